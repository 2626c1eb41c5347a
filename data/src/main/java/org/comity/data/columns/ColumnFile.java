package org.comity.data.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.SourceBytes;
import org.comity.model.Vintage.SourceFile;

/**
 * A file of comma, semicolon or tab separated values whose first line names the columns; plain, gzip or zip. Only the
 * columns asked for are kept. A cell that is empty, {@code NA}, {@code NaN} or {@code .} is missing.
 */
public final class ColumnFile {
    private static final int BEGINNING = 1 << 16;

    private final Path path;
    private final String name;
    private final Limits limits;
    private final Header header;
    /** Whole records from the first on, to see what the columns hold. */
    private final byte[] beginning;

    private ColumnFile(Path path, String name, Limits limits, Header header, byte[] beginning) {
        this.path = path;
        this.name = name;
        this.limits = limits;
        this.header = header;
        this.beginning = beginning;
    }

    /**
     * Reads the first line.
     *
     * @param name what the file is called in sentences
     * @throws DataException where it is no such file, in one sentence
     */
    public static ColumnFile open(Path path, String name, Limits limits) throws IOException {
        try (SourceBytes in = SourceBytes.open(path, limits)) {
            byte[] block = new BlockCutter(in, name, limits).next().orElse(new byte[0]);
            Header header = Header.read(block, name);
            int to = Math.min(block.length, Math.max(header.length(), BEGINNING));
            while (to < block.length && to > header.length() && block[to - 1] != '\n') {
                to--;
            }
            return new ColumnFile(path, name, limits, header, Arrays.copyOfRange(block, header.length(), to));
        }
    }

    /** The columns' names, in the order of the file; one may stand there twice. */
    public List<String> header() {
        return header.names();
    }

    /**
     * Reads columns whole.
     *
     * @param wanted their names
     * @param threads at least 1; the result is the same on any number
     * @throws DataException for a column that is not there or stands there twice, and for a row that cannot be read
     */
    public FileColumns read(Collection<String> wanted, int threads) throws IOException {
        Map<String, Integer> places = places(wanted);
        Set<Integer> texts = new LinkedHashSet<>(textsOfTheBeginning(places));
        while (true) {
            Read read = read(uses(places, texts), threads);
            List<Integer> more = places.values().stream()
                    .filter(place -> !texts.contains(place) && read.isText(place))
                    .toList();
            if (more.isEmpty()) {
                return columns(read, places);
            }
            texts.addAll(more); // a text so late in a column of numbers is rare: all is read again
        }
    }

    private Map<String, Integer> places(Collection<String> wanted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String column : wanted) {
            int first = header.names().indexOf(column);
            int last = header.names().lastIndexOf(column);
            if (first < 0) {
                throw new DataException("%s has no column %s.".formatted(name, column));
            }
            if (first != last) {
                throw new DataException("%s, line 1: the column %s stands there twice (columns %d and %d); rename one."
                        .formatted(name, column, first + 1, last + 1));
            }
            places.put(column, first);
        }
        return places;
    }

    private List<Block.Use> uses(Map<String, Integer> places, Set<Integer> texts) {
        List<Block.Use> uses = new ArrayList<>();
        for (int place = 0; place < header.names().size(); place++) {
            uses.add(
                    !places.containsValue(place)
                            ? Block.Use.SKIP
                            : texts.contains(place) ? Block.Use.TEXT : Block.Use.NUMBER);
        }
        return uses;
    }

    /** Which columns hold text already in the first rows. A line break within a text may cut it short, which does no harm. */
    private List<Integer> textsOfTheBeginning(Map<String, Integer> places) {
        Block block = BlockParser.parse(beginning, 0, beginning.length, header.delimiter(), uses(places, Set.of()));
        return places.values().stream()
                .filter(place -> block.noNumber[place] != null)
                .toList();
    }

    /** The stretches of the file in order, and what the file is. */
    private record Read(List<Block> blocks, SourceFile file) {
        boolean isText(int place) {
            return blocks.stream().anyMatch(block -> block.noNumber[place] != null);
        }
    }

    private Read read(List<Block.Use> uses, int threads) throws IOException {
        List<Future<Block>> parsing = new ArrayList<>();
        SourceFile file;
        try (SourceBytes in = SourceBytes.open(path, limits);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Semaphore inHand = new Semaphore(threads + 2); // so that the file does not fill the memory
            BlockCutter cutter = new BlockCutter(in, name, limits);
            Optional<byte[]> next = cutter.next();
            int from = header.length();
            while (next.isPresent()) {
                byte[] bytes = next.get();
                int begin = Math.min(from, bytes.length);
                inHand.acquireUninterruptibly();
                parsing.add(pool.submit(() -> {
                    try {
                        return BlockParser.parse(bytes, begin, bytes.length, header.delimiter(), uses);
                    } finally {
                        inHand.release();
                    }
                }));
                from = 0;
                next = cutter.next();
            }
            file = in.finish();
        }
        List<Block> blocks = new ArrayList<>();
        int line = 2; // the first line is the header
        for (Future<Block> future : parsing) {
            Block block = result(future);
            if (block.hasFault()) {
                throw new DataException("%s, line %d: %s; put texts with a comma in quotation marks."
                        .formatted(name, line + block.fault.line(), block.fault.what()));
            }
            blocks.add(block);
            line += block.lines;
        }
        return new Read(blocks, file);
    }

    private static Block result(Future<Block> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the file could not be parsed: " + e.getCause(), e.getCause());
        }
    }

    private FileColumns columns(Read read, Map<String, Integer> places) {
        long rows = read.blocks().stream().mapToLong(block -> block.rows).sum();
        if (rows == 0) {
            throw new DataException("%s has a header and no rows.".formatted(name));
        }
        if (rows > Integer.MAX_VALUE - 8) {
            throw new DataException("%s has %d rows, more than are read.".formatted(name, rows));
        }
        Map<String, FileColumn> columns = new LinkedHashMap<>();
        ColumnJoin join = new ColumnJoin(name, read.blocks(), (int) rows);
        places.forEach((column, place) -> columns.put(column, join.column(column, place)));
        return new FileColumns((int) rows, columns, read.file());
    }
}
