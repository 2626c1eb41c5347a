/**
 * Where a bargain among many may settle: reads a file of actors (KTAB's CSV or XML, or a CSV with ranges), runs the spatial
 * model of {@code org.comity.methods.bargain.spatial} over draws of its figures and gives the rounds with their spread. What
 * comes out is a consequence of what the author entered; actors are states, organisations or offices.
 */
@NullMarked
package org.comity.workbench.dialogue.forecast;

import org.jspecify.annotations.NullMarked;
