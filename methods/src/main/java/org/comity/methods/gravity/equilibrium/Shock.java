package org.comity.methods.gravity.equilibrium;

import java.util.Arrays;

/**
 * What changes. A factor is the change of a trade cost to the power 1 - sigma, exp(effect) for an estimated effect: a
 * fall of an iceberg cost, which carries no revenue. Tariffs are ad valorem rates before and after; their revenue is
 * income of the importer. Transfers are in the currency of the baseline and keep their share of world output.
 * Immutable.
 */
public final class Shock {
    private final int n;
    private final double[] factor;
    private final double[] tariffBefore;
    private final double[] tariffAfter;
    private final double[] transfer;

    private final boolean tariffs;

    private Shock(int n, double[] factor, double[] tariffBefore, double[] tariffAfter, double[] transfer) {
        this.n = n;
        this.factor = factor;
        this.tariffBefore = tariffBefore;
        this.tariffAfter = tariffAfter;
        this.transfer = transfer;
        this.tariffs = Arrays.stream(tariffBefore).anyMatch(rate -> rate != 0)
                || Arrays.stream(tariffAfter).anyMatch(rate -> rate != 0);
    }

    /** No change among n countries, no tariffs, no transfers. */
    public static Shock none(int n) {
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        return new Shock(n, ones, new double[n * n], new double[n * n], new double[n]);
    }

    /** Changed trade costs. Shape: factor[n * n], row = exporter; each above 0. */
    public static Shock of(int n, double[] factor) {
        requireLength(factor, n * n, "factors");
        for (double each : factor) {
            if (!(each > 0) || Double.isInfinite(each)) {
                throw new IllegalArgumentException("A factor on trade costs must be above 0, not %s.".formatted(each));
            }
        }
        Shock none = none(n);
        return new Shock(n, factor.clone(), none.tariffBefore, none.tariffAfter, none.transfer);
    }

    /** The same with tariffs, as rates (0.05 is 5 %). Shapes: [n * n], row = exporter; 0 at home; above -1. */
    public Shock withTariffs(double[] before, double[] after) {
        requireRates(before);
        requireRates(after);
        return new Shock(n, factor, before.clone(), after.clone(), transfer);
    }

    /** The same with other factors. Shape: factor[n * n]; each above 0. */
    public Shock withFactor(double[] other) {
        return new Shock(n, of(n, other).factor, tariffBefore, tariffAfter, transfer);
    }

    /** The same with transfers, received where positive. Shape: transfer[n], sum 0. */
    public Shock withTransfers(double[] amounts) {
        requireLength(amounts, n, "transfers");
        double sum = Arrays.stream(amounts).sum();
        double size = Arrays.stream(amounts).map(Math::abs).sum();
        if (!(Math.abs(sum) <= 1e-9 * size)) {
            throw new IllegalArgumentException(
                    "Transfers must add to 0: what one receives others pay; these add to %s.".formatted(sum));
        }
        return new Shock(n, factor, tariffBefore, tariffAfter, amounts.clone());
    }

    /** How many countries. */
    public int size() {
        return n;
    }

    /** Whether any tariff is other than 0, before or after. */
    public boolean hasTariffs() {
        return tariffs;
    }

    /** The factors, a copy. */
    public double[] factor() {
        return factor.clone();
    }

    /** The tariffs before, a copy. */
    public double[] tariffBefore() {
        return tariffBefore.clone();
    }

    /** The tariffs after, a copy. */
    public double[] tariffAfter() {
        return tariffAfter.clone();
    }

    /** The transfers, a copy. */
    public double[] transfer() {
        return transfer.clone();
    }

    private void requireRates(double[] rates) {
        requireLength(rates, n * n, "tariffs");
        for (int at = 0; at < rates.length; at++) {
            if (!(rates[at] > -1) || Double.isInfinite(rates[at])) {
                throw new IllegalArgumentException("A tariff must be above -1, not %s.".formatted(rates[at]));
            }
            if (at / n == at % n && rates[at] != 0) {
                throw new IllegalArgumentException(
                        "A tariff on domestic sales must be 0, not %s.".formatted(rates[at]));
            }
        }
    }

    private static void requireLength(double[] values, int length, String what) {
        if (values.length != length) {
            throw new IllegalArgumentException("There must be %d %s, not %d.".formatted(length, what, values.length));
        }
    }
}
