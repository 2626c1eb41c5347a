package org.comity.data.event.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.data.DataException;
import org.comity.model.Vintage.Counts;

/**
 * Takes one file of lines into the tables of a vintage: one thread reads, hashes and writes, others parse and encode
 * blocks. The bytes written are the same on any number of threads; memory is that of a few blocks, whatever the length.
 */
public final class EventIngest {
    private static final int BLOCKS_AHEAD = 2;

    private final ActorCodes actors;
    private final int threads;

    /**
     * What became of a file.
     *
     * @param counts of its lines
     * @param account what was counted beside the events
     * @param coverageRows rows of the table of coverage
     * @param lastKnown the last day on which an event became known; empty where the source does not say
     */
    public record Outcome(Counts counts, Map<Account, Long> account, int coverageRows, Optional<LocalDate> lastKnown) {
        public Outcome {
            account = Map.copyOf(account);
        }
    }

    /** What one worker needs. */
    private record Worker(Lines lines, Stretch stretch) {}

    /** @param threads that parse, at least 1 */
    public EventIngest(ActorCodes actors, int threads) {
        this.actors = actors;
        this.threads = Math.max(1, threads);
    }

    /**
     * Reads to the end.
     *
     * @param layout of lines
     * @param beginning bytes that were read already
     * @param in the rest
     * @param firstLine the number of the first line, 2 behind a header
     * @param folder where the tables are written
     */
    public Outcome run(LineLayout layout, byte[] beginning, InputStream in, int firstLine, Path folder)
            throws IOException {
        try (EventFiles files = new EventFiles(folder, actors.countries(), firstLine);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                read(layout, new BlockReader(beginning, in), files, pool);
                return outcome(files);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    static Outcome outcome(EventFiles files) throws IOException {
        int coverage = files.finish();
        Map<Account, Long> account = new EnumMap<>(Account.class);
        for (Account what : Account.values()) {
            account.put(what, files.count(what));
        }
        return new Outcome(files.counts(), account, coverage, files.lastKnown());
    }

    private void read(LineLayout layout, BlockReader reader, EventFiles files, ExecutorService pool)
            throws IOException {
        BlockingQueue<Worker> workers = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            workers.add(new Worker(layout.lines(actors), new Stretch(files.table(), actors.countries())));
        }
        Deque<byte[]> blocks = new ArrayDeque<>();
        Deque<Future<Encoded>> inHand = new ArrayDeque<>();
        Deque<byte[]> inUse = new ArrayDeque<>();
        while (true) {
            byte[] block = blocks.isEmpty() ? new byte[BlockReader.SIZE] : blocks.pop();
            int length = reader.next(block);
            if (length == 0) {
                break;
            }
            boolean tooLong = reader.isTooLong();
            inHand.add(pool.submit(() -> parse(workers, block, length, tooLong)));
            inUse.add(block);
            while (inHand.size() >= threads + BLOCKS_AHEAD
                    || (!inHand.isEmpty() && inHand.peek().isDone())) {
                files.append(result(inHand.remove()));
                blocks.push(inUse.remove());
            }
        }
        while (!inHand.isEmpty()) {
            files.append(result(inHand.remove()));
        }
    }

    private static Encoded parse(BlockingQueue<Worker> workers, byte[] block, int length, boolean tooLong)
            throws InterruptedException {
        Worker worker = workers.take();
        try {
            if (tooLong) {
                worker.stretch()
                        .refuse(Fault.TOO_LONG, 0, block, 0, 0); // nothing of it is shown: names may be anywhere
                worker.stretch().lineCount = 1;
            } else {
                worker.lines().read(block, 0, length, worker.stretch());
            }
            return worker.stretch().finish();
        } finally {
            workers.add(worker);
        }
    }

    private static Encoded result(Future<Encoded> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("The import was interrupted; nothing of this file has been imported.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DataException refused) {
                throw new DataException(String.valueOf(refused.getMessage()), refused);
            }
            throw new IllegalStateException("A part of the file could not be parsed.", e);
        }
    }
}
