/**
 * Where the plan stands: measures with their owners, what is overdue and who is told, what each department has on its
 * hands, and one page for a minister. Drafted, agreed and in force are never counted as done.
 */
@NullMarked
package org.comity.workbench.plan.progress;

import org.jspecify.annotations.NullMarked;
