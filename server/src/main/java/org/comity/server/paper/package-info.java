/** Published papers of two sides, for the page of a pair. */
@NullMarked
package org.comity.server.paper;

import org.jspecify.annotations.NullMarked;
