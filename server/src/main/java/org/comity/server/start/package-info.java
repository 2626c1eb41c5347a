/** Choosing a home: the first page, the search, and nothing chosen beforehand. */
@NullMarked
package org.comity.server.start;

import org.jspecify.annotations.NullMarked;
