/** The plan out and in: files with a preview, feeds for calendar programs, and IATI activities. */
@NullMarked
package org.comity.server.exchange;

import org.jspecify.annotations.NullMarked;
