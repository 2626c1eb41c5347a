/**
 * Records of the desk as comma-separated values, and back: what is written is read again as the same records. A row that
 * cannot be read is refused with its line and reason, and the others are kept.
 */
@NullMarked
package org.comity.workbench.sheet;

import org.jspecify.annotations.NullMarked;
