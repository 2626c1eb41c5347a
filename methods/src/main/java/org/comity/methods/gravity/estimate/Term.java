package org.comity.methods.gravity.estimate;

/**
 * A coefficient with its doubt.
 *
 * @param name of the regressor
 * @param estimate in units of the linear predictor per unit of the regressor
 * @param standardError of it, 0 or more
 * @param statistic estimate over standard error: Student's t for a Gaussian fit, z for a Poisson one
 * @param pValue two-sided, 0 to 1
 */
public record Term(String name, double estimate, double standardError, double statistic, double pValue) {}
