/** The papers of the work over HTTP, from both sides. */
@NullMarked
package org.comity.server.work;

import org.jspecify.annotations.NullMarked;
