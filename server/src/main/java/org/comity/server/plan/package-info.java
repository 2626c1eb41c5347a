/** The plan on pages: from a text to commitments, measures with their owners and days, and one page for a minister. */
@NullMarked
package org.comity.server.plan;

import org.jspecify.annotations.NullMarked;
