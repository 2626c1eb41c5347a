package org.comity.data.event.label;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a file of labels that could be read.
 *
 * @param line of the file, from 1
 * @param row which row is labelled
 * @param other the row that it is compared with; empty where the label is of one row
 * @param label whether the row tells of an event; of two rows, whether they tell of the same
 * @param by who says so
 * @param on when
 */
record LabelLine(int line, RowName row, Optional<RowName> other, boolean label, String by, LocalDate on) {

    /** The same label with the rows as they were found, of two rows the lesser key first. */
    LabelLine found(RowName one, Optional<RowName> two) {
        boolean isTurned =
                two.map(second -> one.key().compareTo(second.key()) > 0).orElse(false);
        return new LabelLine(
                line, isTurned ? two.orElseThrow() : one, isTurned ? Optional.of(one) : two, label, by, on);
    }

    /** What is labelled and by whom; no two lines of a file have the same. */
    String key() {
        return row.key() + "\n" + other.map(RowName::key).orElse("") + "\n" + by;
    }
}
