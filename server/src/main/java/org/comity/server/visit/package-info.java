/** The pack for a visit and the two-sided brief, as pages that print, as files and as JSON. */
@NullMarked
package org.comity.server.visit;

import org.jspecify.annotations.NullMarked;
