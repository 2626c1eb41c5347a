/** How two countries treat each other, both ways: for everyone from public figures, on the desk with its registers. */
@NullMarked
package org.comity.server.principles;

import org.jspecify.annotations.NullMarked;
