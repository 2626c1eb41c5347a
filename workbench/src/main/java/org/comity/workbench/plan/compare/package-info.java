/** Two versions of a text: formulas added, dropped and reordered, and verbs moved on the scale of the lexicon. */
@NullMarked
package org.comity.workbench.plan.compare;

import org.jspecify.annotations.NullMarked;
