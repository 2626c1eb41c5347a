/** The trust ledger: what was promised, by whom, to whom and by when, and what each side and third parties say came of it. */
@NullMarked
package org.comity.desk.promise;

import org.jspecify.annotations.NullMarked;
