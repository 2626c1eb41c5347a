package org.comity.methods.gravity.estimate;

/**
 * By what the sandwich is multiplied because the sample is finite. Three conventions are in use; name the one that is
 * printed. n is the number of rows used, K that of parameters, G that of groups of a cluster. Plain errors of least
 * squares are no sandwich: whatever is named, their variance is the sum of squared residuals / (n - all parameters).
 *
 * @param parameters whether the covariance is multiplied by (n - 1) / (n - K)
 * @param counted which effects K counts beside the coefficients
 * @param groups whether a clustered covariance is multiplied by G / (G - 1)
 * @param least with several clusters: whether every part takes the factor of the cluster with the fewest groups, rather
 *     than each its own
 * @param exact whether effects that follow from other effects are found and not counted; otherwise one is taken off for
 *     each set but the first
 */
public record SmallSample(boolean parameters, Counted counted, boolean groups, boolean least, boolean exact) {
    /** Which effects count as parameters. */
    public enum Counted {
        /** None at all. */
        NONE,
        /** Those that are not nested in a cluster. */
        NOT_NESTED,
        /** All. */
        ALL
    }

    /** The plain sandwich, by nothing. */
    public static final SmallSample NONE = new SmallSample(false, Counted.NONE, false, false, false);
    /** By G / (G - 1) alone, as ppmlhdfe; by n / (n - 1) when the errors are robust and not clustered. */
    public static final SmallSample GROUPS = new SmallSample(false, Counted.NONE, true, true, false);
    /** By both factors, nested effects not counted: what fixest does unless told otherwise. */
    public static final SmallSample FIXEST = new SmallSample(true, Counted.NOT_NESTED, true, true, false);
}
