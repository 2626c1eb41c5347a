/** How the members of a club stand with each other: members by members, by any indicator, score or gap between the two sides. */
@NullMarked
package org.comity.workbench.club;

import org.jspecify.annotations.NullMarked;
