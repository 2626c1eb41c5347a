/** A small invented world for tests of pages: its figures are drawn from a seeded generator and mean nothing. */
@NullMarked
package org.comity.server.toy;

import org.jspecify.annotations.NullMarked;
