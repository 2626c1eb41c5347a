/**
 * Talks between parties: what a negotiation file says, which packages leave everyone better off, what to shelve, and
 * how to divide. What comes out is a consequence of what its author entered.
 */
@NullMarked
package org.comity.workbench.dialogue;

import org.jspecify.annotations.NullMarked;
