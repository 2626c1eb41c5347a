/** The arithmetic of a trade equilibrium of many sectors: arrays in, arrays out. */
@NullMarked
package org.comity.methods.gravity.sectors.kernel;

import org.jspecify.annotations.NullMarked;
