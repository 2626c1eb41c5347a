package org.comity.server.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.page.Beside;
import org.comity.server.page.Beside.Cell;
import org.comity.server.page.Beside.Row;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.server.world.World;
import org.comity.workbench.situation.PairFinding;

/** A pair beside others of the same home: the same goals and figures, both ways, in one year and on one scale. */
final class PairsBeside {
    private PairsBeside() {}

    /** The rows of all pairs in one Finding. */
    static Finding finding(PairQuestion.Answer first, List<PairQuestion.Answer> others, World world) {
        List<Finding> parts = new ArrayList<>(List.of(first.finding(world)));
        others.forEach(other -> parts.add(other.finding(world)));
        List<Country> partners =
                others.stream().map(other -> other.pair().partner()).toList();
        return PairFinding.joined(parts, partners, first.rule());
    }

    static Beside of(PairView first, List<PairView> others, Switches switches) {
        Language language = switches.language();
        List<PairView> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        List<Beside.Head> heads = new ArrayList<>();
        for (PairView view : all) {
            heads.add(head(view.home(), view.partner(), view.year(), switches));
            heads.add(head(view.partner(), view.home(), view.year(), switches));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < first.goals().size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (PairView view : all) {
                cells.add(bar(view.goals().get(i).towards(), language));
                cells.add(bar(view.goals().get(i).back(), language));
            }
            rows.add(new Row(first.goals().get(i).label(), "", cells));
        }
        figures(all, rows, language);
        return new Beside(heads, rows);
    }

    private static Cell bar(Optional<RangeBar> bar, Language language) {
        return Cell.of(bar, language);
    }

    private static Beside.Head head(PairView.Side home, PairView.Side partner, int year, Switches switches) {
        String address =
                switches.acrossWith("/" + home.code() + "/" + partner.code(), Map.of("year", Integer.toString(year)));
        return new Beside.Head(home.name() + " → " + partner.name(), address);
    }

    /** Every figure that any of the pairs has. */
    private static void figures(List<PairView> all, List<Row> rows, Language language) {
        Map<String, String> units = new LinkedHashMap<>();
        all.forEach(view -> view.figures().forEach(figure -> units.putIfAbsent(figure.label(), figure.unit())));
        units.forEach((label, unit) -> {
            List<Cell> cells = new ArrayList<>();
            for (PairView view : all) {
                Optional<PairView.FigureRow> row = view.figures().stream()
                        .filter(figure -> figure.label().equals(label))
                        .findFirst();
                cells.add(cell(row.flatMap(PairView.FigureRow::towards), language));
                cells.add(cell(row.flatMap(PairView.FigureRow::back), language));
            }
            rows.add(new Row(label, unit, cells));
        });
    }

    private static Cell cell(Optional<PairView.Figure> figure, Language language) {
        return figure.map(f -> Cell.of(f.text(), f.year())).orElseGet(() -> Cell.missing(language));
    }
}
