/**
 * Composite indicators between goalposts: the recipe, bounds for what is missing, uncertainty by paired draws, ranks and
 * groups. All other steps are in the packages below. It follows the ten steps of OECD and JRC, Handbook on
 * Constructing Composite Indicators (2008), and for uncertainty Saisana, Saltelli and Tarantola (2005), Journal of
 * the Royal Statistical Society A 168(2), 307-323.
 */
@NullMarked
package org.comity.methods.composite;

import org.jspecify.annotations.NullMarked;
