/**
 * What ties two countries, dated and in both directions: alliances and their obligations, trade agreements, liquidity
 * lines, missions, agreements of the desk's register; what scholars list (disputes, rivalries) as quotations; and which
 * kinds of instruments other pairs of the same neighbourhood have that this pair has not.
 */
@NullMarked
package org.comity.workbench.trust.ties;

import org.jspecify.annotations.NullMarked;
