/**
 * Who gains from a change of trade policy, with what doubt, and which payments would let every party gain: repeated
 * equilibria with drawn elasticities and effects, and transfers solved inside the equilibrium.
 */
@NullMarked
package org.comity.methods.gravity.gain;

import org.jspecify.annotations.NullMarked;
