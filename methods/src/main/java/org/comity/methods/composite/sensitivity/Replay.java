package org.comity.methods.composite.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/**
 * Runs a plan many times. Runs are put in order of the steps they take, so that each starts where it parts from the one
 * before: a choice's later steps alone are computed again, and no more than one stage a step is kept by each thread.
 * What a run gives depends on its own chances only, whatever the order and the number of threads.
 */
final class Replay {
    private static final int PIECES_BY_THREAD = 8;
    private final Plan plan;
    private final Design design;
    private final Design.Sink sink;
    private final Pace pace;
    private final int[][] taken;
    private final int[][] numbers;
    private int done;

    private Replay(Plan plan, Design design, Design.Sink sink, Pace pace) {
        this.plan = plan;
        this.design = design;
        this.sink = sink;
        this.pace = pace;
        taken = new int[design.runs()][];
        numbers = new int[taken.length][];
        for (int run = 0; run < taken.length; run++) {
            taken[run] = plan.taken(design.chances(run));
            numbers[run] = plan.numbers(taken[run]);
        }
    }

    /** The end of the recipe itself; a failure is the caller's. */
    static Stage nominal(Plan plan) {
        return ((Path.Made) new Path(plan, plan.raw).end()).stage();
    }

    static void run(Plan plan, Design design, Design.Sink sink, Pace pace) {
        Replay replay = new Replay(plan, design, sink, pace);
        int[] order = replay.order();
        int pieces = Math.min(order.length, pace.threads() * PIECES_BY_THREAD);
        Path nominal = new Path(plan, plan.raw.quietly());
        each(pieces, pace.threads(), piece -> {
            Path path = new Path(nominal);
            int end = (int) ((long) order.length * (piece + 1) / pieces);
            for (int i = (int) ((long) order.length * piece / pieces); i < end; i++) {
                replay.one(order[i], path);
            }
        });
    }

    private static void each(int tasks, int threads, IntConsumer task) {
        if (threads == 1 || tasks <= 1) {
            IntStream.range(0, tasks).forEach(task);
            return;
        }
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, tasks).parallel().forEach(task))
                    .join();
        }
    }

    /** The runs by the steps they take, up to the first that is drawn, then by number. */
    private int[] order() {
        return IntStream.range(0, taken.length)
                .boxed()
                .sorted(Comparator.comparing((Integer run) -> numbers[run], Replay::compare))
                .mapToInt(run -> run)
                .toArray();
    }

    private static int compare(int[] one, int[] other) {
        int drawn = 0;
        while (drawn < one.length && one[drawn] != Plan.DRAWN) {
            drawn++;
        }
        int length = Math.min(drawn + 1, one.length);
        return Arrays.compare(one, 0, length, other, 0, length);
    }

    private void one(int run, Path path) {
        Path.Result end = path.follow(numbers[run], () -> plan.steps(taken[run], design.chances(run)));
        switch (end) {
            case Path.Made(Stage stage) -> sink.scored(run, stage);
            case Path.Broken(String reason) -> sink.failed(run, new Failed(run, plan.describe(taken[run]), reason));
        }
        tell();
    }

    private synchronized void tell() {
        done++;
        if ((long) done * 100 / taken.length != (long) (done - 1) * 100 / taken.length) {
            pace.progress().done(done, taken.length);
        }
    }

    /** Steps of a run, made only when one of them must be computed. */
    interface Steps {
        Step[] get();
    }
}
