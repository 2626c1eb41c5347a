package org.comity.data.event.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.data.event.cameo.Cameo;
import org.comity.data.event.parquet.Cells;
import org.comity.data.event.parquet.Column;
import org.comity.data.event.parquet.Column.Kind;
import org.comity.data.event.parquet.Packer;
import org.comity.data.event.parquet.Page;
import org.comity.data.event.parquet.ParquetFile;
import org.comity.model.Vintage.Counts;

/** Writes the tables of one vintage of events from stretches in the order of the file. For use by one thread. */
final class EventFiles implements AutoCloseable {
    private static final List<Column> COVERAGE = List.of(
            Column.of("day", Kind.DAY),
            Column.optional("known", Kind.DAY),
            Column.of("rows", Kind.LONG),
            Column.of("pair_rows", Kind.LONG),
            Column.of("root_events", Kind.LONG),
            Column.of("mentions", Kind.LONG),
            Column.of("sources", Kind.LONG),
            Column.of("articles", Kind.LONG));
    private static final List<Column> ACCOUNT = List.of(
            Column.listed(
                    "what",
                    Kind.WORD,
                    false,
                    Arrays.stream(Account.values()).map(Account::label).toList()),
            Column.of("rows", Kind.LONG));

    private final Path folder;
    private final EventTable table;
    private final ParquetFile events;
    private final ParquetFile refused;
    private final Packer packer = new Packer();
    private final Coverage coverage = new Coverage();
    private final long[] account = new long[Account.values().length];
    private final int firstLine;
    private long rows;
    private long refusals;
    private int lastKnown = Digits.NONE;

    /** @param firstLine the number of the first line; 0 where stretches bring the lines of the file themselves */
    EventFiles(Path folder, List<String> countries, int firstLine) throws IOException {
        this.folder = folder;
        this.firstLine = firstLine;
        this.table = new EventTable(Cameo.embedded(), countries);
        this.events = ParquetFile.create(folder.resolve("events.parquet"), table.columns);
        this.refused = ParquetFile.create(folder.resolve("refused.parquet"), Stretch.REFUSED);
    }

    EventTable table() {
        return table;
    }

    /** Appends a stretch; its lines are counted on from those before. */
    void append(Encoded more) throws IOException {
        int before = firstLine == 0 ? 0 : Math.toIntExact(rows) + firstLine;
        more.lines.add(before);
        more.events.add(more.lines.page(packer));
        events.append(more.events);
        more.refusedLines.add(before);
        more.refused.add(1, more.refusedLines.page(packer));
        refused.append(more.refused);
        coverage.add(more.coverage);
        for (int i = 0; i < account.length; i++) {
            account[i] += more.account[i];
        }
        rows = Math.addExact(rows, more.lineCount);
        refusals += more.refusals;
        lastKnown = Math.max(lastKnown, more.lastKnown);
    }

    Counts counts() {
        long outside = 0;
        for (Account what : Account.values()) {
            outside += what.isOutOfScope() ? account[what.number] : 0;
        }
        return new Counts(rows, events.rows(), refusals, outside);
    }

    /** How often a thing was counted. */
    long count(Account what) {
        return account[what.number];
    }

    /** The last day on which an event became known; empty where the source does not say. */
    Optional<LocalDate> lastKnown() {
        return lastKnown == Digits.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lastKnown));
    }

    /** Writes what is left; how many rows the coverage has. */
    int finish() throws IOException {
        writeAccount();
        long[] keys = coverage.sortedKeys();
        List<Cells> cells = COVERAGE.stream().map(Cells::new).toList();
        for (long key : keys) {
            cells.get(0).putInt(Coverage.day(key));
            if (Coverage.known(key) == Digits.NONE) {
                cells.get(1).putMissing();
            } else {
                cells.get(1).putInt(Coverage.known(key));
            }
            int slot = coverage.find(key);
            for (int i = 0; i < Coverage.SUMS; i++) {
                cells.get(2 + i).putLong(coverage.sum(slot, i));
            }
        }
        write("coverage", COVERAGE, cells);
        return keys.length;
    }

    private void writeAccount() throws IOException {
        List<Cells> cells = ACCOUNT.stream().map(Cells::new).toList();
        for (Account what : Account.values()) {
            cells.get(0).putIndex(what.number);
            cells.get(1).putLong(account[what.number]);
        }
        write("account", ACCOUNT, cells);
    }

    private void write(String name, List<Column> columns, List<Cells> cells) throws IOException {
        try (ParquetFile file = ParquetFile.create(folder.resolve(name + ".parquet"), columns)) {
            List<Page> pages = cells.stream().map(column -> column.page(packer)).toList();
            file.append(pages);
        }
    }

    @Override
    public void close() throws IOException {
        try (events) {
            refused.close();
        }
    }
}
