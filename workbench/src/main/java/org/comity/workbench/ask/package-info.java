/**
 * The question in a person's own words: which figure "trade viet nam 2010" asks for, by lists of names and words and
 * bounded edit distance (Damerau 1964, Communications of the ACM 7(3), 171-176), without any model of language.
 */
@NullMarked
package org.comity.workbench.ask;

import org.jspecify.annotations.NullMarked;
