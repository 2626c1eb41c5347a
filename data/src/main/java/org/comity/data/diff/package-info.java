/**
 * What changed between two vintages of a source: cells added, revised and withdrawn, and the states between the two
 * that tell what each of these does to an answer. The work is done in DuckDB, in bounded memory.
 */
@NullMarked
package org.comity.data.diff;

import org.jspecify.annotations.NullMarked;
