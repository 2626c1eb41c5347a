package org.comity.methods.composite.sensitivity;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/** Each weight times a number uniform on [1 - spread, 1 + spread], as COINr's get_noisy_weights. */
record Noisy(IntToDoubleFunction spreadOfLevel, long stream) implements Step {
    @Override
    public String name() {
        return Choice.WEIGHTS;
    }

    @Override
    public String text() {
        return "drawn";
    }

    @Override
    public String makes() {
        return "Weighted";
    }

    @Override
    public Stage apply(Stage before) {
        List<Node> nodes = before.structure().nodes();
        double[] weights = before.structure().weights();
        for (int node = 0; node < weights.length; node++) {
            double spread = spreadOfLevel.applyAsDouble(nodes.get(node).level());
            if (spread != 0) {
                double place =
                        Streams.uniform(Keys.stream(stream, nodes.get(node).code()), 0);
                weights[node] *= 1 + spread * (2 * place - 1);
            }
        }
        return before.with(before.structure().weighing(weights));
    }
}
