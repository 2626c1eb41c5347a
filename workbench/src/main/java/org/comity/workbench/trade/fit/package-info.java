/**
 * What moves trade: a gravity equation in the words of fixest, estimated from a file, as a Finding. Method and formulas:
 * {@code docs/methods/gravity.md} and {@code docs/gravity-formulas.md}.
 */
@NullMarked
package org.comity.workbench.trade.fit;

import org.jspecify.annotations.NullMarked;
