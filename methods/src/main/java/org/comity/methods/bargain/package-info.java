/**
 * Negotiations over several issues: which packages leave every party better off than no agreement, which of them is
 * fair by which standard, what to shelve, and how sure that is. Utilities add up over issues, after Raiffa (1982),
 * <i>The Art and Science of Negotiation</i>; the solutions follow Nash (1950), Kalai and Smorodinsky (1975), Kalai
 * (1977) and Brams and Taylor (1996), <i>Fair Division</i>.
 */
@NullMarked
package org.comity.methods.bargain;

import org.jspecify.annotations.NullMarked;
