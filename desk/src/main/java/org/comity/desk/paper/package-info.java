/** What each side published of its strategy, and the passages that name a threat or an aim: dated and quoted, never asserted. */
@NullMarked
package org.comity.desk.paper;

import org.jspecify.annotations.NullMarked;
