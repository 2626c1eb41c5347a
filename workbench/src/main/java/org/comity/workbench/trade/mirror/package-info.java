/**
 * Facts about the trade of two countries: both reporters' figures of the same flow, and what each means to the other.
 * Turned round, the same from the other side.
 */
@NullMarked
package org.comity.workbench.trade.mirror;

import org.jspecify.annotations.NullMarked;
