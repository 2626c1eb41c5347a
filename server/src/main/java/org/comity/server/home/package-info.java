/** A home and its neighbours: where each relation stands, what moved, what is missing. */
@NullMarked
package org.comity.server.home;

import org.jspecify.annotations.NullMarked;
