/**
 * Which packages are efficient, which of them a standard of fairness names, and why there is none: Nash (1950), Kalai
 * and Smorodinsky (1975), the egalitarian solution of Kalai (1977), the utilitarian sum, and leximin (Imai 1983). With
 * indivisible issues by dynamic programming with dominance and bounds (Nemhauser and Ullmann 1969; Marsten and Morin
 * 1978), with divisible ones by mixed-integer programs; conflicts by implicit hitting sets (Ignatiev, Previti,
 * Liffiton and Marques-Silva 2015).
 */
@NullMarked
package org.comity.methods.bargain.solution;

import org.jspecify.annotations.NullMarked;
