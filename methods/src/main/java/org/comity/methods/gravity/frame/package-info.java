/**
 * From columns of a file and a formula to the design of a gravity equation: expressions computed row by row, levels,
 * lags, rows with something missing counted and left out, and effects numbered.
 */
@NullMarked
package org.comity.methods.gravity.frame;

import org.jspecify.annotations.NullMarked;
