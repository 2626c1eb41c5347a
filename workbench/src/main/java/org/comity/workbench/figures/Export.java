package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.DataException;
import org.comity.data.Facts;
import org.comity.data.Manifest;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Whole indicators: every figure that the vintage in use lists, with status, file and line. */
public final class Export {
    private static final long MOST_ROWS = 2_000_000;
    private static final int FIRST_OF_ALL = 0;
    private static final int LAST_OF_ALL = 9999;

    private final Workbench workbench;
    private final Messages messages;

    private Export(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.messages = Messages.of(Figures.BUNDLE, locale);
    }

    public static Export of(Workbench workbench, Locale locale) {
        return new Export(workbench, locale);
    }

    /**
     * What the source lists; a zero by coverage is no row.
     *
     * @param from first year; empty for all
     * @param to last year; empty for all
     */
    public Finding finding(List<String> indicators, Optional<Integer> from, Optional<Integer> to) {
        Map<String, Vintage> inUse = workbench.facts().inUse();
        List<List<Object>> rows = new ArrayList<>();
        for (String id : indicators) {
            Indicator indicator = workbench.catalogue().getIndicator(id);
            Vintage vintage = Optional.ofNullable(inUse.get(id))
                    .orElseThrow(() -> new DataException(
                            messages.text("show.not_held", Map.of("indicator", id, "source", indicator.source()))));
            refuseTooMany(indicator, vintage, from.isPresent() || to.isPresent());
            FigureRow row = new FigureRow(
                    indicator,
                    workbench.catalogue().getSource(indicator.source()),
                    Optional.of(vintage),
                    workbench.catalogue().isDerived(id));
            for (Observation figure : workbench
                    .facts()
                    .observations(new Facts.Query(
                            List.of(id), Set.of(), Set.of(), from.orElse(FIRST_OF_ALL), to.orElse(LAST_OF_ALL)))) {
                rows.add(row.observed(FigureTable.unitOf(figure), figure));
            }
        }
        Table table = new Table("figures", messages.text("export.table"), FigureRow.columns(messages), rows);
        return Findings.of("data export", messages.text("export.title", Map.of("indicators", indicators.size())))
                .table(table)
                .age(Figures.age(table))
                .sources(workbench.facts(), indicators)
                .parameter("indicators", String.join(",", indicators))
                .parameter("from", from.map(Object::toString).orElse("first"))
                .parameter("to", to.map(Object::toString).orElse("last"))
                .command("comity data export %s%s%s"
                        .formatted(
                                String.join(",", indicators),
                                from.map(year -> " --from " + year).orElse(""),
                                to.map(year -> " --to " + year).orElse("")))
                .asOf(workbench.asOf())
                .build();
    }

    private void refuseTooMany(Indicator indicator, Vintage vintage, boolean bounded) {
        long rows = workbench.store().manifests(vintage.source()).stream()
                .filter(manifest -> manifest.vintage().id().equals(vintage.id()))
                .map(manifest -> Optional.ofNullable(manifest.indicators().get(indicator.id())))
                .flatMap(Optional::stream)
                .mapToLong(Manifest.Held::rows)
                .sum();
        if (rows > MOST_ROWS && !bounded) {
            throw new DataException(
                    "%s has %d figures, more than the %d of one export; name years with --from and --to, or read the Parquet files in %s."
                            .formatted(
                                    indicator.id(),
                                    rows,
                                    MOST_ROWS,
                                    workbench.store().folder(vintage.source(), vintage.id())));
        }
    }
}
