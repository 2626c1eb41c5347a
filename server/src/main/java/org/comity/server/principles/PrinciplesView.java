package org.comity.server.principles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Pair;
import org.comity.server.page.Language;
import org.comity.workbench.trust.principles.Line;
import org.comity.workbench.trust.principles.LineText;
import org.comity.workbench.trust.principles.Principles;

/**
 * The principles for reading.
 *
 * @param home the name of home
 * @param partner the name of partner
 * @param year until which figures count
 * @param known how many lines of both directions have a value, of {@code lines}
 */
record PrinciplesView(String home, String partner, String year, int known, int lines, List<Section> sections) {

    /** A principle: what is known of it, and sentences on what is not. */
    record Section(String id, String title, List<Group> groups, List<String> unknown) {}

    /** One thing that is decided, given or counted, with its figures. */
    record Group(String title, List<Row> rows) {}

    /** A figure of both directions. */
    record Row(String label, Cell there, Cell back) {}

    /** One figure: its text, its range and what it rests on; both empty where there are none. */
    record Cell(String text, String range, String rests, boolean missing) {}

    static PrinciplesView of(Principles.Told told, Language language) {
        Pair pair = told.answer().request().pair();
        Map<Line.Principle, Map<String, List<Integer>>> byPrinciple = new LinkedHashMap<>();
        List<Line> there = told.answer().there();
        for (int i = 0; i < there.size(); i++) {
            byPrinciple
                    .computeIfAbsent(there.get(i).principle(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(there.get(i).what(), _ -> new ArrayList<>())
                    .add(i);
        }
        Reading reading = new Reading(told, language);
        List<Section> sections = new ArrayList<>();
        byPrinciple.forEach((principle, groups) -> sections.add(reading.section(principle, groups.values())));
        long known = java.util.stream.Stream.concat(there.stream(), told.answer().back().stream())
                .filter(Line::isKnown)
                .count();
        return new PrinciplesView(
                language.name(pair.home()),
                language.name(pair.partner()),
                Integer.toString(told.answer().request().year()),
                Math.toIntExact(known),
                2 * there.size(),
                sections);
    }

    /** Turns lines into text. */
    private record Reading(Principles.Told told, Language language) {
        private LineText text() {
            return told.text();
        }

        Section section(Line.Principle principle, Iterable<List<Integer>> groups) {
            List<Group> known = new ArrayList<>();
            Map<String, List<String>> unknown = new LinkedHashMap<>();
            for (List<Integer> rows : groups) {
                List<Integer> said = rows.stream().filter(this::isKnown).toList();
                Line first = told.answer().there().get(rows.getFirst());
                if (said.isEmpty()) {
                    Line back = told.answer().back().get(rows.getFirst());
                    unknown.computeIfAbsent(why(first, back), _ -> new ArrayList<>())
                            .add(text().what(first));
                } else {
                    known.add(new Group(
                            text().what(first), said.stream().map(this::row).toList()));
                }
            }
            List<String> sentences = new ArrayList<>();
            unknown.forEach((why, what) -> sentences.add(language.list(what) + ": " + why));
            return new Section(
                    "principle-" + principle.name().toLowerCase(Locale.ROOT),
                    text().principle(principle),
                    known,
                    List.copyOf(sentences));
        }

        /** Why neither side has a figure: once where it is the same, else of each side. */
        private String why(Line there, Line back) {
            String one = text().missing(there);
            String other = text().missing(back);
            Pair pair = told.answer().request().pair();
            return one.equals(other)
                    ? one
                    : language.text(
                            "principles.why.sides",
                            language.name(pair.home()),
                            one,
                            language.name(pair.partner()),
                            other);
        }

        private boolean isKnown(int row) {
            return told.answer().there().get(row).isKnown()
                    || told.answer().back().get(row).isKnown();
        }

        private Row row(int index) {
            Line line = told.answer().there().get(index);
            return new Row(
                    text().figure(line), cell(line), cell(told.answer().back().get(index)));
        }

        private Cell cell(Line line) {
            if (!line.isKnown()) {
                return new Cell(language.text("missing"), "", "", true);
            }
            boolean ranged = line.low().isPresent() && !line.low().equals(line.high());
            String range = ranged
                    ? language.text(
                            "principles.range",
                            number(line, line.low().orElseThrow()),
                            number(line, line.high().orElseThrow()))
                    : "";
            String counted = line.of() > 2 || line.observed() < line.of()
                    ? language.text("principles.of", language.number(line.observed(), 0), language.number(line.of(), 0))
                    : "";
            String year = line.year().map(one -> Integer.toString(one)).orElse("");
            String rests = counted.isEmpty() || year.isEmpty() ? counted + year : year + " · " + counted;
            return new Cell(number(line, line.value().orElseThrow()), range, rests, false);
        }

        private String number(Line line, double value) {
            return switch (line.unit()) {
                case COUNT, DAYS -> language.number(value, 0);
                case SHARE -> language.number(100 * value, 1) + " %";
                case POINTS -> language.signed(value, 1);
                case INDEX -> language.number(value, 2);
                case FIGURE ->
                    line.figure().equals("difference") || line.figure().equals("reciprocity")
                            ? language.signed(value, 2)
                            : language.figure(value);
            };
        }
    }
}
