package org.comity.methods.bargain.solution;

/**
 * How good an answer is known to be.
 *
 * @param objective on scaled gains: the sum of natural logarithms (Nash), the least (egalitarian, leximin, Kalai and
 *     Smorodinsky) or the sum (utilitarian), over the parties that count; NaN without an answer
 * @param bound what no deal exceeds
 * @param gap bound less objective; infinite without an answer
 * @param proved whether the search was finished, and every deal was checked against the constraints apart from it
 * @param solver what was used
 */
public record Certificate(double objective, double bound, double gap, boolean proved, String solver) {}
