package org.comity.server.toy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.server.world.Reports;
import org.comity.server.world.World;
import org.comity.workbench.Findings;
import org.comity.workbench.security.SignalsQuestion;

/** A world that tells of two neighbours, one line each; of the third nothing can be told, of the others nothing is held. */
interface ToyChanges extends World {
    /** The home of which nothing is held. */
    Country UNHEARD = Country.of("NZL");

    @Override
    default Reports reports() {
        return new ToyReports();
    }

    @Override
    default Finding changes(SignalsQuestion question, Locale locale) {
        List<Country> partners = ToyNeighbours.of(question.home(), question.rule());
        if (question.home().equals(UNHEARD) || partners.size() < 2) {
            throw new IllegalArgumentException("Nothing of %s is held in the toy world.".formatted(question.home()));
        }
        String home = question.home().code();
        String one = partners.get(0).code();
        String other = partners.get(1).code();
        List<List<Object>> series = new ArrayList<>();
        series.add(List.of(home, one, "home_to_partner", "material_conflict", "gdelt-dyads.toy", "2015-12", true));
        series.add(List.of(home, other, "undirected", "score", "gdelt-dyads.score", "2015-12", true));
        if (partners.size() > 2) {
            series.add(List.of(
                    home, partners.get(2).code(), "undirected", "score", "gdelt-dyads.score", "2015-12", false));
        }
        return Findings.of("security signals", "Toy changes")
                .table(signals(home, one, other))
                .table(sentences(one, other))
                .table(table("series", series, "home", "partner", "direction", "kind", "indicator", "last", "looked"))
                .age(new Finding.Age(Optional.of(2015), Optional.of(2015), 1, 3))
                .method("Written by hand; it means nothing.")
                .note("Toy changes.")
                .command("comity security signals " + home)
                .build();
    }

    private static Table signals(String home, String one, String other) {
        List<List<Object>> rows = List.of(
                List.of(home, one, "home_to_partner", "2015-03", "material_conflict", 3.0, 0.004, 1.0, 6.0, 12.0, 7L),
                List.of(
                        home,
                        other,
                        "undirected",
                        "2015-12",
                        "score",
                        -4.5,
                        0.2,
                        Blank.MISSING,
                        Blank.MISSING,
                        Blank.MISSING,
                        Blank.MISSING));
        return table(
                "signals",
                rows,
                "home",
                "partner",
                "direction",
                "period",
                "kind",
                "change",
                "q_value",
                "forecast_low",
                "forecast",
                "forecast_high",
                "events");
    }

    private static Table sentences(String one, String other) {
        List<List<Object>> rows = List.of(
                List.of(
                        one,
                        "Toy reports rose from 2.0 to 5.0 a month.",
                        "a change of level",
                        0.004,
                        "2015-02",
                        "2015-04",
                        "2015-02-19",
                        "2016-01: 1 to 12, median 6 (toy)"),
                List.of(
                        other,
                        "The toy score fell to -9.5 a day.",
                        "the latest figure is beyond the usual",
                        0.2,
                        Blank.NOT_APPLICABLE,
                        Blank.NOT_APPLICABLE,
                        Blank.MISSING,
                        "no forecast"));
        return table(
                "sentences",
                rows,
                "partner",
                "words",
                "why",
                "q_value",
                "not_before",
                "not_after",
                "source_break",
                "outlook");
    }

    private static Table table(String name, List<List<Object>> rows, String... columns) {
        List<Column> all = new ArrayList<>();
        for (String column : columns) {
            all.add(Column.of(column, column, kind(column)));
        }
        return new Table(name, name, Collections.unmodifiableList(all), rows);
    }

    private static Kind kind(String column) {
        return switch (column) {
            case "home", "partner" -> Kind.COUNTRY;
            case "change", "q_value", "forecast_low", "forecast", "forecast_high" -> Kind.COMPUTED;
            case "events" -> Kind.WHOLE;
            case "looked" -> Kind.FLAG;
            default -> Kind.TEXT;
        };
    }
}
