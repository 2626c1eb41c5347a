package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Closure;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.gain.Doubt;
import org.comity.methods.gravity.gain.Draws;

/** Trade equilibria of 69 and 300 countries and 1,000 draws of 69, beside a plain fixed point, warm. */
final class EquilibriumRun {
    private static final double SIGMA = 7;
    private static final double BORDER = 2.47445;
    private static final int REPEATS = 200;
    private static final int THREADS = 2;

    private EquilibriumRun() {}

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (int n : new int[] {69, 300}) {
            Baseline world = world(n);
            Shock shock = Shock.of(n, abroad(n, Math.exp(BORDER)));
            for (Deficits rule : Deficits.values()) {
                Settings settings = Settings.of(SIGMA, "C0").with(new Closure(rule, Feedback.FULL, 0));
                lines.add(timed(
                        n, "conditional and full, deficits " + rule.name().toLowerCase(Locale.ROOT), () -> {
                            Equilibrium solved = Equilibrium.solve(world, shock, settings);
                            return solved.proof().iterations() + " steps, "
                                    + (solved.proved() ? "proved" : "NOT PROVED") + ", off by at most "
                                    + String.format(
                                            Locale.ROOT, "%.0e", solved.proof().clearing());
                        }));
            }
            lines.add(
                    timed(n, "plain fixed point of the full stage alone, to 1e-12", () -> plain(world, n) + " steps"));
        }
        lines.add(draws());
        return lines;
    }

    /** What is timed; says what came out. */
    private interface Work {
        String done();
    }

    private static String timed(int n, String what, Work work) {
        int repeats = Math.max(5, REPEATS * 69 * 69 / (n * n));
        for (int r = 0; r < 2 * repeats; r++) {
            work.done();
        }
        double[] millis = new double[repeats];
        String said = "";
        for (int r = 0; r < repeats; r++) {
            long begin = System.nanoTime();
            said = work.done();
            millis[r] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "%d countries, %s: median %.2f ms of %d (%s)",
                n,
                what,
                millis[repeats / 2],
                repeats,
                said);
    }

    private static String draws() {
        int n = 69;
        Baseline world = world(n);
        double[] change = abroad(n, 1);
        for (int i = 0; i < n; i++) {
            change[i * n + i] = 0;
        }
        Settings settings = Settings.of(SIGMA, "C0");
        Doubt doubt = Doubt.of(
                new double[] {BORDER},
                new double[] {0.1193816 * 0.1193816},
                new double[][] {change},
                Shock.none(n),
                settings,
                5,
                10);
        Equilibrium centre = Equilibrium.solve(world, doubt.centre(), settings);
        long begin = System.nanoTime();
        Draws draws = Draws.of(centre, doubt, 1_000, 1, THREADS);
        return String.format(
                Locale.ROOT,
                "69 countries, 1,000 draws of effect and elasticity, %d threads: %.2f s (%d not proved)",
                THREADS,
                (System.nanoTime() - begin) / 1e9,
                draws.unproved());
    }

    /** Countries on a plain, sizes that differ a thousandfold, flows by gravity, deficits of some percent. */
    private static Baseline world(int n) {
        SplittableRandom random = new SplittableRandom(1);
        double[] size = random.doubles(n, 0, 7).map(Math::exp).toArray();
        double[] east = random.doubles(n, 0, 10_000).toArray();
        double[] north = random.doubles(n, 0, 10_000).toArray();
        double[] flows = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double far = i == j ? 200 : 200 + Math.hypot(east[i] - east[j], north[i] - north[j]);
                double ease = Math.pow(far, -0.79) * (i == j ? Math.exp(BORDER) : 1);
                flows[i * n + j] = size[i] * size[j] * ease * random.nextDouble(0.7, 1.3);
            }
        }
        return Baseline.of(IntStream.range(0, n).mapToObj(i -> "C" + i).toList(), flows);
    }

    private static double[] abroad(int n, double factor) {
        double[] all = new double[n * n];
        Arrays.fill(all, factor);
        for (int i = 0; i < n; i++) {
            all[i * n + i] = 1;
        }
        return all;
    }

    /** The textbook's loop: prices follow sales to the power 1 / sigma until they stand still. */
    private static int plain(Baseline world, int n) {
        double[] price = new double[n];
        Arrays.fill(price, 1);
        double factor = Math.exp(BORDER);
        for (int step = 1; step < 100_000; step++) {
            double[] sold = new double[n];
            double[] pull = new double[n];
            for (int i = 0; i < n; i++) {
                pull[i] = Math.pow(price[i], 1 - SIGMA);
            }
            for (int j = 0; j < n; j++) {
                double index = 0;
                for (int i = 0; i < n; i++) {
                    index += world.trade(i, j) * (i == j ? 1 : factor) * pull[i];
                }
                double spent = world.spending(j) * price[j];
                for (int i = 0; i < n; i++) {
                    sold[i] += world.trade(i, j) * (i == j ? 1 : factor) * pull[i] / index * spent;
                }
            }
            double moved = 0;
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = price[i] * Math.pow(sold[i] / (world.output(i) * price[i]), 1 / SIGMA);
            }
            for (int i = n - 1; i >= 0; i--) {
                next[i] /= next[0];
                moved = Math.max(moved, Math.abs(next[i] / price[i] - 1));
            }
            price = next;
            if (moved < 1e-12) {
                return step;
            }
        }
        return -1;
    }
}
