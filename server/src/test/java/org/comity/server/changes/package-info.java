/** Tests of the list of changes, of its digest and of what the desk does with its lines. */
@NullMarked
package org.comity.server.changes;

import org.jspecify.annotations.NullMarked;
