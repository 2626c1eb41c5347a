/** The calendar of countries on its page, and what of it stands on the pages of a home and of a pair. */
@NullMarked
package org.comity.server.calendar;

import org.jspecify.annotations.NullMarked;
