/**
 * The calendar of countries: what is kept as occasions, the ends of agreements from their register, and promises due, by
 * date; and for two countries when they last met each way and meet next.
 */
@NullMarked
package org.comity.workbench.calendar;

import org.jspecify.annotations.NullMarked;
