/**
 * The plan as a table, out and in: goals, tasks, measures and all that hangs on a measure, as CSV or XLSX. What goes
 * out comes in as the same records; what comes in is looked at row by row, and a row that cannot be kept is named with
 * its place, column and reason.
 */
@NullMarked
package org.comity.workbench.plan.exchange;

import org.jspecify.annotations.NullMarked;
