/** Who asks. */
@NullMarked
package org.comity.server.sign;

import org.jspecify.annotations.NullMarked;
