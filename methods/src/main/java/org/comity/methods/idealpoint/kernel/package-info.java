/** Array kernels of the ideal points: no domain type, no clock, no hidden randomness; the same bytes on any number of threads. */
@NullMarked
package org.comity.methods.idealpoint.kernel;

import org.jspecify.annotations.NullMarked;
