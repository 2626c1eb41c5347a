/** The log, over HTTP. */
@NullMarked
package org.comity.server.audit;

import org.jspecify.annotations.NullMarked;
