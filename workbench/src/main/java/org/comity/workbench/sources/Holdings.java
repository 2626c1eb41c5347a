package org.comity.workbench.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.data.Catalogue;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Sources and vintages as Findings; the pages and the command line show the same. */
public final class Holdings {
    private final Workbench workbench;

    private Holdings(Workbench workbench) {
        this.workbench = workbench;
    }

    public static Holdings of(Workbench workbench) {
        return new Holdings(workbench);
    }

    /** Every source that Comity can read; second table: every indicator. */
    public Finding sources() {
        Catalogue catalogue = workbench.catalogue();
        List<List<Object>> rows = new ArrayList<>();
        for (Source source : catalogue.sources()) {
            rows.add(List.of(
                    source.id(),
                    source.producer(),
                    source.title(),
                    (long) source.indicators().size(),
                    String.join("; ", source.formats()),
                    source.licence(),
                    source.mayPack(),
                    source.citation(),
                    source.address().<Object>map(a -> a).orElse(Blank.NOT_APPLICABLE)));
        }
        Table sources = new Table(
                "sources",
                "Sources",
                List.of(
                        text("source", "source"),
                        text("producer", "producer"),
                        text("title", "what"),
                        Column.of("indicators", "indicators", Kind.WHOLE),
                        text("formats", "formats"),
                        text("licence", "licence"),
                        Column.of("may_pack", "in the starter pack", Kind.FLAG),
                        text("citation", "cite as"),
                        text("address", "address")),
                rows);
        return Findings.of("data sources", "Sources that Comity can read")
                .table(sources)
                .table(indicators(catalogue))
                .command("comity data sources")
                .build();
    }

    /** For each source the last year held, and the vintage and rows behind it. */
    public Finding status() {
        Map<String, Vintage> newest = new HashMap<>();
        workbench.store().vintages().forEach(v -> newest.merge(v.source(), v, Holdings::later));
        List<List<Object>> rows = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        int missing = 0;
        for (Source source : workbench.catalogue().sources()) {
            Vintage vintage = newest.get(source.id());
            Optional<Integer> last = vintage == null ? Optional.empty() : lastYear(source);
            last.ifPresent(years::add);
            missing += vintage == null ? 1 : 0;
            rows.add(List.of(
                    source.id(),
                    last.<Object>map(Integer::longValue).orElse(Blank.MISSING),
                    vintage == null ? Blank.MISSING : vintage.id(),
                    vintage == null ? Blank.MISSING : extent(vintage),
                    vintage == null ? Blank.MISSING : vintage.counts().rows(),
                    vintage == null ? Blank.MISSING : vintage.counts().refused(),
                    vintage != null ? Blank.NOT_APPLICABLE : hint(source)));
        }
        Table table = new Table(
                "status",
                "What is held",
                List.of(
                        text("source", "source"),
                        Column.of("last_year", "last year", Kind.YEAR),
                        Column.of("vintage", "newest vintage", Kind.ID),
                        text("extent", "extent"),
                        Column.of("rows", "rows", Kind.WHOLE),
                        Column.of("refused", "refused", Kind.WHOLE),
                        text("to_get_it", "to get it")),
                rows);
        return Findings.of("data status", "What is held")
                .age(new Finding.Age(
                        years.stream().max(Comparator.naturalOrder()),
                        years.stream().min(Comparator.naturalOrder()),
                        missing,
                        rows.size()))
                .table(table)
                .command("comity data status")
                .build();
    }

    /**
     * Every vintage held, with its rows: always {@code rows = loaded + refused + out_of_scope}; second table: files.
     *
     * @param source empty for all; otherwise it must be in the catalogue
     */
    public Finding vintages(String source) {
        String id =
                source.isEmpty() ? "" : workbench.catalogue().getSource(source).id();
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> files = new ArrayList<>();
        for (Vintage v : workbench.store().vintages()) {
            if (!id.isEmpty() && !v.source().equals(id)) {
                continue;
            }
            rows.add(List.of(
                    v.source(),
                    v.id(),
                    v.released().<Object>map(Objects::toString).orElse(Blank.MISSING),
                    v.retrieved().toString(),
                    extent(v),
                    v.counts().rows(),
                    v.counts().loaded(),
                    v.counts().refused(),
                    v.counts().outOfScope(),
                    v.note()));
            v.files().forEach(f -> files.add(List.of(v.source(), v.id(), f.name(), f.bytes(), f.sha256())));
        }
        return Findings.of("data vintages", "Vintages held")
                .table(new Table("vintages", "Vintages", VINTAGE_COLUMNS, rows))
                .table(new Table("files", "Files", FILE_COLUMNS, files))
                .parameter("source", id)
                .command("comity data vintages" + (id.isEmpty() ? "" : " " + id))
                .build();
    }

    private static final List<Column> VINTAGE_COLUMNS = List.of(
            text("source", "source"),
            Column.of("vintage", "vintage", Kind.ID),
            text("released", "released"),
            text("retrieved", "retrieved"),
            text("extent", "extent"),
            Column.of("rows", "rows", Kind.WHOLE),
            Column.of("loaded", "loaded", Kind.WHOLE),
            Column.of("refused", "refused", Kind.WHOLE),
            Column.of("out_of_scope", "out of scope", Kind.WHOLE),
            text("note", "note"));

    private static final List<Column> FILE_COLUMNS = List.of(
            text("source", "source"),
            Column.of("vintage", "vintage", Kind.ID),
            text("file", "file"),
            new Column("bytes", "size", Kind.WHOLE, "bytes"),
            Column.of("sha256", "SHA-256", Kind.ID));

    private static Table indicators(Catalogue catalogue) {
        List<List<Object>> rows = new ArrayList<>();
        for (Indicator i : catalogue.indicators()) {
            rows.add(List.of(
                    i.id(),
                    i.label(),
                    i.unit(),
                    word(i.level()),
                    word(i.direction()),
                    word(i.frequency()),
                    i.coverage().absence() == Indicator.Absence.ZERO ? "zero" : "unknown",
                    i.coverage().scope()));
        }
        List<Column> columns = List.of(
                text("indicator", "indicator"),
                text("label", "label"),
                text("unit", "unit"),
                text("level", "level"),
                text("direction", "direction"),
                text("frequency", "frequency"),
                text("absence_means", "absence means"),
                text("scope", "scope"));
        return new Table("indicators", "Indicators", columns, rows);
    }

    private Optional<Integer> lastYear(Source source) {
        Facts facts = workbench.facts();
        return source.indicators().stream()
                .filter(i -> i.frequency() != org.comity.model.Frequency.ONCE)
                .flatMap(i -> facts.lastYear(i.id()).stream())
                .max(Comparator.naturalOrder());
    }

    private static Vintage later(Vintage one, Vintage other) {
        return one.id().compareTo(other.id()) >= 0 ? one : other;
    }

    private static Object hint(Source source) {
        return "comity data import %s FILE...".formatted(source.id());
    }

    private static String extent(Vintage vintage) {
        return switch (vintage.extent()) {
            case FULL -> "full";
            case STARTER -> "starter pack";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Column text(String name, String label) {
        return Column.of(name, label, Kind.TEXT);
    }
}
