/** Pages in a real Chromium: what a reader sees, hears and can do. */
@NullMarked
package org.comity.server.browser;

import org.jspecify.annotations.NullMarked;
