/**
 * Columns of a text file as primitive arrays, for numerical methods: only those that are asked for, on several threads,
 * with the same result on any number. Nothing is imported and nothing is refused: a row that cannot be read is a mistake.
 */
@NullMarked
package org.comity.data.columns;

import org.jspecify.annotations.NullMarked;
