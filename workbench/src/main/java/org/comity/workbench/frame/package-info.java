/** What a frame measures and what is missing for it, frames of one's own, and what another frame would change. */
@NullMarked
package org.comity.workbench.frame;

import org.jspecify.annotations.NullMarked;
