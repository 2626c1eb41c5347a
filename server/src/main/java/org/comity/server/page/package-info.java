/** What all pages share: switches of the address, the reader's language, range bars, tables, errors. */
@NullMarked
package org.comity.server.page;

import org.jspecify.annotations.NullMarked;
