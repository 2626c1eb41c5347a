/** What passes between departments: who holds it now, how long it waited to be taken up, and how often it came back. */
@NullMarked
package org.comity.workbench.plan.handoff;

import org.jspecify.annotations.NullMarked;
