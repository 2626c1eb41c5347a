/**
 * Labelled samples of events: persons say of single rows whether they tell of an event, and of two rows whether they tell of the
 * same one. Precision and recall come from such a sample only (docs/events.md); terms after Manning, Raghavan and Schütze
 * (2008), Introduction to Information Retrieval, section 8.3.
 */
@NullMarked
package org.comity.data.event.label;

import org.jspecify.annotations.NullMarked;
