/** Pages of clubs: members by members. */
@NullMarked
package org.comity.server.club;

import org.jspecify.annotations.NullMarked;
