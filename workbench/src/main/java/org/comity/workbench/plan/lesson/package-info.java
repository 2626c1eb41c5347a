/** What was done in like cases and what came of it: found by words, topic and country, and shown beside a measure. */
@NullMarked
package org.comity.workbench.plan.lesson;

import org.jspecify.annotations.NullMarked;
