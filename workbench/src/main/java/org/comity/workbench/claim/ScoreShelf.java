package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.model.Framework;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.situation.YearDraws;
import org.comity.workbench.situation.YearDraws.Drawn;

/** Scores of relations on a frame, or on one of its goals. */
record ScoreShelf(YearDraws draws, String goal, List<Part> parts) implements Shelf {
    ScoreShelf(YearDraws draws, Framework framework, String goal) {
        this(draws, goal, parts(draws, framework, goal));
    }

    private static List<Part> parts(YearDraws draws, Framework framework, String goal) {
        List<Framework.Measure> measures = framework.measures().toList();
        BitSet inside = draws.inside(goal);
        List<String> sources = draws.sources();
        List<Part> parts = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            if (inside.get(m)) {
                parts.add(new Part(m, measures.get(m).label(), sources.get(m), draws.share(m, goal)));
            }
        }
        return parts;
    }

    @Override
    public BitSet observed(Panel.Unit unit, int year) {
        BitSet observed = draws.observed(pair(unit), year);
        observed.and(draws.inside(goal));
        return observed;
    }

    @Override
    public List<Optional<Drawn>> draw(List<Cell> cells) {
        return draws.score(
                cells.stream()
                        .map(cell -> new YearDraws.Cell(pair(cell.unit()), cell.year(), cell.parts()))
                        .toList(),
                goal);
    }

    @Override
    public boolean isLessWorse() {
        return true;
    }

    @Override
    public boolean hasErrors() {
        return true;
    }

    static Pair pair(Panel.Unit unit) {
        return new Pair(unit.home(), unit.partner());
    }
}
