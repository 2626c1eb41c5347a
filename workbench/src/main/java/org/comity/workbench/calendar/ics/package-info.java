/** The calendar as iCalendar (RFC 5545), in and out: what goes out comes back the same. */
@NullMarked
package org.comity.workbench.calendar.ics;

import org.jspecify.annotations.NullMarked;
