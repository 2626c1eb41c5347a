package org.comity.data.event.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Parquet file that is being written: pages of all columns in the order of the rows. For use by one thread. */
public final class ParquetFile implements AutoCloseable {
    static final int PLAIN = 0;
    static final int RLE = 3;
    static final int DICTIONARY = 8;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /** Rows that readers take in at a time. */
    private static final int GROUP_ROWS = 122_880;

    private static final long GROUP_BYTES = 48L << 20;

    private final List<Column> columns;
    private final OutputStream out;
    private final List<Page> dictionaries = new ArrayList<>();
    private final List<List<Page>> pages = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long at = MAGIC.length;
    private long rows;
    private long groupRows;
    private long groupBytes;

    /** Where a column's pages of a group lie. */
    private record Chunk(long begin, long data, long bytes, long plainBytes) {}

    private record Group(long rows, List<Chunk> chunks) {}

    private ParquetFile(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
        for (Column column : columns) {
            dictionaries.add(dictionary(column));
            pages.add(new ArrayList<>());
        }
    }

    /** Begins a file. */
    public static ParquetFile create(Path path, List<Column> columns) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        out.write(MAGIC);
        return new ParquetFile(List.copyOf(columns), out);
    }

    private static Page dictionary(Column column) {
        Bytes body = new Bytes(1 << 10);
        for (String word : column.words()) {
            switch (column.kind()) {
                case WORD -> {
                    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                    body.putInt(bytes.length);
                    body.put(bytes, 0, bytes.length);
                }
                case STEP -> body.putInt(Integer.parseInt(word));
                case DOUBLE_STEP -> body.putLong(Double.doubleToRawLongBits(Double.parseDouble(word)));
                case INT, LONG, DAY, DOUBLE, FLAG, TEXT -> throw new IllegalStateException("no list of " + column);
            }
        }
        return Page.dictionary(body, column.words().size());
    }

    /**
     * Appends rows.
     *
     * @param more one page for each column, of the same number of rows
     */
    public void append(List<Page> more) throws IOException {
        int count = more.getFirst().rows;
        if (count == 0) {
            return;
        }
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).rows != count) {
                throw new IllegalArgumentException("The column %s has %d rows where %d are needed."
                        .formatted(columns.get(i).name(), more.get(i).rows, count));
            }
            pages.get(i).add(more.get(i));
            groupBytes += more.get(i).bytes.length;
        }
        groupRows += count;
        if (groupRows >= GROUP_ROWS || groupBytes >= GROUP_BYTES) {
            writeGroup();
        }
    }

    private void writeGroup() throws IOException {
        if (groupRows == 0) {
            return;
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            chunks.add(writeChunk(columns.get(i), dictionaries.get(i), pages.get(i)));
            pages.get(i).clear();
        }
        groups.add(new Group(groupRows, chunks));
        rows += groupRows;
        groupRows = 0;
        groupBytes = 0;
    }

    private Chunk writeChunk(Column column, Page dictionary, List<Page> data) throws IOException {
        long begin = at;
        long plain = 0;
        if (column.kind().isListed()) {
            plain += write(dictionary);
        }
        long first = at;
        for (Page page : data) {
            plain += write(page);
        }
        return new Chunk(begin, first, at - begin, plain);
    }

    private long write(Page page) throws IOException {
        out.write(page.bytes);
        at += page.bytes.length;
        return page.plainSize;
    }

    /** Rows that were appended. */
    public long rows() {
        return rows + groupRows;
    }

    /** Writes what is left and the file's own description. */
    @Override
    public void close() throws IOException {
        try (out) {
            writeGroup();
            Bytes footer = footer();
            out.write(footer.array(), 0, footer.size());
            for (int i = 0; i < 4; i++) {
                out.write(footer.size() >>> (8 * i));
            }
            out.write(MAGIC);
        }
    }

    private Bytes footer() {
        Thrift out = new Thrift().i32(1, 1).structs(2, columns.size() + 1);
        out.begin().text(4, "schema").i32(5, columns.size()).end();
        for (Column column : columns) {
            out.begin()
                    .i32(1, column.kind().physical)
                    .i32(3, column.optional() ? 1 : 0)
                    .text(4, column.name());
            if (column.kind().converted >= 0) {
                out.i32(6, column.kind().converted);
            }
            out.end();
        }
        out.i64(3, rows).structs(4, groups.size());
        for (Group group : groups) {
            out.begin().structs(1, columns.size());
            long bytes = 0;
            for (int i = 0; i < columns.size(); i++) {
                Chunk chunk = group.chunks().get(i);
                bytes += chunk.plainBytes();
                chunk(out, columns.get(i), chunk, group.rows());
            }
            out.i64(2, bytes).i64(3, group.rows()).end();
        }
        return out.text(6, "comity").done();
    }

    private static void chunk(Thrift out, Column column, Chunk chunk, long rows) {
        boolean listed = column.kind().isListed();
        out.begin().i64(2, chunk.begin()).begin(3).i32(1, column.kind().physical);
        out.numbers(2, listed ? 3 : 2).element(PLAIN).element(RLE);
        if (listed) {
            out.element(DICTIONARY);
        }
        out.texts(3, 1).element(column.name());
        out.i32(4, column.codec()).i64(5, rows).i64(6, chunk.plainBytes()).i64(7, chunk.bytes());
        out.i64(9, chunk.data());
        if (listed) {
            out.i64(11, chunk.begin());
        }
        out.end().end();
    }
}
