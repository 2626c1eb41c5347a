/**
 * Options compared by criteria, scores and weights: the rank range of each under draws over weights, goalposts,
 * aggregation and the scores' own doubt, by the same engine as the index ({@code methods.composite}, after OECD and JRC
 * 2008 and Saisana, Saltelli and Tarantola 2005), for all criteria and for those of each side.
 */
@NullMarked
package org.comity.workbench.plan.options;

import org.jspecify.annotations.NullMarked;
