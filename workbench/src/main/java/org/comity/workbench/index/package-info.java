/**
 * An index of one's own, from two files: what its figures are, what they make by a recipe, how far its ranks can be
 * trusted, and what two recipes differ in. The files are those of COINr (Becker, Caperna, Del Sorbo, Norlen, Papadimitriou
 * and Saisana 2022, <i>Journal of Open Source Software</i> 7(78), 4567): a table of units and one of indicators.
 */
@NullMarked
package org.comity.workbench.index;

import org.jspecify.annotations.NullMarked;
