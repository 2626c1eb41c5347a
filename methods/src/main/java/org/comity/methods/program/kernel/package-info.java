/** Array kernels of mixed-integer programs: a bounded dual simplex, propagation, cover cuts. */
@NullMarked
package org.comity.methods.program.kernel;

import org.jspecify.annotations.NullMarked;
