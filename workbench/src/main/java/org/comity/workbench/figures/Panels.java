package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Panel;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Indicators of a country's neighbourhood as one wide table, ready for a regression: a row for each neighbour and year. */
public final class Panels {
    private final Workbench workbench;
    private final Messages messages;
    private final Names names;

    private Panels(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.messages = Messages.of(Figures.BUNDLE, locale);
        this.names = Names.read(workbench.store().home(), locale);
    }

    public static Panels of(Workbench workbench, Locale locale) {
        return new Panels(workbench, locale);
    }

    /** What is asked; years are calendar years, both included. */
    public record Request(Country home, NeighbourRule rule, int from, int to, List<String> indicators) {
        public Request {
            indicators = List.copyOf(indicators);
            if (indicators.isEmpty()) {
                throw new IllegalArgumentException(
                        "A panel needs at least one indicator; see comity data sources --table indicators.");
            }
            if (from > to) {
                throw new IllegalArgumentException("The years must go forward, not from %d to %d.".formatted(from, to));
            }
        }
    }

    /** One row for each neighbour and year; main table {@code panel}. */
    public Finding finding(Request request) {
        List<Indicator> indicators = request.indicators().stream()
                .map(workbench.catalogue()::getIndicator)
                .toList();
        Map<Integer, List<Country>> partners = partners(request);
        List<PanelColumn> columns = indicators.stream()
                .flatMap(indicator -> PanelColumn.of(indicator).stream())
                .toList();
        var cells = new PanelCells(workbench.facts(), request, indicators, union(partners));
        List<List<Object>> rows = new ArrayList<>();
        for (Country partner : union(partners)) {
            partners.forEach((year, all) -> {
                if (all.contains(partner)) {
                    rows.add(row(request.home(), partner, year, columns, cells));
                }
            });
        }
        Table table = new Table("panel", messages.text("panel.table"), head(columns), rows);
        String command = "comity panel --home %s --rule %s --years %d-%d --indicators %s"
                .formatted(
                        request.home(),
                        request.rule(),
                        request.from(),
                        request.to(),
                        String.join(",", request.indicators()));
        Findings finding = Findings.of("panel", title(request))
                .table(table)
                .note(messages.text("panel.years"))
                .note(messages.text("panel.columns"));
        names.changes().forEach(finding::note);
        Finding neighbours = Neighbourhood.of(workbench).finding(request.home(), request.to(), request.rule());
        neighbours.notes().stream()
                .filter(note -> !names.changes().contains(note))
                .forEach(finding::note);
        neighbours.provenance().sources().forEach(finding::source);
        return finding.age(age(table, columns))
                .sources(workbench.facts(), request.indicators())
                .parameter("home", request.home())
                .parameter("rule", request.rule())
                .parameter("from", request.from())
                .parameter("to", request.to())
                .parameter("indicators", String.join(",", request.indicators()))
                .command(command)
                .asOf(workbench.asOf())
                .build();
    }

    private Map<Integer, List<Country>> partners(Request request) {
        Neighbourhood neighbourhood = Neighbourhood.of(workbench);
        Map<Integer, List<Country>> partners = new TreeMap<>();
        for (int year = request.from(); year <= request.to(); year++) {
            partners.put(
                    year,
                    neighbourhood.neighbours(request.home(), year, request.rule()).stream()
                            .map(Neighbour::partner)
                            .toList());
        }
        return partners;
    }

    private static List<Country> union(Map<Integer, List<Country>> partners) {
        TreeSet<Country> all = new TreeSet<>();
        partners.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    private static List<Object> row(
            Country home, Country partner, int year, List<PanelColumn> columns, PanelCells cells) {
        List<Object> row = new ArrayList<>(List.of(home.code(), partner.code(), (long) year));
        for (PanelColumn column : columns) {
            Panel.Unit unit = column.unit(home, partner);
            Panel.Cell cell = cells.cell(column.indicator(), unit, year);
            row.add(
                    switch (cell) {
                        case OBSERVED, CARRIED, ZERO_BY_COVERAGE -> cells.value(column.indicator(), unit, year);
                        case ABSENT -> Blank.MISSING;
                        case NOT_APPLICABLE -> Blank.NOT_APPLICABLE;
                    });
            row.add(word(cell));
        }
        return row;
    }

    private static String word(Panel.Cell cell) {
        return switch (cell) {
            case OBSERVED -> "observed";
            case CARRIED -> "carried";
            case ZERO_BY_COVERAGE -> FigureRow.ZERO_BY_COVERAGE;
            case ABSENT -> FigureRow.MISSING;
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private List<Column> head(List<PanelColumn> columns) {
        List<Column> head = new ArrayList<>(List.of(
                FigureRow.column(messages, "home", Kind.COUNTRY),
                FigureRow.column(messages, "partner", Kind.COUNTRY),
                FigureRow.column(messages, "year", Kind.YEAR)));
        for (PanelColumn column : columns) {
            Indicator indicator = column.indicator();
            Kind kind = workbench.catalogue().isDerived(indicator.id()) ? Kind.COMPUTED : Kind.SOURCE_FIGURE;
            head.add(new Column(column.name(), indicator.label(), kind, indicator.unit()));
            head.add(Column.of(column.name() + "_status", messages.text("column.status"), Kind.TEXT));
        }
        return head;
    }

    private String title(Request request) {
        return messages.text(
                "panel.title",
                Map.of(
                        "home", names.name(request.home()),
                        "rule", request.rule().toString(),
                        "from", Integer.toString(request.from()),
                        "to", Integer.toString(request.to())));
    }

    /** A zero by coverage is a figure of its year; a carried one says nothing of the row's year. */
    private static Finding.Age age(Table table, List<PanelColumn> columns) {
        TreeSet<Integer> years = new TreeSet<>();
        int missing = 0;
        for (List<Object> row : table.rows()) {
            for (int c = 3; c < row.size(); c += 2) {
                missing += row.get(c) == Blank.MISSING ? 1 : 0;
                if (row.get(c + 1).equals("observed") || row.get(c + 1).equals(FigureRow.ZERO_BY_COVERAGE)) {
                    years.add(Math.toIntExact((Long) row.get(2)));
                }
            }
        }
        return new Finding.Age(
                years.isEmpty() ? Optional.empty() : Optional.of(years.last()),
                years.isEmpty() ? Optional.empty() : Optional.of(years.first()),
                missing,
                table.rows().size() * columns.size());
    }
}
