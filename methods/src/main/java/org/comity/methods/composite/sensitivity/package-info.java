/**
 * How much of an index is choice: replications of a recipe under other steps, noisy weights and errors of figures give
 * intervals of scores and ranks; variance-based indices and Shapley effects say which choice moves them. After
 * Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), 307-323; Saltelli and
 * others (2010), Computer Physics Communications 181(2), 259-270; Song, Nelson and Staum (2016), SIAM/ASA Journal on
 * Uncertainty Quantification 4(1), 1060-1083.
 */
@NullMarked
package org.comity.methods.composite.sensitivity;

import org.jspecify.annotations.NullMarked;
