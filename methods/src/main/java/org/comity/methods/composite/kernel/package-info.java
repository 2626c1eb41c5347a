/** Array kernels of the composite indicators: no domain type, no clock, no hidden randomness. */
@NullMarked
package org.comity.methods.composite.kernel;

import org.jspecify.annotations.NullMarked;
