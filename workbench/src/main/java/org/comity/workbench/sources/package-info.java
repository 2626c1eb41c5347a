/** What Comity can read and what it holds: sources, vintages, and what became of every row. */
@NullMarked
package org.comity.workbench.sources;

import org.jspecify.annotations.NullMarked;
