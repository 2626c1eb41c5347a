package org.comity.methods.gravity.estimate.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that share numbered tasks. Each task writes to places of its own, so that it does not matter who does it: what
 * is summed is summed by task, in the order of the tasks, and comes out the same on any number of threads.
 */
public final class Crew implements AutoCloseable {
    private final ExecutorService pool;
    private final int helpers;

    /** The calling thread and {@code threads - 1} more; threads is at least 1. */
    public Crew(int threads) {
        helpers = threads - 1;
        pool = Executors.newFixedThreadPool(Math.max(1, helpers), task -> {
            Thread thread = new Thread(task, "gravity");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does tasks 0 to {@code tasks - 1} and returns when all are done. */
    public void each(int tasks, IntConsumer task) {
        if (helpers == 0 || tasks <= 1) {
            for (int t = 0; t < tasks; t++) {
                task.accept(t);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> share = () -> {
            for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                task.accept(t);
            }
            return true;
        };
        List<Future<Boolean>> running = new ArrayList<>();
        for (int h = 0; h < Math.min(helpers, tasks - 1); h++) {
            running.add(pool.submit(share));
        }
        try {
            share.call();
            for (Future<Boolean> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The fit was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the fit failed: " + e.getCause(), e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A part of the fit failed: " + e, e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
