package org.comity.methods.composite.recipe;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An indicator or an aggregate of an index.
 *
 * @param level 1 for an indicator, above it 2 and more
 * @param direction 1 where more is better, -1 where less is
 * @param weight among its siblings, relative, 0 or more
 * @param target in the indicator's unit, for distances to it
 * @param denominator the column that the indicator is divided by
 * @param parent the code of the aggregate above; empty at the top
 */
public record Node(
        String code,
        String name,
        int level,
        int direction,
        double weight,
        String unit,
        OptionalDouble target,
        Optional<String> denominator,
        Optional<String> parent) {
    public Node {
        if (level < 1) {
            throw new StepFailure("structure", code, "", "its level is %d; levels start at 1".formatted(level));
        }
        if (direction != 1 && direction != -1) {
            throw new StepFailure(
                    "structure", code, "", "its direction is %d; it must be 1 or -1".formatted(direction));
        }
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new StepFailure("structure", code, "", "its weight is %s; it must be 0 or more".formatted(weight));
        }
    }

    /** The same node where more is better: that of figures that have been turned. */
    Node turned() {
        return direction > 0 ? this : new Node(code, name, level, 1, weight, unit, target, denominator, parent);
    }

    /** The same node with another weight, 0 or more. */
    public Node weighing(double other) {
        return new Node(code, name, level, direction, other, unit, target, denominator, parent);
    }
}
