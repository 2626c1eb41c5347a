/** The workbench as pages and REST ask it: one state of the store at a time, reopened when vintages come. */
@NullMarked
package org.comity.server.world;

import org.jspecify.annotations.NullMarked;
