/**
 * How two parties share out issues that can be divided: Adjusted Winner of Brams and Taylor (1996), <i>Fair Division:
 * From Cake-Cutting to Dispute Resolution</i>. No envy, equal totals, and no other division is better for
 * both.
 */
@NullMarked
package org.comity.methods.bargain.divide;

import org.jspecify.annotations.NullMarked;
