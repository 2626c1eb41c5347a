/** What is to be reached, by which measures, and what stands in the way: goals, tasks, measures and what belongs to them. */
@NullMarked
package org.comity.desk.plan;

import org.jspecify.annotations.NullMarked;
