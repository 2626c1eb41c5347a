/** Counting votes of pairs by bits, the five measures over a table of counts, and resampling: arrays in, arrays out. */
@NullMarked
package org.comity.methods.affinity.kernel;

import org.jspecify.annotations.NullMarked;
