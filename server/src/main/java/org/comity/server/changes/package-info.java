/**
 * The list of changes of a country and its neighbours, as pages, files, a feed and a mail, and what the desk does with its lines.
 * A list may take minutes to make the first time: it is made in the background, once, and who comes first sees how far it is.
 */
@NullMarked
package org.comity.server.changes;

import org.jspecify.annotations.NullMarked;
