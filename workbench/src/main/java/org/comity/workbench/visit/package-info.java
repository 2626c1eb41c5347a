/**
 * Prepares a visit: a few printed pages about two countries for the one who travels, and the two-sided brief with the
 * words of both sides. Both are {@link org.comity.workbench.brief.Brief}s; nothing is shown of one side only.
 */
@NullMarked
package org.comity.workbench.visit;

import org.jspecify.annotations.NullMarked;
