package org.comity.workbench.situation;

import java.util.Optional;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Sheet;

/**
 * The point scores of some relations, 0 to 100, of measures, goals and the whole: the last sheet of a recipe's run.
 *
 * @param run empty where no relation has any figure
 */
record Points(Optional<Run> run) {
    /** The code of the whole; empty text where there is no score. */
    String root() {
        return run.map(made -> made.last().structure())
                .map(structure -> structure.node(structure.root()).code())
                .orElse("");
    }

    boolean has(String code, int unit) {
        return find(code, unit).isPresent();
    }

    /** The score; throws where it is missing. */
    double value(String code, int unit) {
        return find(code, unit)
                .orElseThrow(() -> new IllegalStateException("%s of relation %d has no score.".formatted(code, unit)));
    }

    Optional<Double> find(String code, int unit) {
        return run.map(made -> made.last().data()).flatMap(sheet -> find(sheet, sheet.find(code), unit));
    }

    private static Optional<Double> find(Sheet sheet, int column, int unit) {
        return column >= 0 && sheet.has(column, unit) ? Optional.of(sheet.value(column, unit)) : Optional.empty();
    }
}
