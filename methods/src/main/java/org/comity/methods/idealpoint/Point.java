package org.comity.methods.idealpoint;

/**
 * Where a country stands in a period.
 *
 * @param country by number
 * @param period by number
 * @param value on a line with mean 0 and standard deviation 1 over all points; its sign is a convention
 * @param standardError of {@code value}; a 90 % interval is 1.645 of them to each side
 * @param votes of the country in the period that were used: those on questions that divide
 */
public record Point(int country, int period, double value, double standardError, int votes) {}
