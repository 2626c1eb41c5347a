/**
 * How good forecasts were once the figures were known: mean absolute error, bias, and Theil's inequality coefficient against
 * no change. Theil, H. (1966), Applied Economic Forecasting, North-Holland, chapter 2.
 */
@NullMarked
package org.comity.methods.forecast;

import org.jspecify.annotations.NullMarked;
