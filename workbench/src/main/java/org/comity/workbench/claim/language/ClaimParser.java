package org.comity.workbench.claim.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.model.Country;

/** Reads claims. A text that is none is read as the nearest claim, and the first place where it is none is named. */
public final class ClaimParser {
    private static final int LONGEST = 400;
    /** Each two years of a trend are compared, so that its cost grows with the square of the span. */
    private static final int LONGEST_TREND = 100;

    /** Words that people write for those of the language. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("greater", "higher"),
            Map.entry("more", "higher"),
            Map.entry("larger", "higher"),
            Map.entry("bigger", "higher"),
            Map.entry("above", "higher"),
            Map.entry("less", "lower"),
            Map.entry("smaller", "lower"),
            Map.entry("below", "lower"),
            Map.entry("greatest", "highest"),
            Map.entry("largest", "highest"),
            Map.entry("biggest", "highest"),
            Map.entry("best", "highest"),
            Map.entry("smallest", "lowest"),
            Map.entry("worst", "lowest"));

    private static final Set<String> RISES =
            Set.of("rises", "rose", "increases", "increased", "grows", "grew", "improves", "improved", "rising");
    private static final Set<String> FALLS =
            Set.of("falls", "fell", "decreases", "decreased", "declines", "declined", "worsens", "worsened", "falling");

    private static final Set<String> BEFORE_THE_FORM = Set.of("the", "a", "higher", "lower", "highest", "lowest", "at");

    private final Tokens tokens;
    private final Vocabulary words;
    private final SubjectParser subjects;

    private ClaimParser(String text, Vocabulary words) {
        this.tokens = new Tokens(text);
        this.words = words;
        this.subjects = new SubjectParser(tokens, words);
    }

    /** Never throws: what cannot be read has a mistake and the nearest claim. */
    public static Reading read(String text, Vocabulary words) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]", " ").strip();
        String kept = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        ClaimParser parser = new ClaimParser(kept, words);
        Claim claim = parser.claim();
        if (line.length() > LONGEST) {
            parser.tokens.fault(kept.length(), 1, "A claim has at most %d letters.".formatted(LONGEST));
        }
        return new Reading(kept, claim, parser.tokens.mistake());
    }

    private Claim claim() {
        Claim claim = isTreatment() ? treatment() : figure();
        tokens.end();
        return claim;
    }

    /** Whether it begins with a country, or {@code treats} stands in it and no figure does. */
    private boolean isTreatment() {
        boolean treats = tokens.all().stream()
                .anyMatch(token -> Tokens.near(token, "treats").isPresent());
        boolean bracket = tokens.all().stream().anyMatch(token -> token.is("("));
        return treats && !bracket;
    }

    private Claim treatment() {
        Country one = subjects.country(Optional.empty());
        tokens.word("treats");
        Country other = subjects.country(Optional.of(one));
        boolean alike = tokens.word("as", "unlike").equals("as");
        same(other);
        tokens.word("treats");
        same(one);
        double within = Claim.Treatment.USUAL_TOLERANCE;
        if (tokens.takes("within")) {
            Token at = tokens.peek();
            within = tokens.number(within);
            if (!(within > 0 && within <= 100)) {
                tokens.fault(at, "The tolerance is a number above 0 and at most 100.");
                within = Claim.Treatment.USUAL_TOLERANCE;
            }
        }
        tokens.word(Token::isNumber, "in");
        return new Claim.Treatment(one, other, alike, within, tokens.year(words.lastYear()));
    }

    /** The side that must stand in the second half: it is the first half turned round. */
    private void same(Country country) {
        Token here = tokens.peek();
        if (SubjectParser.codeOf(here).equals(country)) {
            tokens.take();
            return;
        }
        tokens.fault(
                here,
                "%s stands where %s should: the second half is the first one turned round."
                        .formatted(Tokens.capital(here.quoted()), country));
        if (here.kind() == Token.Kind.WORD && !here.is("treats") && !here.is("in")) {
            tokens.take();
        }
    }

    private Claim figure() {
        OptionalInt before = yearBefore();
        Subject subject = subjects.read();
        if (isMove(tokens.peek())) {
            return moved(subject);
        }
        if (tokens.peek().is("trends")
                || tokens.peek().is("trend")
                || Tokens.near(tokens.peek(), "trends").isPresent()) {
            return trend(subject);
        }
        int year = before.isPresent() && !tokens.peek().is("in") ? before.getAsInt() : yearBehind();
        if (isMove(tokens.peek())) {
            return moved(subject, year);
        }
        if (tokens.peek().is("trends")) { // "in 2018 trends up": there is no one year of a trend
            tokens.fault(tokens.peek(), "A trend is from one year to another, not in one.");
            return trend(subject);
        }
        if (!tokens.takes("are", "was", "were")) {
            tokens.word(token -> BEFORE_THE_FORM.contains(token.lower()), "is");
        }
        tokens.takes("the");
        String form = form();
        return switch (form) {
            case "highest", "lowest" -> extreme(subject, year, form.equals("highest"));
            case "higher", "lower" -> comparison(subject, year, form.equals("higher"));
            case "at" -> level(subject, year);
            default -> throw new IllegalStateException("No such form: " + form);
        };
    }

    private int yearBehind() {
        tokens.word(Token::isNumber, "in");
        return tokens.year(words.lastYear());
    }

    /** A year that stands before the figure, where it should stand behind. */
    private OptionalInt yearBefore() {
        if (!tokens.peek().is("in") || !tokens.peek(1).isNumber()) {
            return OptionalInt.empty();
        }
        tokens.fault(tokens.peek(), "The year stands before its figure, and should stand behind it.");
        int year = yearBehind();
        tokens.takes(",");
        return OptionalInt.of(year);
    }

    private String form() {
        Token here = tokens.peek();
        String meant = MEANT.get(here.lower());
        if (meant == null) {
            return tokens.word("highest", "lowest", "higher", "lower", "at");
        }
        tokens.fault(here, "%s stands where \"%s\" should.".formatted(Tokens.capital(here.quoted()), meant));
        tokens.take();
        return meant;
    }

    private static boolean isMove(Token token) {
        return RISES.contains(token.lower()) || FALLS.contains(token.lower());
    }

    /** "rose from 2005 to 2014": a trend. */
    private Claim moved(Subject subject) {
        Token verb = tokens.peek();
        boolean up = RISES.contains(verb.lower());
        tokens.fault(
                verb,
                "%s stands where \"trends %s\" should.".formatted(Tokens.capital(verb.quoted()), up ? "up" : "down"));
        tokens.take();
        return trend(subject, up);
    }

    /** "in 2014 rose since 2005": a comparison. */
    private Claim moved(Subject subject, int year) {
        Token verb = tokens.peek();
        boolean higher = RISES.contains(verb.lower());
        tokens.fault(
                verb,
                "%s stands where \"is %s than in\" should."
                        .formatted(Tokens.capital(verb.quoted()), higher ? "higher" : "lower"));
        tokens.take();
        tokens.takes("since", "from", "than", "against");
        tokens.takes("in");
        int other = tokens.year(beside(year));
        return new Claim.Comparison(subject, year, higher, false, subject, other == year ? beside(year) : other);
    }

    /** The year before; of the first that can be named, the one behind. */
    private static int beside(int year) {
        return year == Tokens.FIRST_YEAR ? year + 1 : year - 1;
    }

    private boolean orEqual() {
        if (!tokens.takes("or")) {
            return false;
        }
        tokens.word(token -> token.is("since") || token.is("than"), "equal", "tied");
        return true;
    }

    private Claim extreme(Subject subject, int year, boolean highest) {
        boolean orEqual = orEqual();
        tokens.word(Token::isNumber, "since");
        Token at = tokens.peek();
        int since = tokens.year(beside(year));
        if (since < year) {
            return new Claim.Extreme(subject, year, highest, orEqual, since);
        }
        tokens.fault(at, "The years compared must begin before %d.".formatted(year));
        int other = since == year ? beside(year) : since;
        return new Claim.Extreme(subject, Math.max(year, other), highest, orEqual, Math.min(year, other));
    }

    private Claim comparison(Subject subject, int year, boolean higher) {
        boolean orEqual = orEqual();
        tokens.word(token -> token.is("in") || token.isNumber(), "than");
        Subject other = subject;
        Token otherAt = tokens.peek();
        if (!tokens.peek().is("in") && !tokens.peek().isNumber() && isSubject(tokens.peek())) {
            other = subjects.read();
        }
        tokens.word(Token::isNumber, "in");
        Token at = tokens.peek();
        int otherYear = tokens.year(other.equals(subject) ? beside(year) : year);
        if (other.equals(subject) && otherYear == year) {
            tokens.fault(at, "%d is compared with itself.".formatted(year));
            otherYear = beside(year);
        }
        if (!other.equals(subject) && !comparable(subject, other)) {
            tokens.fault(otherAt, "%s and %s are not on one scale.".formatted(subject.name(), other.name()));
            other = subject;
            otherYear = otherYear == year ? beside(year) : otherYear;
        }
        return new Claim.Comparison(subject, year, higher, orEqual, other, otherYear);
    }

    private boolean isSubject(Token token) {
        return words.kind(token.lower()).isPresent()
                || token.is("share")
                || tokens.peek(1).is("(");
    }

    /** Figures of one name are on one scale. */
    private static boolean comparable(Subject one, Subject other) {
        return one.isShare() == other.isShare()
                && one.shareOfAll() == other.shareOfAll()
                && one.name().equals(other.name());
    }

    private Claim level(Subject subject, int year) {
        boolean least = tokens.word(Token::isNumber, "least", "most").equals("least");
        Token at = tokens.peek();
        double bound = tokens.number(50);
        boolean percent = tokens.takes("%", "percent") || takesPerCent();
        if (subject.isShare()) {
            if (!percent && bound > 1) {
                tokens.fault(tokens.peek(), "A share is written as per cent, \"%s %%\".".formatted(Claim.plain(bound)));
                percent = true;
            }
            bound = percent ? bound / 100 : bound;
            if (!(bound >= 0 && bound <= 1)) {
                tokens.fault(at, "A share is from 0 to 100 %.");
                bound = Math.clamp(bound, 0.0, 1.0);
            }
        } else if (percent && words.isPart(subject.name())) {
            bound /= 100;
        } else if (percent) {
            tokens.fault(at, "%s is no share, so per cent of it say nothing.".formatted(subject.name()));
        }
        return new Claim.Level(subject, year, least, bound);
    }

    private boolean takesPerCent() {
        boolean here = tokens.peek().is("per") && tokens.peek(1).is("cent");
        if (here) {
            tokens.take();
            tokens.take();
        }
        return here;
    }

    private Claim trend(Subject subject) {
        tokens.take();
        boolean up = tokens.word(token -> token.is("from"), "up", "down")
                .toLowerCase(Locale.ROOT)
                .equals("up");
        return trend(subject, up);
    }

    private Claim trend(Subject subject, boolean up) {
        tokens.word(Token::isNumber, "from");
        int from = tokens.year(words.lastYear() - 9);
        tokens.word(Token::isNumber, "to");
        Token at = tokens.peek();
        int to = tokens.year(words.lastYear());
        if (to < from + 2) {
            tokens.fault(at, "A trend takes three years at least, the first one before the last.");
            int last = Math.max(Math.max(from, to), Tokens.FIRST_YEAR + 2);
            from = Math.min(Math.min(from, to), last - 2);
            to = last;
        }
        if (to - from > LONGEST_TREND) {
            tokens.fault(
                    at,
                    "A trend spans at most %d years: begin in %d or later, or end earlier."
                            .formatted(LONGEST_TREND, to - LONGEST_TREND));
            from = to - LONGEST_TREND;
        }
        return new Claim.Trend(subject, up, from, to);
    }
}
