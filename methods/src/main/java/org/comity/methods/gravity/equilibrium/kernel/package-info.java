/** The arithmetic of a trade equilibrium: arrays in, arrays out. */
@NullMarked
package org.comity.methods.gravity.equilibrium.kernel;

import org.jspecify.annotations.NullMarked;
