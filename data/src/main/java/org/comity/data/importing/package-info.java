/**
 * Import: files are screened, their rows staged by the source's query, codes resolved, values cast, duplicates
 * refused, and the vintage published at once. What cannot be read is kept with its reason.
 */
@NullMarked
package org.comity.data.importing;

import org.jspecify.annotations.NullMarked;
