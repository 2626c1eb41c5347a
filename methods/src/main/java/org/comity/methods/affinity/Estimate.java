package org.comity.methods.affinity;

import java.util.OptionalDouble;

/**
 * One measure of one pair.
 *
 * @param votes roll calls in which both have a vote that counts
 * @param value the measure; empty where it is not defined, as kappa where both always voted the same way
 * @param low lower end of the interval; empty without draws, and where the measure is defined in less than half of them
 * @param high upper end
 */
public record Estimate(int votes, OptionalDouble value, OptionalDouble low, OptionalDouble high) {}
