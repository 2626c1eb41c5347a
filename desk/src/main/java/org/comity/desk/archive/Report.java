package org.comity.desk.archive;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was taken along.
 *
 * @param rows how many of each table, by name
 * @param attachments how many files
 * @param bytes of the backup file; 0 when there is none
 */
public record Report(Map<String, Long> rows, long attachments, long bytes) {
    public Report {
        rows = Map.copyOf(new TreeMap<>(rows));
    }

    /** How many records of all kinds. */
    public long records() {
        return rows.getOrDefault("heads", 0L);
    }
}
