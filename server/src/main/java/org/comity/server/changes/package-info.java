/**
 * The list of changes of a country and its neighbours, as pages, files, a feed and a mail, and what the desk does with its lines.
 * A list takes up to a minute to make: it is made in the background, once, and who comes first sees how far it is.
 */
@NullMarked
package org.comity.server.changes;

import org.jspecify.annotations.NullMarked;
