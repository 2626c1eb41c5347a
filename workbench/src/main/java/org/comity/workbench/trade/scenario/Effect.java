package org.comity.workbench.trade.scenario;

/**
 * What an agreement does to trade between two countries, in log points of trade cost to the power 1 - sigma: 0.5 is
 * exp(0.5) - 1 = 65 % more trade before prices and incomes answer.
 *
 * @param value the estimate
 * @param standardError of the estimate, 0 or more
 * @param spread standard deviation of the effects of different agreements around the estimate, 0 or more
 * @param citation where the estimate is from
 */
public record Effect(double value, double standardError, double spread, String citation) {
    /** Standard deviation of the effect of one more agreement: that of the estimate and that between agreements. */
    double deviation() {
        return Math.hypot(standardError, spread);
    }
}
