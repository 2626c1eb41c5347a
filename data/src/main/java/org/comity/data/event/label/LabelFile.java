package org.comity.data.event.label;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.data.Refusal.Reason;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Records;
import org.comity.model.Vintage.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file of labels line by line. For use by one thread. */
final class LabelFile {
    static final String EVENT = "event";
    static final String SAME = "same";
    private static final String BY = "labelled_by";
    private static final String ON = "labelled_on";
    private static final Map<String, Boolean> WORDS = Map.of("true", true, "yes", true, "false", false, "no", false);
    private static final List<Set<String>> HEADERS = List.of(
            Set.of("id", EVENT, BY, ON),
            Set.of("vintage", "line", EVENT, BY, ON),
            Set.of("id", "other_id", SAME, BY, ON),
            Set.of("vintage", "line", "other_vintage", "other_line", SAME, BY, ON));
    private static final int MOST_LINES = 1_000_000;

    private final Records records;
    private final List<LabelLine> lines = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /** What a file holds: rows are those in both lists. */
    record Read(SourceFile file, List<LabelLine> lines, List<Refusal> refused) {}

    private LabelFile(Records records) {
        this.records = records;
    }

    /** @throws DataException where the header is none of a file of labels */
    static Read read(Path file) throws IOException {
        try (Records records = Records.open(file, Limits.DEFAULT)) {
            if (!HEADERS.contains(new TreeSet<>(records.columns()))) {
                throw new DataException(
                        ("%s has the columns %s; labels have: id (or vintage and line), event, labelled_by,"
                                        + " labelled_on; of two rows also other_id (or other_vintage and other_line), and same in"
                                        + " place of event.")
                                .formatted(records.name(), String.join(", ", records.columns())));
            }
            LabelFile read = new LabelFile(records);
            while (records.next()) {
                read.line();
            }
            return new Read(records.finish(), read.lines, read.refused);
        }
    }

    private void line() {
        if (lines.size() + refused.size() == MOST_LINES) {
            throw new DataException("%s has more than %,d lines; no person labels so many: give it in parts."
                    .formatted(records.name(), MOST_LINES));
        }
        if (records.fault().isPresent()) {
            refused.add(records.fault().get());
            return;
        }
        RowName row = row("id", "vintage", "line");
        RowName other = records.columns().contains(SAME) ? row("other_id", "other_vintage", "other_line") : null;
        LocalDate on = day();
        Boolean label = WORDS.get(text(verdict()).toLowerCase(java.util.Locale.ROOT));
        if (row == null || on == null || (other == null && records.columns().contains(SAME))) {
            return; // refused where it was read
        }
        if (label == null) {
            refuse(verdict(), Reason.NO_SUCH_STATUS, "The label is true or false (yes or no), and nothing else.");
        } else if (text(BY).isEmpty()) {
            refuse(BY, Reason.MISSING_CODE, "It is not said who labelled the row; initials or a role will do.");
        } else if (other != null && row.key().equals(other.key())) {
            refuse(SAME, Reason.DUPLICATE, "Both are the same row.");
        } else {
            lines.add(new LabelLine(records.line(), row, Optional.ofNullable(other), label, text(BY), on));
        }
    }

    private String verdict() {
        return records.columns().contains(SAME) ? SAME : EVENT;
    }

    private @Nullable RowName row(String id, String vintage, String line) {
        if (!records.columns().contains(id)) {
            int number = records.whole(records.columns().indexOf(line));
            if (text(vintage).isEmpty() || number < 1) {
                refuse(line, Reason.NOT_A_NUMBER, "A row is named by its vintage and its line, from 1.");
                return null;
            }
            return new RowName(null, text(vintage), number);
        }
        try {
            return new RowName(Long.valueOf(text(id)), "", 0);
        } catch (NumberFormatException e) {
            refuse(id, Reason.NOT_A_NUMBER, "The number of the event is no whole number.");
            return null;
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(ON));
        } catch (DateTimeParseException e) {
            refuse(ON, Reason.NO_SUCH_PERIOD, "The day is written as 2026-03-31.");
            return null;
        }
    }

    private String text(String column) {
        return records.text(records.columns().indexOf(column)).strip();
    }

    private void refuse(String column, Reason reason, String detail) {
        if (refused.isEmpty() || refused.getLast().line() != records.line()) { // a line is refused once
            refused.add(records.refuse(records.columns().indexOf(column), reason, detail));
        }
    }
}
