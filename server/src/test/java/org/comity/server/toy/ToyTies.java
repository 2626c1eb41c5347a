package org.comity.server.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.principles.Line;

/** One invented tie, in every table of the answer; the desk's agreements stand with it in those of ties. */
final class ToyTies {
    private ToyTies() {}

    /** What is not known of the promises of a side, of which so many are due. */
    static Line promises(int due) {
        return new Line(
                Line.Principle.SINCERITY,
                "promises_own",
                "kept",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Line.Unit.SHARE,
                Line.Doubt.NONE,
                Optional.empty(),
                0,
                due,
                Line.Why.FEW_DUE);
    }

    static Finding finding(List<AgreementLine> agreements) {
        List<Column> columns = List.of(
                Column.of("kind", "kind", Kind.TEXT),
                Column.of("direction", "direction", Kind.TEXT),
                Column.of("name", "name", Kind.TEXT),
                Column.of("standing", "standing", Kind.TEXT),
                Column.of("mark", "handling", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("alliance", "there", "Toy treaty", "not_known", Table.Blank.NOT_APPLICABLE));
        agreements.forEach(
                line -> rows.add(List.of("agreement", "both", line.agreement().title(), "in_force", line.mark())));
        List<Table> tables = Stream.of("in_force", "register", "gaps", "counted", "leaders")
                .map(name -> new Table(name, name, columns, rows))
                .toList();
        Table overlaps = new Table(
                "overlaps",
                "overlaps",
                List.of(Column.of("name", "name", Kind.TEXT), Column.of("in_force", "in force", Kind.FLAG)),
                List.of(List.of("Toy treaty", true)));
        Table covered = new Table(
                "covered",
                "covered",
                List.of(
                        Column.of("source", "source", Kind.TEXT),
                        Column.of("held", "held", Kind.FLAG),
                        Column.of("compared", "compared", Kind.FLAG),
                        Column.of("how_to_get", "how to get it", Kind.TEXT)),
                List.of(
                        List.of("toy-ties", true, true, Table.Blank.NOT_APPLICABLE),
                        List.of("toy-flows", false, true, "comity data import toy-flows FILE")));
        Table around = new Table(
                "neighbourhoods",
                "neighbourhoods",
                List.of(Column.of("neighbours", "neighbours", Kind.WHOLE)),
                List.of(List.of(3L)));
        Findings findings = Findings.of("ties", "A toy finding")
                .age(new Finding.Age(Optional.of(2015), Optional.of(2013), 1, 10))
                .command("comity ties KEN UGA");
        tables.forEach(findings::table);
        findings.table(overlaps).table(covered).table(around);
        return findings.build();
    }
}
