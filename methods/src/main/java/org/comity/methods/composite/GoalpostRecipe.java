package org.comity.methods.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;
import org.comity.methods.composite.step.Normalising;

/**
 * The recipe of scores that stay comparable over units and years: each indicator on 0 to 100 between goalposts of its own,
 * held at them, then weighted arithmetic means over what a unit has.
 */
public final class GoalpostRecipe {
    private static final double BEST = 100;

    private GoalpostRecipe() {}

    /** Goalposts in the indicator's unit, finite, {@code low < high} whatever the direction. */
    public static Norm.Goalposts posts(double low, double high) {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "Goalposts must be finite and low below high, not %s and %s.".formatted(low, high));
        }
        return new Norm.Goalposts(low, high, BEST, /* held= */ true);
    }

    /** The recipe, with the goalposts of every indicator by its code. */
    public static Recipe of(Map<String, Norm.Goalposts> byCode) {
        return new Recipe(List.of(new Normalising(posts(0, 1), Map.copyOf(byCode), false), Aggregating.arithmetic()));
    }

    /**
     * The recipe run. Indicators that no row has are left out of it, as they change no score; empty where that is all of
     * them.
     */
    public static Optional<Run> run(Recipe recipe, Stage raw) {
        Structure structure = raw.structure();
        List<Norm.Goalposts> posts = read(recipe, structure);
        Map<String, Norm.Goalposts> kept = new LinkedHashMap<>();
        Set<String> empty = new LinkedHashSet<>();
        for (int indicator = 0; indicator < structure.indicators(); indicator++) {
            String code = structure.node(indicator).code();
            if (raw.data().count(indicator) == 0) {
                empty.add(code);
            } else {
                kept.put(code, posts.get(indicator));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(of(kept).run(raw.without(empty)));
    }

    /** The goalposts by indicator; any other recipe is refused, as its draws are not the paired ones. */
    static List<Norm.Goalposts> read(Recipe recipe, Structure structure) {
        List<Norm.Goalposts> posts = new ArrayList<>();
        if (recipe.steps().size() == 2
                && recipe.steps().getFirst() instanceof Normalising normalising
                && recipe.steps().getLast().equals(Aggregating.arithmetic())) {
            for (Node node : structure.nodes().subList(0, structure.indicators())) {
                if (normalising.special().getOrDefault(node.code(), normalising.norm()) instanceof Norm.Goalposts own
                        && own.equals(posts(own.low(), own.high()))) {
                    posts.add(own);
                }
            }
        }
        if (posts.size() != structure.indicators()) {
            throw new IllegalArgumentException(
                    "Paired draws need a recipe of goalposts and weighted arithmetic means, nothing else.\nMaybe you want the uncertainty of any recipe, in the package sensitivity.");
        }
        return posts;
    }
}
