/**
 * Where the weights of an index come from: given, equal, principal components, target importances, the benefit of the
 * doubt, or the points of experts. After OECD and JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 */
@NullMarked
package org.comity.methods.composite.weight;

import org.jspecify.annotations.NullMarked;
