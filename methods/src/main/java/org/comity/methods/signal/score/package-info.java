/**
 * How good were forecasts that say how sure they are? Continuous ranked probability score of samples, of counts and in closed
 * form (Gneiting and Raftery 2007, J. American Statistical Association 102(477), 359-378; Jordan, Krueger and Lerch 2019, J.
 * Statistical Software 90(12)), the Brier score and its parts (Brier 1950; Murphy 1973, J. Applied Meteorology 12, 595-600),
 * calibration by logistic regression (Cox 1958, Biometrika 45, 562-565), warnings and their lead time, and the interval of a
 * difference of scores of two forecasters over pairs and origins.
 */
@NullMarked
package org.comity.methods.signal.score;

import org.jspecify.annotations.NullMarked;
