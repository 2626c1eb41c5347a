/**
 * Vintages across an air gap: one file that is written here and received there, with every byte checked. A source whose
 * licence does not allow it stays behind.
 */
@NullMarked
package org.comity.data.carry;

import org.jspecify.annotations.NullMarked;
