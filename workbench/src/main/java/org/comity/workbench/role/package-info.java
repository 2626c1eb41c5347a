/** What share of a country's trade, students, flights, agreements and reported conflict lies in its neighbourhood. */
@NullMarked
package org.comity.workbench.role;

import org.jspecify.annotations.NullMarked;
