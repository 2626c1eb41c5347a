/**
 * The words of the field, as {@code docs/dictionary.md} fixes them: countries with dated lives and codes,
 * directed pairs, periods, indicators, observations, dense panels, frameworks, and Findings. Plain values,
 * no I/O beyond reading Comity's own reference files off the class path.
 */
@NullMarked
package org.comity.model;

import org.jspecify.annotations.NullMarked;
