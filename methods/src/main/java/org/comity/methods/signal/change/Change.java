package org.comity.methods.signal.change;

import java.util.OptionalDouble;

/**
 * One change of level. Periods are places in the series from 0.
 *
 * @param at the first period at the new level
 * @param low first of the shortest run of periods that holds the change with 95 %, its neighbours given
 * @param high last of them
 * @param saving what it gains in twice the log likelihood between its neighbours
 * @param p chance that a series without any change shows one that gains as much; empty where none was simulated
 */
public record Change(int at, int low, int high, Level before, Level after, double saving, OptionalDouble p) {
    /** Whether the level went up. */
    public boolean isRise() {
        return after.value() > before.value();
    }
}
