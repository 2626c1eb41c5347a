/** Two countries, side by side, and the switch that turns the page round. */
@NullMarked
package org.comity.server.pair;

import org.jspecify.annotations.NullMarked;
