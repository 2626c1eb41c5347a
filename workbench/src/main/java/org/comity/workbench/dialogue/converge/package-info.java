/**
 * Where two countries could gain together: for each topic the stated positions and the measured gains of both sides, by the
 * same code, the lesser of the two counting. What is not held is not known, never zero. Shares carry Wilson's interval
 * (Wilson 1927, Journal of the American Statistical Association 22(158), 209-212), ranks the doubt that Goldstein and
 * Spiegelhalter ask for (1996, Journal of the Royal Statistical Society A 159(3), 385-443).
 */
@NullMarked
package org.comity.workbench.dialogue.converge;

import org.jspecify.annotations.NullMarked;
