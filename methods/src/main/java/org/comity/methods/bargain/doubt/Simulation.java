package org.comity.methods.bargain.doubt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.solution.Standard;

/** Gains and merits of all packages in all draws, as arrays that are made once. */
final class Simulation {
    private static final double NOISE = 1e-12;

    final Sheet sheet;
    final int parties;
    final int packages;
    final int draws;
    final long seed;
    /** Shape [draw][party][package], in points. */
    final double[] gains;
    /** Shape [draw][package]. */
    final double[] merits;
    /** By party: gains above minus this are gains; sums in another order differ by less. */
    final double[] tolerance;

    private final int[][] terms;
    private final double[][] shares;
    private final double[] unit; // by party: 1 / gain that counts as 1; 0 for a party that cannot gain
    private final Standard standard;

    Simulation(Sheet sheet, List<Deal> deals, DoubtOptions options) {
        this.sheet = sheet;
        parties = sheet.parties;
        packages = deals.size();
        draws = options.draws();
        seed = options.seed();
        standard = options.standard();
        gains = new double[draws * parties * packages];
        merits = new double[draws * packages];
        terms = new int[packages][];
        shares = new double[packages][];
        for (int c = 0; c < packages; c++) {
            terms[c] = sheet.terms(deals.get(c));
            shares[c] = sheet.shares(deals.get(c), terms[c]);
        }
        double[] means = sheet.certain();
        tolerance = new double[parties];
        for (int p = 0; p < parties; p++) {
            for (int e = p * sheet.width; e < (p + 1) * sheet.width; e++) {
                tolerance[p] += NOISE * Math.abs(means[e]);
            }
        }
        unit = units(means);
    }

    /** The most a party gains at the means from a package that all accept there; from any when there is none. */
    private double[] units(double[] means) {
        double[] row = new double[parties * packages];
        gains(means, row, 0);
        int[] accepted =
                IntStream.range(0, packages).filter(c -> isAccepted(row, 0, c)).toArray();
        int[] counted =
                accepted.length > 0 ? accepted : IntStream.range(0, packages).toArray();
        double[] units = new double[parties];
        for (int p = 0; p < parties; p++) {
            double most = 0;
            for (int c : counted) {
                most = Math.max(most, row[p * packages + c]);
            }
            units[p] = most > tolerance[p] ? 1 / most : 0;
        }
        return units;
    }

    boolean isAccepted(double[] rows, int at, int c) {
        for (int p = 0; p < parties; p++) {
            if (rows[at + p * packages + c] < -tolerance[p]) {
                return false;
            }
        }
        return true;
    }

    /** Works off some draws; allocates nothing for each. */
    void run(int from, int to) {
        double[] values = sheet.certain();
        for (int d = from; d < to; d++) {
            sheet.draw(seed, d, values);
            int at = d * parties * packages;
            gains(values, gains, at);
            for (int c = 0; c < packages; c++) {
                merits[d * packages + c] = merit(at, c);
            }
        }
    }

    private void gains(double[] values, double[] into, int at) {
        for (int c = 0; c < packages; c++) {
            int[] term = terms[c];
            double[] share = shares[c];
            for (int p = 0; p < parties; p++) {
                int start = p * sheet.width;
                double sum = 0;
                for (int t = 0; t < term.length; t++) {
                    sum += share[t] * values[start + term[t]];
                }
                into[at + p * packages + c] = sum - values[start + sheet.width - 1];
            }
        }
    }

    /** 0 when some party refuses. */
    private double merit(int at, int c) {
        if (!isAccepted(gains, at, c)) {
            return 0;
        }
        double sum = 0;
        double product = 1;
        double least = Double.POSITIVE_INFINITY;
        int counted = 0;
        for (int p = 0; p < parties; p++) {
            if (unit[p] > 0) {
                double gain = Math.max(0, gains[at + p * packages + c]) * unit[p];
                sum += gain;
                product *= gain;
                least = Math.min(least, gain);
                counted++;
            }
        }
        if (counted == 0) {
            return 1;
        }
        return switch (standard) {
            case NASH -> root(product, counted);
            case UTILITARIAN -> sum / counted;
            case KALAI_SMORODINSKY, EGALITARIAN, LEXIMIN -> least;
        };
    }

    private static double root(double product, int degree) {
        return switch (degree) {
            case 1 -> product;
            case 2 -> Math.sqrt(product);
            case 4 -> Math.sqrt(Math.sqrt(product));
            default -> Math.pow(product, 1.0 / degree);
        };
    }

    /** By draw, the largest merit. */
    double[] bests() {
        double[] bests = new double[draws];
        for (int d = 0; d < draws; d++) {
            bests[d] = largest(merits, d * packages, packages);
        }
        return bests;
    }

    /** By package, summed over draws. */
    double[] sums() {
        double[] sums = new double[packages];
        for (int d = 0; d < draws; d++) {
            addRow(sums, merits, d * packages);
        }
        return sums;
    }

    static double largest(double[] values, int from, int count) {
        double largest = values[from];
        for (int i = from + 1; i < from + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }

    /** A loop that the compiler can make into vector instructions. */
    static void addRow(double[] sums, double[] rows, int at) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += rows[at + c];
        }
    }

    /** What the draws say of one package; {@code bests} by draw. */
    PackageDoubt about(Deal deal, int c, double[] bests) {
        int accepted = 0;
        double merit = 0;
        double regret = 0;
        double worst = 0;
        for (int d = 0; d < draws; d++) {
            accepted += isAccepted(gains, d * parties * packages, c) ? 1 : 0;
            double own = merits[d * packages + c];
            merit += own;
            regret += bests[d] - own;
            worst = Math.max(worst, bests[d] - own);
        }
        Double[] chances = new Double[parties];
        PackageDoubt.Gain[] spread = new PackageDoubt.Gain[parties];
        double[] column = new double[draws];
        for (int p = 0; p < parties; p++) {
            int willing = 0;
            double sum = 0;
            for (int d = 0; d < draws; d++) {
                column[d] = gains[(d * parties + p) * packages + c];
                willing += column[d] >= -tolerance[p] ? 1 : 0;
                sum += column[d];
            }
            chances[p] = (double) willing / draws;
            spread[p] = new PackageDoubt.Gain(
                    sum / draws, Selection.quantile(column, 0.05), Selection.quantile(column, 0.95));
        }
        double chance = (double) accepted / draws;
        return new PackageDoubt(
                deal,
                chance,
                Math.sqrt(chance * (1 - chance) / draws),
                Arrays.asList(chances),
                merit / draws,
                regret / draws,
                worst,
                Arrays.asList(spread));
    }
}
