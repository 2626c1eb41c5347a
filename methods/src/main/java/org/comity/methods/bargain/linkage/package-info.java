/**
 * Which pairs of issues make a trade that neither makes alone: logrolling, after Buchanan and Tullock (1962), <i>The
 * Calculus of Consent</i>, ch. 10, and the linkage of issues of Tollison and Willett (1979), <i>An Economic Theory of
 * Mutually Advantageous Issue Linkages in International Negotiations</i>, International Organization 33(4), 425-449.
 */
@NullMarked
package org.comity.methods.bargain.linkage;

import org.jspecify.annotations.NullMarked;
