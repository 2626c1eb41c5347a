package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Handling;
import org.comity.workbench.Workbench;

/** The principles of a pair as a Finding. */
final class PrinciplesFinding {
    private final Workbench workbench;
    private final Messages texts;
    private final LineText text;
    private final Names names;

    PrinciplesFinding(Workbench workbench, Messages texts, Names names) {
        this.workbench = workbench;
        this.texts = texts;
        this.text = LineText.in(Locale.ENGLISH); // cells are the same in every language
        this.names = names;
    }

    Finding of(Principles.Answer answer, Registers registers) {
        Principles.Request request = answer.request();
        Pair pair = request.pair();
        Findings findings = Findings.of(
                        "principles",
                        texts.text(
                                "title",
                                Map.of(
                                        "home", names.name(pair.home()),
                                        "partner", names.name(pair.partner()),
                                        "year", Integer.toString(request.year()))))
                .table(table(answer, registers))
                .note(texts.text("note.relation"))
                .note(texts.text("note.range"));
        if (!registers.asked()) {
            findings.note(texts.text("note.public"));
        }
        if (!registers.marks().isEmpty()) {
            findings.note(texts.text("note.marks", Map.of("marks", String.join(" · ", registers.marks()))));
        }
        for (Line.Principle principle : Line.Principle.values()) {
            findings.method(texts.text(
                    "method." + LineText.word(principle),
                    Map.of("least", Sincerity.LEAST_DUE, "years", Registers.YEARS)));
        }
        findings.parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", request.year())
                .parameter("rule", request.rule());
        if (registers.asked()) {
            findings.parameter(Findings.REGISTER, "visits and promises until " + registers.on());
        }
        return findings.age(age(answer))
                .sources(workbench.facts(), answer.used())
                .command(command(request, registers))
                .asOf(workbench.asOf())
                .build();
    }

    private static String command(Principles.Request request, Registers registers) {
        Pair pair = request.pair();
        CommandLine line = CommandLine.of("comity principles %s %s".formatted(pair.home(), pair.partner()))
                .with("--year", String.valueOf(request.year()))
                .with("--rule", request.rule().toString());
        return registers.asked() ? line.with("--on", registers.on().toString()).toString() : line + " --public";
    }

    private static Finding.Age age(Principles.Answer answer) {
        List<Line> all =
                Stream.concat(answer.there().stream(), answer.back().stream()).toList();
        List<Integer> years = all.stream()
                .filter(Line::isKnown)
                .flatMap(line -> line.year().stream())
                .toList();
        int missing = (int) all.stream().filter(line -> !line.isKnown()).count();
        return new Finding.Age(
                years.stream().max(Integer::compare), years.stream().min(Integer::compare), missing, all.size());
    }

    private Table table(Principles.Answer answer, Registers registers) {
        List<List<Object>> rows = new ArrayList<>();
        Pair pair = answer.request().pair();
        answer.there().forEach(line -> rows.add(row(pair, line, registers)));
        answer.back().forEach(line -> rows.add(row(pair.turned(), line, registers)));
        return new Table("principles", texts.text("table.principles"), columns(), rows);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("home", Kind.COUNTRY));
        columns.add(column("partner", Kind.COUNTRY));
        for (String name : List.of("principle", "what", "figure", "label")) {
            columns.add(column(name, Kind.TEXT));
        }
        for (String name : List.of("value", "low", "high")) {
            columns.add(column(name, Kind.COMPUTED));
        }
        columns.add(column("unit", Kind.TEXT));
        columns.add(column("year", Kind.YEAR));
        columns.add(column("observed", Kind.WHOLE));
        columns.add(column("of", Kind.WHOLE));
        columns.add(column("doubt", Kind.TEXT));
        columns.add(column("missing", Kind.TEXT));
        columns.add(Handling.column(texts.locale()));
        return columns;
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private List<Object> row(Pair pair, Line line, Registers registers) {
        Object none = line.isKnown() ? Table.Blank.NOT_APPLICABLE : Table.Blank.MISSING;
        return Arrays.asList(
                pair.home().code(),
                pair.partner().code(),
                LineText.word(line.principle()),
                line.what(),
                line.figure(),
                text.what(line) + ": " + text.figure(line),
                line.value().map(Object.class::cast).orElse(Table.Blank.MISSING),
                line.low().map(Object.class::cast).orElse(none),
                line.high().map(Object.class::cast).orElse(none),
                LineText.word(line.unit()),
                line.year().<Object>map(Integer::longValue).orElse(Table.Blank.NOT_APPLICABLE),
                (long) line.observed(),
                (long) line.of(),
                text.doubt(line),
                text.missing(line),
                Handling.cell(line.isOfRegisters() ? registers.marks() : List.of()));
    }
}
