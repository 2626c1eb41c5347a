/** What concerns an account: the records that it watches and the comments that call it, on a page, by feed and by mail. */
@NullMarked
package org.comity.server.digest;

import org.jspecify.annotations.NullMarked;
