/**
 * Estimates of the same effect in different places put side by side: their mean, and how much the effects themselves
 * differ beyond the errors of estimation. DerSimonian and Laird (1986), Controlled Clinical Trials 7(3), 177-188.
 */
@NullMarked
package org.comity.methods.gravity.across;

import org.jspecify.annotations.NullMarked;
