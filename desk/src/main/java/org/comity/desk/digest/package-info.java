/** How an account hears of changes: of what it watches and of comments that call it, by a feed or by mail. */
@NullMarked
package org.comity.desk.digest;

import org.jspecify.annotations.NullMarked;
