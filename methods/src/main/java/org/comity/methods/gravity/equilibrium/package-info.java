/**
 * What a change of trade costs does to trade, prices and welfare of all countries at once: structural gravity in
 * general equilibrium, after Anderson and van Wincoop (2003), American Economic Review 93(1), 170-192, Anderson, Larch
 * and Yotov (2018), The World Economy 41(10), 2750-2782, and Yotov, Piermartini, Monteiro and Larch (2016), An Advanced
 * Guide to Trade Policy Analysis, chapter 2. Solved in changes from a baseline with domestic sales, so no trade cost
 * need be known, only its change.
 */
@NullMarked
package org.comity.methods.gravity.equilibrium;

import org.jspecify.annotations.NullMarked;
