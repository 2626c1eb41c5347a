/**
 * What may come next between two countries, as a distribution: benchmarks (no change, the same season, all of the past), pooled
 * negative binomial counts with discounted levels (Harvey and Fernandes 1989, J. Business and Economic Statistics 7(4), 407-417;
 * Lambert 1992, Technometrics 34(1), 1-14 for inflated zeros), a damped local level whose noise is Student's t (Harvey and Luati
 * 2014, J. American Statistical Association 109(507), 1112-1122), exponential smoothing (Hyndman, Koehler, Ord and Snyder
 * 2008, Forecasting with Exponential Smoothing, Springer), pooled quantiles over all pairs, and the linear pool of all
 * (Gneiting and Raftery 2007 for its score). Settings are chosen by the scores of earlier origins only (Tashman 2000, Int. J.
 * Forecasting 16(4), 437-450); nothing past an origin is read.
 */
@NullMarked
package org.comity.methods.signal.predict;

import org.jspecify.annotations.NullMarked;
