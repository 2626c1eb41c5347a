/** Array kernels of the gravity estimator: sorting, partialling out, Newton steps, separation and sandwiches. */
@NullMarked
package org.comity.methods.gravity.estimate.kernel;

import org.jspecify.annotations.NullMarked;
