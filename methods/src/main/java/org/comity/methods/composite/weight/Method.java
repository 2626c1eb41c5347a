package org.comity.methods.composite.weight;

import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/** A way to come by weights. */
public sealed interface Method permits Method.Given, Method.Equal, Pca, Arcii, Optimise, BenefitOfDoubt, Budget {
    /** Its notation in recipes. */
    String text();

    /**
     * The stage with the weights found, and a table of how.
     *
     * @param by how nodes above the indicators are made where their figures are needed
     */
    Stage weigh(Stage before, Aggregating by);

    /** The weights that the structure has. */
    record Given() implements Method {
        @Override
        public String text() {
            return "given";
        }

        @Override
        public Stage weigh(Stage before, Aggregating by) {
            return before;
        }
    }

    /** 1 for each node. */
    record Equal() implements Method {
        @Override
        public String text() {
            return "equal";
        }

        @Override
        public Stage weigh(Stage before, Aggregating by) {
            Structure structure = before.structure();
            double[] ones = new double[structure.nodes().size()];
            java.util.Arrays.fill(ones, 1);
            return before.with(structure.weighing(ones));
        }
    }
}
