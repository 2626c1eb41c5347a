/**
 * What a change of trade costs would do, asked with files: trade before, the change, and how sure its effect is.
 * Follows Yotov, Piermartini, Monteiro and Larch (2016), An Advanced Guide to Trade Policy Analysis, chapter 2.
 */
@NullMarked
package org.comity.workbench.trade.counterfactual;

import org.jspecify.annotations.NullMarked;
