package org.comity.methods.idealpoint.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that are kept for many short rounds of numbered tasks; each task writes to places of its own. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    public Workers(int threads) {
        this.threads = threads;
        pool = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "ideal points");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs tasks 0 to {@code tasks - 1} and returns when all are done. */
    void each(int tasks, IntConsumer task) {
        if (threads <= 1) {
            for (int t = 0; t < tasks; t++) {
                task.accept(t);
            }
            return;
        }
        List<Future<?>> others = new ArrayList<>();
        for (int w = 1; w < threads; w++) {
            int from = w;
            others.add(pool.submit((Callable<Boolean>) () -> share(from, tasks, task)));
        }
        share(0, tasks, task);
        for (Future<?> other : others) {
            await(other);
        }
    }

    private boolean share(int from, int tasks, IntConsumer task) {
        for (int t = from; t < tasks; t += threads) {
            task.accept(t);
        }
        return true;
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The estimation was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the estimation failed: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
