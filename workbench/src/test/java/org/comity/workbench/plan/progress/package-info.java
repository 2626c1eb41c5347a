/** Where the plan stands, on a desk of its own. */
@NullMarked
package org.comity.workbench.plan.progress;

import org.jspecify.annotations.NullMarked;
