/** DuckDB in process: opening it with everything off that reaches outside, and running query files. */
@NullMarked
package org.comity.data.duck;

import org.jspecify.annotations.NullMarked;
