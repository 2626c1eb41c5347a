/**
 * When each activity can and must begin and end, which ones decide the end, and what departments have to carry when. The
 * critical path method (Kelley 1961, Operations Research 9(3), 296-320).
 */
@NullMarked
package org.comity.methods.schedule;

import org.jspecify.annotations.NullMarked;
