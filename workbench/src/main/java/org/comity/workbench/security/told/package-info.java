/**
 * The lines of the list of changes for people: read from an answer to {@code comity security signals}, said in words, and what
 * of them is new since a day, as a page, a mail or a feed (Atom: RFC 4287).
 */
@NullMarked
package org.comity.workbench.security.told;

import org.jspecify.annotations.NullMarked;
