/** Citing and checking figures: the page of an id, the file to save, and the register of ids that were shown. */
@NullMarked
package org.comity.server.cite;

import org.jspecify.annotations.NullMarked;
