/** Array kernels of the expected flow. */
@NullMarked
package org.comity.methods.gravity.kernel;

import org.jspecify.annotations.NullMarked;
