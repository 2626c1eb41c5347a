/** Topics on which positions and gains of two countries agree, as pages and as REST. */
@NullMarked
package org.comity.server.converge;

import org.jspecify.annotations.NullMarked;
