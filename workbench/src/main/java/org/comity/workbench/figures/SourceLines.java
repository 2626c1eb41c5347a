package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.Catalogue;
import org.comity.data.Source;
import org.comity.data.fetch.KeptLine;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Where a figure comes from: file, line, vintage, licence, and the line itself where the file is still kept. */
public final class SourceLines {
    private final Workbench workbench;
    private final Figures figures;
    private final Messages messages;
    private final Names names;

    private SourceLines(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.figures = Figures.of(workbench, locale);
        this.messages = Messages.of(Figures.BUNDLE, locale);
        this.names = Names.read(workbench.store().home(), locale);
    }

    public static SourceLines of(Workbench workbench, Locale locale) {
        return new SourceLines(workbench, locale);
    }

    /**
     * The source cells of a year; main table {@code lineage}. A pair is shown both ways where it has two; a derived
     * figure is followed by those that it is computed from.
     */
    public Finding finding(String indicator, Country home, Optional<Country> partner, int year) {
        Finding shown = show(indicator, home, partner, year);
        Table table = lineage(shown.table("figures"), inputs(indicator, home, partner, year));
        String who = partner.map(other -> home + " " + other).orElse(home.toString());
        Findings finding = Findings.of("data lineage", title(indicator, home, partner, year))
                .table(table)
                .sources(workbench.facts(), List.of(indicator));
        if (workbench.catalogue().isDerived(indicator)) {
            finding.note(derived(indicator));
        }
        shown.notes().forEach(finding::note);
        return finding.age(shown.age())
                .parameter("indicator", indicator)
                .parameter("who", who)
                .parameter("year", year)
                .command("comity data lineage %s %s --year %d".formatted(indicator, who, year))
                .asOf(workbench.asOf())
                .build();
    }

    private Finding show(String indicator, Country home, Optional<Country> partner, int year) {
        return figures.show(new Figures.Request(
                indicator, home, partner.map(List::of).orElse(List.of()), Optional.of(year), Optional.of(year)));
    }

    private String derived(String indicator) {
        Catalogue catalogue = workbench.catalogue();
        List<String> inputs = catalogue.inputs(indicator);
        return messages.text(
                inputs.isEmpty() ? "lineage.derived.table" : "lineage.derived",
                Map.of("file", catalogue.recipe(indicator), "inputs", String.join(", ", inputs)));
    }

    /** The figures of the same two, or of the same country, that a derived one is computed from. */
    private List<List<Object>> inputs(String indicator, Country home, Optional<Country> partner, int year) {
        List<List<Object>> rows = new ArrayList<>();
        boolean ofCountry = workbench.catalogue().getIndicator(indicator).level() == Indicator.Level.COUNTRY;
        for (String input : workbench.catalogue().inputs(indicator)) {
            if (ofCountry != (workbench.catalogue().getIndicator(input).level() == Indicator.Level.COUNTRY)) {
                continue; // a sum over all partners: the note names what is summed
            }
            Table table = show(input, home, partner, year).table("figures");
            int value = Figures.index(table, "value");
            table.rows().stream()
                    .filter(row -> !(row.get(value) instanceof Blank))
                    .forEach(rows::add);
        }
        return rows;
    }

    private Table lineage(Table figures, List<List<Object>> inputs) {
        List<String> kept = List.of(
                "indicator",
                "home",
                "partner",
                "period",
                "value",
                "unit",
                "status",
                "source",
                "vintage",
                "file",
                "line");
        List<Integer> at =
                kept.stream().map(name -> Figures.index(figures, name)).toList();
        List<Column> columns =
                new ArrayList<>(at.stream().map(figures.columns()::get).toList());
        columns.add(FigureRow.column(messages, "released", Kind.TEXT));
        columns.add(FigureRow.column(messages, "retrieved", Kind.TEXT));
        columns.add(FigureRow.column(messages, "sha256", Kind.ID));
        columns.add(FigureRow.column(messages, "text", Kind.TEXT));
        columns.add(FigureRow.column(messages, "licence", Kind.TEXT));
        columns.add(FigureRow.column(messages, "citation", Kind.TEXT));
        columns.add(FigureRow.column(messages, "address", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row :
                Stream.concat(figures.rows().stream(), inputs.stream()).toList()) {
            List<Object> made = new ArrayList<>(at.stream().map(row::get).toList());
            made.addAll(known(made.get(7), made.get(8), made.get(9), made.get(10)));
            rows.add(made);
        }
        return new Table("lineage", messages.text("lineage.table"), columns, rows);
    }

    private List<Object> known(Object sourceId, Object vintageId, Object file, Object line) {
        Source source = workbench.catalogue().getSource(sourceId.toString());
        Optional<Vintage> vintage = workbench.store().vintages().stream()
                .filter(held -> held.source().equals(source.id()) && held.id().equals(vintageId))
                .findFirst();
        Optional<String> sha256 = vintage.stream()
                .flatMap(held -> held.files().stream())
                .filter(held -> held.name().equals(file))
                .map(Vintage.SourceFile::sha256)
                .findFirst();
        Optional<String> text = sha256.flatMap(hash -> line instanceof Long number
                ? KeptLine.find(workbench.store().home(), source.id(), hash, Math.toIntExact(number))
                : Optional.empty());
        return List.of(
                vintage.flatMap(Vintage::released).<Object>map(Object::toString).orElse(Blank.MISSING),
                vintage.<Object>map(held -> held.retrieved().toString()).orElse(Blank.MISSING),
                sha256.<Object>map(hash -> hash).orElse(Blank.NOT_APPLICABLE),
                text.<Object>map(found -> found).orElse(Blank.NOT_APPLICABLE),
                source.licence(),
                source.citation(),
                source.address().<Object>map(found -> found).orElse(Blank.NOT_APPLICABLE));
    }

    private String title(String indicator, Country home, Optional<Country> partner, int year) {
        String who = partner.map(other -> names.name(home) + " – " + names.name(other))
                .orElse(names.name(home));
        return messages.text(
                "lineage.title", Map.of("indicator", indicator, "who", who, "year", Integer.toString(year)));
    }
}
