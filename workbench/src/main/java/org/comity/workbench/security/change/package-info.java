/**
 * When did what is reported between home and its partners change, how sure is that after checking all of them, and was it
 * the reporting itself that changed? Methods: {@code org.comity.methods.signal.change}; docs/methods/change-points.md.
 */
@NullMarked
package org.comity.workbench.security.change;

import org.jspecify.annotations.NullMarked;
