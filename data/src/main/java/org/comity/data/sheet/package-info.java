/** Workbooks (XLSX) of strangers: every sheet as rows of texts, with bounds on size, cells and what XML may hold. */
@NullMarked
package org.comity.data.sheet;

import org.jspecify.annotations.NullMarked;
