/**
 * Who gains from a change of trade policy: scenarios that join or leave agreements, cut costs at borders or hours on the
 * way, or change tariffs, simulated over a baseline of trade that includes sales at home. Everything that comes out is a
 * model's gain, with an interval over draws of the elasticity and of the effect. One-sector structural gravity after
 * Anderson and van Wincoop (2003), American Economic Review 93(1), 170-192.
 */
@NullMarked
package org.comity.workbench.trade.scenario;

import org.jspecify.annotations.NullMarked;
