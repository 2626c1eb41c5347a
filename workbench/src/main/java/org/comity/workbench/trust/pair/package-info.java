/**
 * How two countries voted in the General Assembly, together and apart, year by year, and the resolutions that divide them.
 * Alignment of votes is no scale of friendship or merit.
 */
@NullMarked
package org.comity.workbench.trust.pair;

import org.jspecify.annotations.NullMarked;
