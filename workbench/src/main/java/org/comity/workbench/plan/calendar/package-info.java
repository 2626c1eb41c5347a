/** The dates of the plan and of agreements: as a page shows them, and as a feed for calendar programs (RFC 5545). */
@NullMarked
package org.comity.workbench.plan.calendar;

import org.jspecify.annotations.NullMarked;
