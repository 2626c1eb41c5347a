/** The papers of the work on pages: options compared, explainers, lessons, and the handover pack of a post. */
@NullMarked
package org.comity.server.work;

import org.jspecify.annotations.NullMarked;
