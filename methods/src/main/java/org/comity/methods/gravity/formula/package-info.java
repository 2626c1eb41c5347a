/**
 * The language in which a gravity equation is written down, that of R formulas as fixest (Bergé 2018, CREA Discussion
 * Paper 13) reads them: {@code trade ~ log(dist) + rta | exporter^year + importer^year}. A text is read into terms,
 * expressions and keys, or a mistake is named with its place.
 */
@NullMarked
package org.comity.methods.gravity.formula;

import org.jspecify.annotations.NullMarked;
