package org.comity.data.event.label;

import org.jspecify.annotations.Nullable;

/**
 * Which row of a source's events is meant.
 *
 * @param id the source's number of the event; null where the row is named by its place
 * @param vintage the vintage of its file; empty where it is named by its number
 * @param line the line of the file, from 1; 0 where it is named by its number
 */
record RowName(@Nullable Long id, String vintage, int line) {

    /** What tells two rows apart: the number, which may stand in several files, else the place. */
    String key() {
        return id == null ? vintage + " " + line : id.toString();
    }
}
