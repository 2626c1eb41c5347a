/**
 * What flow size and distance predict between two countries. Size enters with elasticity one, as in Anderson and van
 * Wincoop (2003), American Economic Review 93(1), 170-192; level and distance elasticity are fitted.
 */
@NullMarked
package org.comity.methods.gravity;

import org.jspecify.annotations.NullMarked;
