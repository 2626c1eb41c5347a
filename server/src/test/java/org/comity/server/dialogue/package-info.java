/** Disputes and negotiations over HTTP. */
@NullMarked
package org.comity.server.dialogue;

import org.jspecify.annotations.NullMarked;
