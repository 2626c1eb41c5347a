/** Holds the house together: which module may know which, how long files and methods are, what README promises. */
@NullMarked
package org.comity.architecture;

import org.jspecify.annotations.NullMarked;
