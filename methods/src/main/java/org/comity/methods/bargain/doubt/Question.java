package org.comity.methods.bargain.doubt;

/**
 * What it would be worth to know one number before choosing.
 *
 * @param quantity the number
 * @param value by how much the expected merit of the best choice rises, less what chance alone would show; 0 or more
 * @param raw the same with the part that is chance
 * @param noise what chance alone shows in 19 of 20 cases: the 95 % point of {@code raw} for a number that tells nothing
 */
public record Question(Quantity quantity, double value, double raw, double noise) {
    /** Whether it rises above chance. */
    public boolean standsOut() {
        return raw > noise;
    }
}
