package org.comity.data.event.rows;

import java.util.List;
import org.comity.data.event.parquet.Cells;
import org.comity.data.event.parquet.Page;

/** A stretch as pages, all but the lines, which count from the beginning of the file and not of the stretch. */
final class Encoded {
    final List<Page> events;
    final Cells lines;
    final List<Page> refused;
    final Cells refusedLines;
    final long[] account;
    final Coverage coverage;
    final int lineCount;
    final long loaded;
    final long refusals;
    final int lastKnown;

    Encoded(
            List<Page> events,
            Cells lines,
            List<Page> refused,
            Cells refusedLines,
            long[] account,
            Coverage coverage,
            int lineCount,
            long loaded,
            long refusals,
            int lastKnown) {
        this.events = events;
        this.lines = lines;
        this.refused = refused;
        this.refusedLines = refusedLines;
        this.account = account;
        this.coverage = coverage;
        this.lineCount = lineCount;
        this.loaded = loaded;
        this.refusals = refusals;
        this.lastKnown = lastKnown;
    }
}
