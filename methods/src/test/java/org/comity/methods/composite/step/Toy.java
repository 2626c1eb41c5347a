package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/** Small stages: indicators x0, x1 ... under one index, units A, B ... */
final class Toy {
    static final double NA = Double.NaN;

    private Toy() {}

    /** An indicator with a direction, a target where it is a number, and a denominator where it is not empty. */
    static Node indicator(int number, int direction, double target, String denominator) {
        return new Node(
                "x" + number,
                "",
                1,
                direction,
                1,
                "",
                Double.isNaN(target) ? OptionalDouble.empty() : OptionalDouble.of(target),
                Optional.of(denominator).filter(text -> !text.isEmpty()),
                Optional.of("Index"));
    }

    static Structure structure(List<Node> indicators) {
        List<Node> nodes = new ArrayList<>(indicators);
        nodes.add(new Node("Index", "", 2, 1, 1, "", OptionalDouble.empty(), Optional.empty(), Optional.empty()));
        return Structure.of(nodes);
    }

    static Rows units(int count) {
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < count; unit++) {
            units.add(Character.toString('A' + unit));
        }
        return Rows.of(units);
    }

    /** Columns of indicators where more is better. */
    static Stage of(double[]... columns) {
        return of(units(columns[0].length), Map.of(), 1, columns);
    }

    static Stage of(Rows rows, Map<String, List<String>> groups, int direction, double[]... columns) {
        List<Node> indicators = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            indicators.add(indicator(column, direction, NA, ""));
        }
        return of(rows, groups, indicators, columns);
    }

    static Stage of(Rows rows, Map<String, List<String>> groups, List<Node> indicators, double[]... columns) {
        List<String> codes = indicators.stream().map(Node::code).toList();
        Side side = new Side(groups, Side.none(rows).denominators());
        return Stage.of(structure(indicators), Sheet.of(rows, codes, columns), side);
    }

    /** A column's figures, not a number where missing. */
    static double[] column(Stage stage, int column) {
        double[] values = stage.data().values(column);
        for (int row = 0; row < values.length; row++) {
            values[row] = stage.data().has(column, row) ? values[row] : NA;
        }
        return values;
    }
}
