/** Citing a figure and checking it later: which recipe an id stands for, whether it still gives the same, a file to keep. */
@NullMarked
package org.comity.workbench.cite;

import org.jspecify.annotations.NullMarked;
