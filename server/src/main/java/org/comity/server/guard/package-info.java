/** What stands before every answer: headers, the host check, kept pages and static files. */
@NullMarked
package org.comity.server.guard;

import org.jspecify.annotations.NullMarked;
