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
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Sources and vintages as Findings; the pages and the command line show the same. */
public final class Holdings {
    static final String BUNDLE = "org/comity/workbench/sources/messages";

    private final Workbench workbench;
    private final Messages texts;

    private Holdings(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(BUNDLE, locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static Holdings of(Workbench workbench, Locale locale) {
        return new Holdings(workbench, locale);
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
                texts.text("table.sources"),
                List.of(
                        column("source", Kind.TEXT),
                        column("producer", Kind.TEXT),
                        column("title", Kind.TEXT),
                        column("indicators", Kind.WHOLE),
                        column("formats", Kind.TEXT),
                        column("licence", Kind.TEXT),
                        column("may_pack", Kind.FLAG),
                        column("citation", Kind.TEXT),
                        column("address", Kind.TEXT)),
                rows);
        return Findings.of("data sources", texts.text("title.sources"))
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
                texts.text("table.status"),
                List.of(
                        column("source", Kind.TEXT),
                        column("last_year", Kind.YEAR),
                        column("vintage", Kind.ID),
                        column("extent", Kind.TEXT),
                        column("rows", Kind.WHOLE),
                        column("refused", Kind.WHOLE),
                        column("to_get_it", Kind.TEXT)),
                rows);
        return Findings.of("data status", texts.text("title.status"))
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
        return Findings.of("data vintages", texts.text("title.vintages"))
                .table(new Table("vintages", texts.text("table.vintages"), vintageColumns(), rows))
                .table(new Table("files", texts.text("table.files"), fileColumns(), files))
                .parameter("source", id)
                .command("comity data vintages" + (id.isEmpty() ? "" : " " + id))
                .build();
    }

    private List<Column> vintageColumns() {
        return List.of(
                column("source", Kind.TEXT),
                column("vintage", Kind.ID),
                column("released", Kind.TEXT),
                column("retrieved", Kind.TEXT),
                column("extent", Kind.TEXT),
                column("rows", Kind.WHOLE),
                column("loaded", Kind.WHOLE),
                column("refused", Kind.WHOLE),
                column("out_of_scope", Kind.WHOLE),
                column("note", Kind.TEXT));
    }

    private List<Column> fileColumns() {
        return List.of(
                column("source", Kind.TEXT),
                column("vintage", Kind.ID),
                column("file", Kind.TEXT),
                new Column("bytes", texts.text("column.bytes"), Kind.WHOLE, "bytes"),
                column("sha256", Kind.ID));
    }

    private Table indicators(Catalogue catalogue) {
        List<List<Object>> rows = new ArrayList<>();
        for (Indicator i : catalogue.indicators()) {
            rows.add(List.of(
                    i.id(),
                    i.label(),
                    i.unit(),
                    Table.word(i.level()),
                    Table.word(i.direction()),
                    Table.word(i.frequency()),
                    i.coverage().absence() == Indicator.Absence.ZERO ? "zero" : "unknown",
                    i.coverage().scope()));
        }
        List<Column> columns = List.of(
                column("indicator", Kind.TEXT),
                column("label", Kind.TEXT),
                column("unit", Kind.TEXT),
                column("level", Kind.TEXT),
                column("direction", Kind.TEXT),
                column("frequency", Kind.TEXT),
                column("absence_means", Kind.TEXT),
                column("scope", Kind.TEXT));
        return new Table("indicators", texts.text("table.indicators"), columns, rows);
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

    private String extent(Vintage vintage) {
        return switch (vintage.extent()) {
            case FULL -> texts.text("extent.full");
            case STARTER -> texts.text("extent.starter");
        };
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
