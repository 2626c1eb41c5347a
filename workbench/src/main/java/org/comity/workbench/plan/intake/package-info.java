/** From an official text to commitments on the desk: nothing is accepted but by a person, and what is refused stays known. */
@NullMarked
package org.comity.workbench.plan.intake;

import org.jspecify.annotations.NullMarked;
