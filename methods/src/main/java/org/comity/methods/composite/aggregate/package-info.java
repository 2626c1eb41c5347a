/**
 * How nodes of an index are made of their children: weighted means of any order and pairwise comparisons, one rule for
 * all, per level, or per node. After OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 6, and
 * Becker et al. (2022), COINr: An R package for developing composite indicators, Journal of Open Source Software 7(78).
 */
@NullMarked
package org.comity.methods.composite.aggregate;

import org.jspecify.annotations.NullMarked;
