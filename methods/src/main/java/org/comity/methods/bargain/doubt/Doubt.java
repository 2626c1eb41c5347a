package org.comity.methods.bargain.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;

/**
 * Compares packages over draws of what is believed.
 *
 * <p>The merit of a package in a draw is 0 when some party refuses it there, as no agreement then stands. Otherwise it
 * follows the standard from the parties' gains: their geometric mean (Nash), their mean (utilitarian), or the least of
 * them (the others). A party's gain counts as 1 when it is the most that the party gains at the means from a candidate
 * that all accept there; a party that gains nothing there is left out; when all are, merit is 1 for what all accept.
 */
public final class Doubt {
    private static final long MOST = 60_000_000;
    private static final int BLOCK = 64;

    private Doubt() {}

    /**
     * Seeks packages (what the five standards name at the means, the best of some draws, the frontier at the means) and
     * compares them.
     *
     * @throws IllegalArgumentException when no package keeps all red lines and links
     */
    public static DoubtAnswer of(Beliefs beliefs, DoubtOptions options) {
        return of(beliefs, Candidates.of(beliefs, options), options);
    }

    /**
     * Compares given packages; those given twice count once.
     *
     * @throws IllegalArgumentException when there is none, one breaks a red line or link, or there are too many
     */
    public static DoubtAnswer of(Beliefs beliefs, Collection<Deal> packages, DoubtOptions options) {
        List<Deal> deals = packages.stream().distinct().sorted().toList();
        if (deals.isEmpty()) {
            throw new IllegalArgumentException("There is no package to compare; red lines and links leave none.");
        }
        if (!deals.stream().allMatch(beliefs.problem()::keeps)) {
            throw new IllegalArgumentException("A package to compare breaks a red line or link.");
        }
        int parties = beliefs.problem().parties().size();
        if ((long) options.draws() * deals.size() * parties > MOST || options.draws() >= 1 << 23) {
            throw new IllegalArgumentException(
                    "%d draws of %d packages for %d parties are more than are kept (%d); take fewer draws."
                            .formatted(options.draws(), deals.size(), parties, MOST));
        }
        Simulation simulation = new Simulation(new Sheet(beliefs), deals, options);
        int blocks = (options.draws() + BLOCK - 1) / BLOCK;
        each(
                blocks,
                options.threads(),
                block -> simulation.run(block * BLOCK, Math.min(options.draws(), (block + 1) * BLOCK)));
        double[] bests = simulation.bests();
        PackageDoubt[] about = new PackageDoubt[deals.size()];
        each(about.length, options.threads(), c -> about[c] = simulation.about(deals.get(c), c, bests));
        Question[] questions = new Question[simulation.sheet.uncertain.size()];
        Information information = new Information(simulation);
        each(questions.length, options.threads(), q -> questions[q] = information.about(q));
        return answer(options, Arrays.asList(about), Arrays.asList(questions), bests);
    }

    private static DoubtAnswer answer(
            DoubtOptions options, List<PackageDoubt> packages, List<Question> questions, double[] bests) {
        List<Question> ranked = new ArrayList<>(questions);
        ranked.sort(Comparator.comparingDouble(Question::value).reversed());
        double best = packages.stream().mapToDouble(PackageDoubt::merit).max().orElse(0);
        double perfect = Math.max(0, Arrays.stream(bests).average().orElse(0) - best);
        Comparator<PackageDoubt> byMerit = Comparator.comparingDouble(PackageDoubt::merit);
        Comparator<PackageDoubt> byRegret =
                Comparator.comparingDouble(PackageDoubt::maximumRegret).reversed();
        Comparator<PackageDoubt> byChance = Comparator.comparingDouble(PackageDoubt::chance);
        return new DoubtAnswer(
                options.draws(),
                options.seed(),
                options.standard(),
                packages,
                ranked,
                perfect,
                first(packages, byMerit),
                first(packages, byRegret.thenComparing(byMerit)),
                first(packages, byChance.thenComparing(byMerit)));
    }

    private static int first(List<PackageDoubt> packages, Comparator<PackageDoubt> order) {
        return IntStream.range(0, packages.size())
                .reduce((a, b) -> order.compare(packages.get(b), packages.get(a)) > 0 ? b : a)
                .orElseThrow();
    }

    /** Numbered tasks, each with places of its own to write to, so that their order does not matter. */
    private static void each(int tasks, int threads, IntConsumer task) {
        int workers = Math.min(threads, tasks);
        if (workers <= 1) {
            for (int t = 0; t < tasks; t++) {
                task.accept(t);
            }
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int start = worker;
                running.add(pool.submit(() -> {
                    for (int t = start; t < tasks; t += workers) {
                        task.accept(t);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A draw failed: " + e.getCause(), e.getCause());
        }
    }
}
