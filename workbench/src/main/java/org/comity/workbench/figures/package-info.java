/** Single figures: any indicator, pairs and years, with source and status. */
@NullMarked
package org.comity.workbench.figures;

import org.jspecify.annotations.NullMarked;
