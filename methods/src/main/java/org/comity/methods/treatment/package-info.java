/**
 * How one is treated among several, and how evenly something is spread over them: place among others, Theil's index, Gini's
 * coefficient and the share of the least served, each with the range that the figures not held leave open.
 */
@NullMarked
package org.comity.methods.treatment;

import org.jspecify.annotations.NullMarked;
