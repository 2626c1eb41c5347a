package org.comity.methods.gravity.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.Formula;
import org.comity.methods.gravity.formula.Key;
import org.comity.methods.gravity.formula.Parsed;

/**
 * What is made of the columns of a file.
 *
 * @param formula the equation
 * @param definitions columns that are computed first, each from the file's and those before it
 * @param where the rows that are used; empty for all
 * @param weights what a row counts
 * @param offset what is added to the linear predictor
 * @param clusters the groups within which errors may depend on each other; empty: those of the formula
 * @param panel what lags and leads go by
 */
public record FrameQuestion(
        Formula formula,
        List<Definition> definitions,
        Optional<Parsed> where,
        Optional<Parsed> weights,
        Optional<Parsed> offset,
        Keys clusters,
        Optional<PanelKey> panel) {
    public FrameQuestion {
        definitions = List.copyOf(definitions);
    }

    /** The formula alone. */
    public static FrameQuestion of(Formula formula) {
        return new FrameQuestion(
                formula, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Keys.NONE, Optional.empty());
    }

    public FrameQuestion where(Parsed rows) {
        return new FrameQuestion(formula, definitions, Optional.of(rows), weights, offset, clusters, panel);
    }

    public FrameQuestion panel(PanelKey key) {
        return new FrameQuestion(formula, definitions, where, weights, offset, clusters, Optional.of(key));
    }

    /**
     * A column that is computed.
     *
     * @param name what it is called from then on
     */
    public record Definition(String name, Parsed value) {}

    /**
     * Keys with the text they were read from.
     *
     * @param text the whole text
     */
    public record Keys(String text, List<Key> keys) {
        public static final Keys NONE = new Keys("", List.of());

        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What names a unit, and the time within it.
     *
     * @param text the whole text
     * @param time the column of the time
     * @param step how far a lag of 1 goes back
     */
    public record PanelKey(String text, Key unit, Expression.Name time, TimeStep step) {
        /** With fixest's usual step. */
        public PanelKey(String text, Key unit, Expression.Name time) {
            this(text, unit, time, TimeStep.USUAL);
        }
    }

    /** The clusters that are used. */
    List<Key> clusterKeys() {
        return clusters.keys().isEmpty() ? formula.clusters() : clusters.keys();
    }

    String clusterText() {
        return clusters.keys().isEmpty() ? formula.text() : clusters.text();
    }

    /** Gives each name of a column that the file must have, with the text in which it stands. */
    public void names(BiConsumer<String, Expression.Name> each) {
        List<String> defined = new ArrayList<>();
        for (Definition definition : definitions) {
            names(definition.value(), defined, each);
            defined.add(definition.name());
        }
        formula.names(name -> give(formula.text(), name, defined, each));
        where.ifPresent(parsed -> names(parsed, defined, each));
        weights.ifPresent(parsed -> names(parsed, defined, each));
        offset.ifPresent(parsed -> names(parsed, defined, each));
        clusters.keys().forEach(key -> key.parts().forEach(name -> give(clusters.text(), name, defined, each)));
        panel.ifPresent(key -> {
            key.unit().parts().forEach(name -> give(key.text(), name, defined, each));
            give(key.text(), key.time(), defined, each);
        });
    }

    private static void names(Parsed parsed, List<String> defined, BiConsumer<String, Expression.Name> each) {
        parsed.expression().names(name -> give(parsed.text(), name, defined, each));
    }

    private static void give(
            String text, Expression.Name name, List<String> defined, BiConsumer<String, Expression.Name> each) {
        if (!defined.contains(name.name()) && !Evaluator.isConstant(name)) {
            each.accept(text, name);
        }
    }
}
