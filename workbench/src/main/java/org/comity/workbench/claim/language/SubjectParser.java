package org.comity.workbench.claim.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.workbench.ask.Spelling;
import org.comity.workbench.claim.language.Subject.Join;
import org.comity.workbench.claim.language.Subject.Others;
import org.comity.workbench.claim.language.Vocabulary.Kind;

/** Reads what a claim is about: {@code score(CHN, neighbours of 2000, weighted(gdp))}. */
final class SubjectParser {
    private static final Set<String> ENDS = Set.of(",", ")", "in", "is", "trends", "treats", "as", "unlike", "within");
    private static final int MOST_LISTED = 8;

    private final Tokens tokens;
    private final Vocabulary words;

    SubjectParser(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    Subject read() {
        Token shareAt = tokens.peek();
        boolean share = tokens.peek().is("share") && tokens.peek(1).is("of");
        if (share) {
            tokens.take();
            tokens.take();
        }
        String name = name();
        Kind kind = words.kind(name).orElse(Kind.SCORE);
        tokens.word(token -> words.isKnown(codeOf(token)), "(");
        Token homeAt = tokens.peek();
        Country home = country(Optional.empty());
        Others others = Subject.ALONE;
        Token othersAt = tokens.peek();
        if (tokens.takes(",") || isOtherSign() || lacksComma()) {
            othersAt = tokens.peek();
            others = others(home);
        }
        Optional<Join> join = Optional.empty();
        Token joinAt = tokens.peek();
        if (others instanceof Others.Neighbours && tokens.takes(",")) {
            joinAt = tokens.peek();
            join = Optional.of(join());
        }
        closed(others);
        if (others.equals(Subject.ALONE) && !kind.isOfOne()) {
            tokens.fault(homeAt, "%s is of two sides; a partner or \"neighbours\" is missing.".formatted(name));
            others = new Others.Neighbours(Optional.empty());
        } else if (kind.isOfOne() && others instanceof Others.Partner) {
            tokens.fault(othersAt, "%s is a country's own figure, and takes no partner.".formatted(name));
            others = Subject.ALONE;
        }
        return checked(
                new Subject(name, home, others, join.orElse(Subject.MEAN), share),
                kind,
                join.isPresent(),
                share && join.isEmpty() ? shareAt : joinAt);
    }

    /** Whether another sign stands where a comma should, before the other side. */
    private boolean isOtherSign() {
        Token here = tokens.peek();
        boolean other = here.kind() == Token.Kind.SIGN
                && (words.isKnown(codeOf(tokens.peek(1)))
                        || Tokens.near(tokens.peek(1), "neighbours").isPresent());
        if (other) {
            tokens.fault(here, "%s stands where \",\" should.".formatted(Tokens.capital(here.quoted())));
            tokens.take();
        }
        return other;
    }

    /** The bracket behind; what stands before it and does not belong there is left out. */
    private void closed(Others others) {
        Token here = tokens.peek();
        if (others instanceof Others.Partner(Country partner) && here.is(",")) {
            tokens.fault(here, "%s is one relation, with nothing to be joined; \"neighbours\" are.".formatted(partner));
        }
        tokens.skipToClosing();
        tokens.word(token -> token.is("in") || token.is("trends"), ")");
    }

    /** Whether the other side stands here without a comma before it. */
    private boolean lacksComma() {
        Token here = tokens.peek();
        boolean lacks =
                words.isKnown(codeOf(here)) || Tokens.near(here, "neighbours").isPresent();
        if (lacks) {
            tokens.fault(here, "A comma is missing before %s.".formatted(here.quoted()));
        }
        return lacks;
    }

    /** What does not go together. */
    private Subject checked(Subject read, Kind kind, boolean joinSaid, Token joinAt) {
        Subject subject = read;
        if (subject.shareOfAll() && !words.hasTotal(subject.name())) {
            tokens.fault(joinAt, "%s has no total to have a share of.".formatted(subject.name()));
            subject = new Subject(subject.name(), subject.home(), subject.others(), subject.joined(), false);
        }
        Join join = subject.joined();
        if (subject.shareOfAll() && subject.isJoined()) {
            if (joinSaid && !(join instanceof Join.Sum)) {
                tokens.fault(joinAt, "A share of home's total is of all neighbours together.");
            }
            join = new Join.Sum();
        } else if (join instanceof Join.Sum && kind == Kind.SCORE) {
            tokens.fault(joinAt, "Scores are not added up.");
            join = Subject.MEAN;
        } else if (join instanceof Join.Worst && kind.isNeutral()) {
            tokens.fault(joinAt, "%s has no better or worse.".formatted(subject.name()));
            join = Subject.MEAN;
        }
        return new Subject(subject.name(), subject.home(), subject.others(), join, subject.shareOfAll());
    }

    private String name() {
        Token here = tokens.peek();
        String typed = here.lower();
        if (words.kind(typed).isPresent()) {
            tokens.take();
            return typed;
        }
        tokens.fault(
                here,
                "%s is nothing that figures are held of here; %s ..."
                        .formatted(
                                Tokens.capital(here.quoted()),
                                words.subjects().stream().limit(MOST_LISTED).collect(Collectors.joining(", "))));
        boolean before = here.is("(") || words.isKnown(codeOf(here));
        if (!before) {
            tokens.take();
        }
        int most = Math.max(2, typed.length() / 2);
        return words.subjects().stream()
                .filter(name -> here.kind() == Token.Kind.WORD && !before)
                .filter(name -> Spelling.distance(typed, name, most) <= most)
                .min(Comparator.comparingInt(name -> Spelling.distance(typed, name, most)))
                .orElse(Subject.SCORE);
    }

    /** A code that a token may be; {@code ZZZ}, which no entry has, where it cannot be one. */
    static Country codeOf(Token token) {
        String text = token.text().toUpperCase(Locale.ROOT);
        return Country.of(text.matches("[A-Z]{3}") ? text : "ZZZ");
    }

    /**
     * A country's code.
     *
     * @param not the country that it cannot be: a relation is with another one
     */
    Country country(Optional<Country> not) {
        Token here = tokens.peek();
        Country code = codeOf(here);
        if (here.kind() == Token.Kind.WORD && words.isKnown(code)) {
            tokens.take();
            if (not.filter(code::equals).isEmpty()) {
                return code;
            }
            tokens.fault(here, "%s is on both sides.".formatted(code));
            return elsewhere(not);
        }
        String typed = tokens.textTo(ENDS);
        tokens.fault(
                here.at(),
                Math.max(1, typed.length()),
                "%s stands where a country's code of three letters should, such as KEN."
                        .formatted(Tokens.capital(here.quoted())));
        Optional<Country> meant =
                words.named(typed).filter(country -> not.filter(country::equals).isEmpty());
        if (meant.isPresent() || tokens.peek(1).is(",") || tokens.peek(1).is(")")) {
            tokens.skipTo(ENDS);
        }
        return meant.orElseGet(() -> elsewhere(not));
    }

    /** The first country that the whole text names and that it can be. */
    private Country elsewhere(Optional<Country> not) {
        return tokens.all().stream()
                .filter(token -> token.text().matches("[A-Z]{3}"))
                .map(SubjectParser::codeOf)
                .filter(words::isKnown)
                .filter(country -> not.filter(country::equals).isEmpty())
                .findFirst()
                .orElseGet(() -> List.of("KEN", "PER", "VNM").stream()
                        .map(Country::of)
                        .filter(country -> not.filter(country::equals).isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    private Others others(Country home) {
        Token here = tokens.peek();
        boolean neighbours = tokens.takes("neighbours", "neighbors", "neighbour", "neighbor");
        if (!neighbours
                && !words.isKnown(codeOf(here))
                && Tokens.near(here, "neighbours").isPresent()) {
            tokens.fault(here, "%s stands where \"neighbours\" or a code should.".formatted(here.quoted()));
            tokens.take();
            neighbours = true;
        }
        if (!neighbours) {
            return new Others.Partner(country(Optional.of(home)));
        }
        if (!tokens.takes("of")) {
            return new Others.Neighbours(Optional.empty());
        }
        if (tokens.peek().isNumber()) {
            return new Others.Neighbours(Optional.of(tokens.year(words.lastYear())));
        }
        tokens.word(token -> token.is("year"), "each");
        tokens.word(token -> token.is(",") || token.is(")"), "year");
        return new Others.Neighbours(Optional.empty());
    }

    private Join join() {
        Token here = tokens.peek();
        return switch (tokens.word("mean", "worst", "weighted", "share", "sum")) {
            case "worst" -> new Join.Worst();
            case "sum" -> new Join.Sum();
            case "weighted" -> weighted();
            case "share" -> {
                tokens.word(token -> token.is("at") || token.isNumber(), "(");
                tokens.word(token -> token.is("least") || token.is("most") || token.isNumber(), "at");
                boolean least = tokens.word(Token::isNumber, "least", "most").equals("least");
                double bound = tokens.number(50);
                tokens.word(token -> token.is(")"), ")");
                yield new Join.ShareOf(least, bound);
            }
            case "mean" -> Subject.MEAN;
            default -> throw new IllegalStateException("No such join at " + here);
        };
    }

    private Join weighted() {
        tokens.word(token -> token.kind() == Token.Kind.WORD, "(");
        Token by = tokens.peek();
        String name = by.lower();
        if (!words.weights().contains(name)) {
            tokens.fault(by, "%s is no country's figure to weight by.".formatted(Tokens.capital(by.quoted())));
            name = Tokens.near(by, words.weights().toArray(String[]::new))
                    .orElse(words.weights().getFirst());
        }
        if (by.kind() == Token.Kind.WORD) {
            tokens.take();
        }
        tokens.word(token -> token.is(")"), ")");
        return new Join.Weighted(name);
    }
}
