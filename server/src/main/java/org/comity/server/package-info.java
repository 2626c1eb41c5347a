/** Pages and REST over the workbench. */
@NullMarked
package org.comity.server;

import org.jspecify.annotations.NullMarked;
