/**
 * What a source of events reports about a pair: rows, and events of which each is counted once however often it was reported,
 * by day, week and month, beside how much the source reported at all. docs/events.md has the rule and its error band;
 * vocabulary: CAMEO (Gerner, Schrodt and Yilmaz 2009), values after Goldstein (1992).
 */
@NullMarked
package org.comity.data.event.reading;

import org.jspecify.annotations.NullMarked;
