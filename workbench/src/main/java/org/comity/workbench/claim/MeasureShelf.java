package org.comity.workbench.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.methods.claim.Noise;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Panel;
import org.comity.workbench.situation.YearDraws;
import org.comity.workbench.situation.YearDraws.Drawn;

/** Figures of one measure of a frame, after its rule, in the measure's own unit. */
final class MeasureShelf implements Shelf {
    private final YearDraws draws;
    private final Framework.Measure measure;
    private final int number;
    private final int count;
    private final long seed;
    private boolean errors;

    MeasureShelf(YearDraws draws, Framework framework, String id, int count, long seed) {
        this.draws = draws;
        List<Framework.Measure> measures = framework.measures().toList();
        this.measure =
                measures.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        this.number = measures.indexOf(measure);
        this.count = count;
        this.seed = seed;
    }

    @Override
    public BitSet observed(Panel.Unit unit, int year) {
        BitSet one = new BitSet();
        one.set(number);
        one.set(number, figure(new Cell(unit, year, one)).isPresent());
        return one;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(number, measure.label(), draws.sources().get(number), 1));
    }

    private Optional<YearDraws.Stated> figure(Cell cell) {
        return cell.parts().isEmpty()
                ? Optional.empty()
                : draws.figure(new YearDraws.Cell(ScoreShelf.pair(cell.unit()), cell.year(), cell.parts()));
    }

    @Override
    public List<Optional<Drawn>> draw(List<Cell> cells) {
        return cells.stream()
                .map(cell -> figure(cell).map(figure -> {
                    errors |= figure.error() > 0;
                    return new Drawn(
                            figure.value(), Noise.of(figure.value(), figure.error(), figure.key(), count, seed));
                }))
                .toList();
    }

    @Override
    public boolean isLessWorse() {
        return measure.direction() != Indicator.Direction.LOWER_IS_BETTER;
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }
}
