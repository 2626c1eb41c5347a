package org.comity.methods.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs numbered tasks that write to places of their own, so that their order does not matter. */
final class Threads {
    private Threads() {}

    static void each(int tasks, int threads, IntConsumer task) {
        int workers = Math.min(threads, tasks);
        if (workers <= 1) {
            for (int t = 0; t < tasks; t++) {
                task.accept(t);
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < tasks; t++) {
                int number = t;
                done.add(pool.submit(() -> task.accept(number)));
            }
            for (Future<?> future : done) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A draw failed: " + e.getCause(), e.getCause());
        }
    }
}
