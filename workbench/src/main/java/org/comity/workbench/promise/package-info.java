/**
 * What was promised, and what each side, third parties and dated evidence say came of it by a day. The three are never
 * merged; progress and completed stand side by side over one denominator. {@code docs/promises.md} has the rules.
 */
@NullMarked
package org.comity.workbench.promise;

import org.jspecify.annotations.NullMarked;
