/** Google OR-Tools behind Comity's interface of mixed-integer programs: SCIP (Achterberg 2009), found by ServiceLoader. */
@NullMarked
package org.comity.ortools;

import org.jspecify.annotations.NullMarked;
