/** Pages of frames: what they measure, a copy of one's own, and what another frame changes. */
@NullMarked
package org.comity.server.frame;

import org.jspecify.annotations.NullMarked;
