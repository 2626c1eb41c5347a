/**
 * Files of events between actors, as vintages: which file holds what, what of it is kept, and what cannot be read at all.
 * Follows the event codebooks of GDELT (2013, 2015), ICEWS (Boschee and others 2015) and UCDP GED (Sundberg and Melander 2013).
 */
@NullMarked
package org.comity.data.event;

import org.jspecify.annotations.NullMarked;
