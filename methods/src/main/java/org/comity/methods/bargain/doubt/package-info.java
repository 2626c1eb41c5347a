/**
 * What becomes of packages when preferences are only believed: how likely every party accepts, how much may be lost by
 * choosing a package, which package is robust, and which question to the other side would help most. Value of
 * information after Raiffa and Schlaifer (1961), <i>Applied Statistical Decision Theory</i>, by draws sorted into bins
 * (Strong and Oakley 2013, Medical Decision Making 33(6), 755-766); regret after Savage (1951), Journal of the American
 * Statistical Association 46, 55-67.
 */
@NullMarked
package org.comity.methods.bargain.doubt;

import org.jspecify.annotations.NullMarked;
