package org.comity.workbench.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Workbench;

/**
 * Whether the partner's side says that it is treated as an equal, is secure, and is supported. Only figures that the
 * partner's side gives count: directed figures of the own source {@code seen} whose home is the one who was asked, and whose
 * partner is the one asked about. What a third party counts, or home does, is not how the partner sees it.
 */
final class SeenFromPartner {
    private static final List<String> ASPECTS = List.of("equal", "secure", "supported");
    private static final int LAST_YEAR = 9999;
    private final Workbench workbench;
    private final Messages texts;

    SeenFromPartner(Workbench workbench, Messages texts) {
        this.workbench = workbench;
        this.texts = texts;
    }

    /** The indicators that are held. */
    List<String> held() {
        return ASPECTS.stream()
                .map(aspect -> "seen." + aspect)
                .filter(id -> workbench.catalogue().findIndicator(id).isPresent())
                .toList();
    }

    Table table(Pair pair) {
        List<List<Object>> rows = new ArrayList<>();
        ASPECTS.stream().forEach(aspect -> rows.add(row(aspect, pair)));
        return new Table(
                "seen_from_partner",
                texts.text("table.seen_from_partner"),
                List.of(
                        column("aspect", Kind.TEXT),
                        column("says", Kind.COUNTRY),
                        column("about", Kind.COUNTRY),
                        column("value", Kind.SOURCE_FIGURE),
                        column("unit", Kind.TEXT),
                        column("year", Kind.YEAR),
                        column("source", "table.source", Kind.TEXT)),
                rows);
    }

    private List<Object> row(String aspect, Pair pair) {
        String id = "seen." + aspect;
        Optional<Indicator> indicator = workbench.catalogue().findIndicator(id);
        Optional<Observation> last = indicator.isEmpty()
                ? Optional.empty()
                : workbench
                        .facts()
                        .observations(
                                new Facts.Query(List.of(id), Set.of(pair.partner()), Set.of(pair.home()), 0, LAST_YEAR))
                        .stream()
                        .filter(figure -> figure.value().isPresent()
                                && figure.home().equals(pair.partner())
                                && figure.item().isEmpty())
                        .max(Comparator.comparingInt(figure -> figure.period().year()));
        List<Object> row = new ArrayList<>(List.of(
                SharedFuture.CELLS.text("cell." + aspect),
                pair.partner().code(),
                pair.home().code()));
        if (last.isEmpty()) {
            row.addAll(List.of(
                    Table.Blank.MISSING,
                    indicator.map(Indicator::unit).orElse(""),
                    Table.Blank.MISSING,
                    SharedFuture.CELLS.text("cell.seen_how", Map.of("id", id))));
        } else {
            row.addAll(List.of(
                    last.get().value().getAsDouble(),
                    indicator.map(Indicator::unit).orElse(""),
                    (long) last.get().period().year(),
                    "%s, %s:%d"
                            .formatted(
                                    last.get().lineage().source(),
                                    last.get().lineage().file(),
                                    last.get().lineage().line())));
        }
        return row;
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private Column column(String name, String word, Kind kind) {
        return Column.of(name, texts.text("column." + word), kind);
    }
}
