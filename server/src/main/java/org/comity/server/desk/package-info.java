/** The desk behind pages: whose it is at present, forms for records of any kind, and the merge of two edits. */
@NullMarked
package org.comity.server.desk;

import org.jspecify.annotations.NullMarked;
