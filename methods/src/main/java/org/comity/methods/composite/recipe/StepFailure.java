package org.comity.methods.composite.recipe;

/** A step that cannot apply: one sentence that names the step, the indicator or node, and the unit, where they are known. */
public final class StepFailure extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String step;
    private final String indicator;
    private final String unit;

    /**
     * Makes the sentence "step: indicator X, unit Y: reason."
     *
     * @param step the name of the step, as in a recipe
     * @param indicator the code of the indicator or node; empty when it is about none
     * @param unit the unit's code; empty when it is about none
     * @param reason what is wrong and what to do, without the full stop
     */
    public StepFailure(String step, String indicator, String unit, String reason) {
        super(step
                + ": "
                + (indicator.isEmpty() ? "" : "indicator " + indicator + (unit.isEmpty() ? ": " : ", "))
                + (unit.isEmpty() ? "" : "unit " + unit + ": ")
                + reason
                + ".");
        this.step = step;
        this.indicator = indicator;
        this.unit = unit;
    }

    public String step() {
        return step;
    }

    public String indicator() {
        return indicator;
    }

    public String unit() {
        return unit;
    }
}
