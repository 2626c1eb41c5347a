/** The ledger, the register and the public page of an agreement, over HTTP. */
@NullMarked
package org.comity.server.law;

import org.jspecify.annotations.NullMarked;
