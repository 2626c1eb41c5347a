/** The page on which a claim is tested. */
@NullMarked
package org.comity.server.claim;

import org.jspecify.annotations.NullMarked;
