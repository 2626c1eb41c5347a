/** Who a country's neighbours are on a date, by a neighbour rule. */
@NullMarked
package org.comity.workbench.neighbourhood;

import org.jspecify.annotations.NullMarked;
