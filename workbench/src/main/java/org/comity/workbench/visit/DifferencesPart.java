package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.dispute.Quotation;
import org.comity.model.Country;
import org.comity.workbench.brief.Block;

/**
 * Differences with the words of both sides, the asked home's first: quoted, dated, linked, with a third source, and on
 * what they differ. Turned round, the same stands in the other order.
 */
final class DifferencesPart {
    /** What texts may differ on that has a name in every language; anything else stands as it is written. */
    private static final Set<String> POINTS =
            Set.of("status", "number", "date", "name", "line", "owner", "cause", "rule", "amount", "share", "place");

    /** Where texts are shorter than this, an address stands behind the source and is not spelled out. */
    private static final int SPELLED = 200;

    private final Words words;

    private DifferencesPart(Words words) {
        this.words = words;
    }

    /**
     * The part.
     *
     * @param least entries that stay
     */
    static Part of(String heading, DeskPapers desk, Words words, int least) {
        if (desk.differences().isEmpty()) {
            String key = desk.asked() ? "visit.differences.none" : "visit.differences.unasked";
            return Part.unknown("differences", heading, words.say(key));
        }
        DifferencesPart part = new DifferencesPart(words);
        List<DifferenceLine> lines = desk.differences();
        return new Part("differences", heading, lines.size() + 1, least + 1, 1, (kept, longest) -> {
            int shown = kept - 1;
            List<Block> blocks = new ArrayList<>();
            lines.stream().limit(shown).forEach(line -> blocks.add(part.block(line, longest)));
            if (shown < lines.size()) {
                blocks.add(new Block.Text(words.say("visit.differences.more", "more", lines.size() - shown)));
            }
            return blocks;
        });
    }

    private Block block(DifferenceLine line, int longest) {
        List<Block.Quote> quotes = new ArrayList<>();
        quotes.add(quote(line, Optional.of(words.pair().home()), longest));
        quotes.add(quote(line, Optional.of(words.pair().partner()), longest));
        Optional<Quotation> third = line.newest(Optional.empty());
        if (third.isEmpty() && !line.others(words.pair()).isEmpty()) {
            quotes.add(quote(line, Optional.of(line.others(words.pair()).getFirst()), longest));
        } else {
            quotes.add(quote(line, Optional.empty(), longest));
        }
        return new Block.Versus(words.shortened(line.difference().title(), longest), lead(line, longest), quotes);
    }

    private Block.Quote quote(DifferenceLine line, Optional<Country> party, int longest) {
        String side = party.map(words::name).orElseGet(() -> words.say("visit.third"));
        return line.newest(party)
                .map(one -> new Block.Quote(
                        side,
                        words.shortened(one.name(), longest),
                        words.say("visit.quoted", "text", words.shortened(one.text(), longest)),
                        words.say(
                                "visit.published",
                                "source",
                                words.shortened(one.source(), longest),
                                "day",
                                words.day(one.dated())),
                        one.address().strip(),
                        longest > SPELLED))
                .orElseGet(() -> new Block.Quote(side, "", words.say("visit.words.none"), "", "", false));
    }

    private String lead(DifferenceLine line, int longest) {
        List<String> points = Arrays.stream(line.difference().differOn().split(","))
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .map(this::point)
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                points.isEmpty()
                        ? words.say("visit.differ.unsaid")
                        : words.say("visit.differ", "points", words.speech().list(points)));
        numbers(line).ifPresent(sentences::add);
        if (!line.difference().status().isBlank()) {
            sentences.add(words.say(
                    "visit.stands", "status", words.shortened(line.difference().status(), longest)));
        }
        line.difference()
                .shelvedUntil()
                .ifPresent(until -> sentences.add(words.say("visit.shelved", "day", words.day(until))));
        return String.join(" ", sentences);
    }

    private String point(String point) {
        String known = point.toLowerCase(Locale.ROOT);
        return POINTS.contains(known) ? words.say("visit.point", "point", known) : point;
    }

    /** The numbers of both sides, where both state one in the same unit, and a third source's beside them. */
    private Optional<String> numbers(DifferenceLine line) {
        Optional<Quotation> home = line.newest(Optional.of(words.pair().home()));
        Optional<Quotation> partner = line.newest(Optional.of(words.pair().partner()));
        String unit = home.map(Quotation::unit).orElse("");
        if (number(home, unit).isEmpty() || number(partner, unit).isEmpty()) {
            return Optional.empty();
        }
        Optional<Quotation> third = line.newest(Optional.empty());
        return Optional.of(words.say(
                "visit.numbers",
                "there",
                number(home, unit).get(),
                "back",
                number(partner, unit).get(),
                "third",
                number(third, unit).orElse(""),
                "known",
                number(third, unit).isPresent() ? "yes" : "no",
                "unit",
                unit));
    }

    private Optional<String> number(Optional<Quotation> words, String unit) {
        return words.filter(one -> one.unit().equals(unit))
                .flatMap(Quotation::number)
                .map(number -> Numbers.plain(number, this.words));
    }
}
