/** Any indicator for any pair and years, with every figure's source. */
@NullMarked
package org.comity.server.figures;

import org.jspecify.annotations.NullMarked;
