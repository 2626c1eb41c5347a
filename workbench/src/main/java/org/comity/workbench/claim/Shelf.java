package org.comity.workbench.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.model.Panel;
import org.comity.workbench.situation.YearDraws.Drawn;

/**
 * Where a claim's figures are taken from. A figure is made of numbered parts: the measures of a frame, or the one cell
 * of an indicator.
 */
interface Shelf {
    /** A country or relation in a year, made of some parts only. */
    record Cell(Panel.Unit unit, int year, BitSet parts) {}

    /** The parts that are observed in the year itself. */
    BitSet observed(Panel.Unit unit, int year);

    /** What a part counts for in the whole, 0 to 1; all parts together 1. */
    List<Part> parts();

    /**
     * A part.
     *
     * @param number its number
     * @param name for people
     * @param source the id of the source
     * @param share what it counts for in the whole, 0 to 1
     */
    record Part(int number, String name, String source, double share) {}

    /** The figures of cells under one set of draws; empty where none of a cell's parts is observed. */
    List<Optional<Drawn>> draw(List<Cell> cells);

    /** Whether a smaller figure is worse for the relation. */
    boolean isLessWorse();

    /** Whether a source states an error of any figure that was drawn; scores are drawn over choices too. */
    boolean hasErrors();

    default double share(BitSet observed) {
        return parts().stream()
                .filter(part -> observed.get(part.number()))
                .mapToDouble(Part::share)
                .sum();
    }
}
