/**
 * What the data say a border, a distance or an agreement does to flows: Poisson pseudo-maximum likelihood (Santos Silva
 * and Tenreyro 2006) and least squares with any number of high-dimensional fixed effects, separated observations found
 * as Correia, Guimaraes and Zylkin (2019) define them, with plain, robust and clustered errors.
 */
@NullMarked
package org.comity.methods.gravity.estimate;

import org.jspecify.annotations.NullMarked;
