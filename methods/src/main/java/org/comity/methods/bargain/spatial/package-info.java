/**
 * Where a bargain among many may settle: the spatial model of Bueno de Mesquita (1985, Am. Polit. Sci. Rev. 79(1),
 * 156-177; 1994 in <i>European Community Decision Making</i>) as KTAB's SMP computes it (Wise, Lester and Efird 2015,
 * <i>Multidimensional bargaining using KTAB</i> and <i>An introduction to the KAPSARC toolkit for automated behaviour</i>).
 * Actors have a capability, and a position and a salience on each dimension; in each turn everyone looks for whom it pays
 * most to challenge and offers a bargain, and everyone takes one of the bargains that touch it. All is a consequence of the
 * figures entered; a forecast is their spread over what those figures could be.
 */
@NullMarked
package org.comity.methods.bargain.spatial;

import org.jspecify.annotations.NullMarked;
