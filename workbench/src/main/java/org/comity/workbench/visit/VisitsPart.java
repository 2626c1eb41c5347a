package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Grid;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.calendar.PairDates;

/** The last visits both ways, and how long ago; the last meeting; what is still to come. */
final class VisitsPart {
    private static final int LAST = 3; // rows: there, back, met
    private final Dates dates;
    private final Words words;

    private VisitsPart(Dates dates, Words words) {
        this.dates = dates;
        this.words = words;
    }

    static Part of(DeskPapers desk, Words words) {
        String heading = words.say("visit.visits");
        if (desk.dates().isEmpty()) {
            return Part.unknown("visits", heading, words.say("visit.visits.unasked"));
        }
        VisitsPart part = new VisitsPart(desk.dates().get(), words);
        if (part.dates.isEmpty()) {
            return Part.unknown("visits", heading, words.say("visit.visits.none"));
        }
        int all = LAST + part.dates.next().size();
        return new Part("visits", heading, all, LAST, part::blocks);
    }

    private List<Block> blocks(int shown, int longest) {
        List<Grid.Head> heads = List.of(
                Grid.Head.words(words.say("visit.when")),
                Grid.Head.words(words.say("visit.date")),
                Grid.Head.words(words.say("visit.what")),
                Grid.Head.words(words.say("visit.days")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(past(words.say("visit.last.there"), dates.past().there(), longest));
        rows.add(past(words.say("visit.last.back"), dates.past().back(), longest));
        rows.add(past(words.say("visit.last.met"), dates.past().met(), longest));
        dates.next().stream().limit(shown - (long) LAST).forEach(line -> rows.add(next(line, longest)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tabular(new Grid(words.say("visit.visits"), heads, rows, List.of(46, 36, 84, 34))));
        int more = LAST + dates.next().size() - shown;
        if (more > 0) {
            blocks.add(new Block.Text(words.say("visit.next.more", "more", more)));
        }
        return blocks;
    }

    private List<String> past(String label, Optional<PairDates.Past> past, int longest) {
        return past.map(one -> List.of(
                        label,
                        date(one.line()),
                        what(one.line(), longest),
                        one.least() == one.most()
                                ? words.say("visit.days.since", "days", one.least())
                                : words.say("visit.days.range", "least", one.least(), "most", one.most())))
                .orElseGet(() -> List.of(label, words.say("visit.unknown"), words.say("visit.visits.get"), ""));
    }

    private List<String> next(CalendarLine line, int longest) {
        return List.of(
                words.say("visit.next"),
                date(line),
                what(line, longest),
                words.say("visit.days.until", "days", line.days(dates.on())));
    }

    /** A day as it is read; a month or a year as it is written. */
    private String date(CalendarLine line) {
        return line.span().first().equals(line.span().last())
                ? words.day(line.span().first())
                : line.dates();
    }

    private String what(CalendarLine line, int longest) {
        String place = line.place().isBlank() ? "" : ", " + line.place();
        return words.shortened(line.title() + place, longest);
    }
}
