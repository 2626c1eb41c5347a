/** What a newer vintage changes: cell by cell, and in the scores and ranks of a neighbourhood, split by cause. */
@NullMarked
package org.comity.workbench.revision;

import org.jspecify.annotations.NullMarked;
