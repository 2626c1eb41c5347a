/** Two countries at home and abroad: their own series side by side, and what they share. */
@NullMarked
package org.comity.server.shared;

import org.jspecify.annotations.NullMarked;
