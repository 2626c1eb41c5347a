package org.comity.desk.plan;

import java.util.Optional;

/**
 * A department that supports a measure of another one.
 *
 * @param part what it does
 * @param effortDays its working days from start to due; empty when not known
 */
public record Support(String id, String measure, String department, String part, Optional<Double> effortDays) {}
