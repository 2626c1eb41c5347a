/**
 * What two countries have in common and may build on: treaties both are in, organisations, hazards, neighbours; and how the
 * relation is seen from the partner, by its own sources alone.
 */
@NullMarked
package org.comity.workbench.shared;

import org.jspecify.annotations.NullMarked;
