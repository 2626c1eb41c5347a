/** Published projections by the day they were made, and how good they were once the figures came. */
@NullMarked
package org.comity.workbench.outlook;

import org.jspecify.annotations.NullMarked;
