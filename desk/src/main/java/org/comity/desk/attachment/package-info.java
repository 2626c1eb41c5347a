/** Files beside records: known by their content, limited in size, kept outside the database under their SHA-256. */
@NullMarked
package org.comity.desk.attachment;

import org.jspecify.annotations.NullMarked;
