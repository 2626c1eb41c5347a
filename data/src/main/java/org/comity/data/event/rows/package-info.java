/**
 * From bytes of event files to columns: which lines are events between two countries, which are out of scope, which are
 * refused, and how much was reported at all. Works on stretches of whole lines, several at a time.
 */
@NullMarked
package org.comity.data.event.rows;

import org.jspecify.annotations.NullMarked;
