/** Comments, watches, feeds and mails over HTTP and SMTP. */
@NullMarked
package org.comity.server.digest;

import org.jspecify.annotations.NullMarked;
