package org.comity.methods.gravity.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.estimate.Design;

/** What a fit is made from: the design of the rows that are whole, and what became of the others. */
public final class Frame {
    private final Design design;
    private final Counts counts;
    private final List<Groups> effects;
    private final Rows rows;
    private final Rows kept;
    private final Optional<TimeStep.Taken> step;

    Frame(Design design, Counts counts, List<Groups> effects, Rows rows, Rows kept, Optional<TimeStep.Taken> step) {
        this.step = step;
        this.design = design;
        this.counts = counts;
        this.effects = List.copyOf(effects);
        this.rows = rows;
        this.kept = kept;
    }

    /**
     * What became of the rows; {@code read = outside + missing + weightless + rows of the design}.
     *
     * @param read rows of the file
     * @param outside rows that the condition leaves out
     * @param missing rows that lack something that the fit uses
     * @param weightless rows that are whole and weigh nothing
     * @param missingBy how many of them lack what, by its text; a row may lack several
     * @param withoutLogarithm how many have a number of 0 or less where a logarithm is taken, by the logarithm
     */
    public record Counts(
            int read,
            int outside,
            int missing,
            int weightless,
            Map<String, Integer> missingBy,
            Map<String, Integer> withoutLogarithm) {}

    public Design design() {
        return design;
    }

    public Counts counts() {
        return counts;
    }

    /** How far a lag of 1 went back; empty where nothing looks at another time. */
    public Optional<TimeStep.Taken> timeStep() {
        return step;
    }

    /** Which row of the file, from 0, a row of the design is. */
    public int row(int designRow) {
        return rows.get(kept.get(designRow));
    }

    /** A column that a set of effects is made of, by their places in the formula, with a value for each row of the design. */
    public Column key(int effect, int part) {
        return effects.get(effect).part(part);
    }

    /** What a level of a set of effects is called, by their places in the design: {@code CAN_1986}. */
    public String level(int effect, int level) {
        return effects.get(effect).label(level);
    }
}
