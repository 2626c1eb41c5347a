/** The papers of the work itself: options compared, what is feasible, what was learned, and approved explainers. */
@NullMarked
package org.comity.desk.work;

import org.jspecify.annotations.NullMarked;
