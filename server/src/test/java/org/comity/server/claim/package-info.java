/** Tests of claims over HTTP. */
@NullMarked
package org.comity.server.claim;

import org.jspecify.annotations.NullMarked;
