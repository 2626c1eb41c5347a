/** Files in and out, over HTTP. */
@NullMarked
package org.comity.server.exchange;

import org.jspecify.annotations.NullMarked;
