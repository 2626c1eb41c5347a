/** JMH, and the runs that are compared with other tools. */
@NullMarked
package org.comity.benchmarks;

import org.jspecify.annotations.NullMarked;
