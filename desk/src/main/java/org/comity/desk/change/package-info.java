/** Changes in what is reported between two countries that somebody follows: who took note, who looks after it, what came of it. */
@NullMarked
package org.comity.desk.change;

import org.jspecify.annotations.NullMarked;
