/**
 * An index as a recipe: an ordered list of steps, each a pure function on a dense sheet of figures with a presence
 * mask. A run is the recipe and what each step made, so that it can be replayed, edited and explained. The order of
 * steps is that of OECD and JRC, Handbook on Constructing Composite Indicators (2008), but any order may be given.
 */
@NullMarked
package org.comity.methods.composite.recipe;

import org.jspecify.annotations.NullMarked;
