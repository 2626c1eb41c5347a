/** Everything a page shows, as JSON under /api/v1. */
@NullMarked
package org.comity.server.api;

import org.jspecify.annotations.NullMarked;
