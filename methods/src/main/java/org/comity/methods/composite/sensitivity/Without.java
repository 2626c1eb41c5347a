package org.comity.methods.composite.sensitivity;

import java.util.HashSet;
import java.util.Set;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/** Leaves indicators out before the first step; an aggregate goes with all that is below it. */
record Without(Set<String> codes) implements Step {
    @Override
    public String name() {
        return Choice.WITHOUT;
    }

    @Override
    public String text() {
        return String.join(",", codes.stream().sorted().toList());
    }

    @Override
    public String makes() {
        return "Without";
    }

    @Override
    public Stage apply(Stage before) {
        Structure structure = before.structure();
        Set<String> dropped = new HashSet<>();
        for (String code : codes) {
            int node = structure.find(code);
            if (node < 0) {
                throw new StepFailure(name(), code, "", "there is no indicator or aggregate of that code to leave out");
            }
            below(structure, node, dropped);
        }
        return before.without(dropped);
    }

    private static void below(Structure structure, int node, Set<String> dropped) {
        if (node < structure.indicators()) {
            dropped.add(structure.node(node).code());
        }
        for (int child : structure.children(node)) {
            below(structure, child, dropped);
        }
    }
}
