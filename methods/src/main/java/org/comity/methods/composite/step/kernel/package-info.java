/** Array kernels of the steps: shape of a column, scales, ranks, winsorising, filling of gaps. */
@NullMarked
package org.comity.methods.composite.step.kernel;

import org.jspecify.annotations.NullMarked;
