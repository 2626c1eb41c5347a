/**
 * Trade equilibria of several sectors that buy from each other: Caliendo and Parro (2015), Estimates of the trade and
 * welfare effects of NAFTA, Review of Economic Studies 82(1), 1-44. With one sector that buys nothing it is the
 * one-sector model.
 */
@NullMarked
package org.comity.methods.gravity.sectors;

import org.jspecify.annotations.NullMarked;
