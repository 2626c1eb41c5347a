/** The pages of the trust ledger: what was promised, and what each voice says came of it. */
@NullMarked
package org.comity.server.promise;

import org.jspecify.annotations.NullMarked;
