/** Reading what is held: which vintage an indicator or table is read from, figures, panels, ties, derivations. */
@NullMarked
package org.comity.data.reading;

import org.jspecify.annotations.NullMarked;
