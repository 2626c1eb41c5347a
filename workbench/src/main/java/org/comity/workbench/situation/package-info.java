/** Where a country stands with each of its neighbours: scores of the relation with their doubt, groups, change, and the world's view. */
@NullMarked
package org.comity.workbench.situation;

import org.jspecify.annotations.NullMarked;
