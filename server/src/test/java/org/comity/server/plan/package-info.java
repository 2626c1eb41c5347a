/** The plan's pages and interface, tried over HTTP. */
@NullMarked
package org.comity.server.plan;

import org.jspecify.annotations.NullMarked;
