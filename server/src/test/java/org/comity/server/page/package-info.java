/** Tests of what pages have in common. */
@NullMarked
package org.comity.server.page;

import org.jspecify.annotations.NullMarked;
