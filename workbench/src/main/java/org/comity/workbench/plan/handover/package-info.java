/**
 * What the next holder of a post needs: everything that is open there, what was done to it, whom to reach by function,
 * which skills the post asks for, and what was learned in like cases. It describes the post, never who holds it.
 */
@NullMarked
package org.comity.workbench.plan.handover;

import org.jspecify.annotations.NullMarked;
