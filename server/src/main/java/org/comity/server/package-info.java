/** Pages and REST over the workbench: {@link org.comity.server.ComityServer} starts them. */
@NullMarked
package org.comity.server;

import org.jspecify.annotations.NullMarked;
