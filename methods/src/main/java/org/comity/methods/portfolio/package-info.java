/**
 * Which measures to take under budget, capacity, dependencies and red lines, and what each of these costs. Robust
 * choice after Bertsimas and Sim (2004), <i>The price of robustness</i>, Operations Research 52(1), 35-53; frontiers of
 * two aims after Boland, Charkhgard and Savelsbergh (2015), INFORMS Journal on Computing 27(4), 597-618.
 */
@NullMarked
package org.comity.methods.portfolio;

import org.jspecify.annotations.NullMarked;
