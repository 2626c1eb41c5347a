package org.comity.methods.gravity.equilibrium;

/**
 * The rules that close the model.
 *
 * @param supplyElasticity elasticity of the quantity supplied to the real factory-gate price p/P; 0 is an endowment.
 *     The form of Allen, Arkolakis and Takahashi (2020), Journal of Political Economy 128(2), 393-433
 */
public record Closure(Deficits deficits, Feedback feedback, double supplyElasticity) {
    /** The book's closure: deficits in fixed proportion to output, incomes feed back, quantities are endowments. */
    public static final Closure BOOK = new Closure(Deficits.SHARE, Feedback.FULL, 0);

    /** Refuses a supply elasticity that is negative or no number. */
    public Closure {
        if (!(supplyElasticity >= 0) || Double.isInfinite(supplyElasticity)) {
            throw new IllegalArgumentException(
                    "The supply elasticity must be 0 or more, not %s.".formatted(supplyElasticity));
        }
        if (feedback == Feedback.FIXED && supplyElasticity != 0) {
            throw new IllegalArgumentException(
                    "A supply elasticity needs income feedback.\nMaybe leave one of the two out.");
        }
    }
}
