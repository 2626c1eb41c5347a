/** Tests of the lines of the list of changes and of what of them is new. */
@NullMarked
package org.comity.workbench.security.told;

import org.jspecify.annotations.NullMarked;
