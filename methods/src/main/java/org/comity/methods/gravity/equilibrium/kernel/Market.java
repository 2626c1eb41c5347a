package org.comity.methods.gravity.equilibrium.kernel;

import java.util.Arrays;

/**
 * Excess demand of n countries as a function of x = log factory-gate prices against the baseline. All states of a
 * market are kept in arrays of the object, so one object serves one thread.
 *
 * <p>With v = exp(power x), share of exporter i at importer j: a_ij v_i / S_j, where S_j = sum_i a_ij v_i. Sales of i:
 * Z_i = v_i sum_j a_ij r_ij E_j / S_j, r_ij = 1 / (1 + tariff). Output: Y_i exp(x_i) (p_i / P_i)^supply, where
 * P_j = S_j^(1 / power). Income before duty: B_j = k phi_j Y'_j + g_j W', W' world output, k such that B adds to W'.
 * Spending: E_j = B_j / (1 - rho_j), rho_j the duty in a unit of spending. Excess: F_i = log(Z_i / Y'_i).
 *
 * <p>In a fixed market outputs and spending stay as they were; x is then the log of the row factor of a biproportional
 * fit, and power is 1.
 */
public final class Market {
    final int n;
    final double power;
    final double supply;
    final boolean fixed;
    final boolean tariffs;
    final double[] byExporter; // a_ij, row = exporter
    final double[] netByExporter; // a_ij r_ij, row = exporter
    final double[] netByImporter; // the same, row = importer
    final double[] baseOutput;
    final double[] phi; // in a fixed market: spending
    final double[] give;
    private final double giveSum;
    final double[] v;
    final double[] index; // S
    final double[] net; // sum_i a_ij r_ij v_i
    final double[] price; // P
    final double[] output;
    final double[] income; // B
    final double[] spending; // E
    final double[] sales; // Z
    final double[] excess; // F
    double scale; // k
    private final double[] weight;

    private Market(
            int n,
            double power,
            double supply,
            boolean fixed,
            double[] a,
            double[] rest,
            double[] output,
            double[] phi,
            double[] give) {
        this.n = n;
        this.power = power;
        this.supply = supply;
        this.fixed = fixed;
        this.byExporter = a.clone();
        this.baseOutput = output.clone();
        this.phi = phi.clone();
        this.give = give.clone();
        this.giveSum = Arrays.stream(give).sum();
        boolean duty = false;
        for (double each : rest) {
            duty |= each != 1;
        }
        this.tariffs = duty;
        this.netByExporter = duty ? product(a, rest) : byExporter;
        this.netByImporter = turned(n, netByExporter);
        this.v = new double[n];
        this.index = new double[n];
        this.net = duty ? new double[n] : index;
        this.price = new double[n];
        this.output = new double[n];
        this.income = new double[n];
        this.spending = new double[n];
        this.sales = new double[n];
        this.excess = new double[n];
        this.weight = new double[n];
    }

    /**
     * A market in which prices move incomes. Shapes: a[n * n], rest[n * n] row = exporter; output, phi, give [n].
     *
     * @param sigma elasticity of substitution, above 1
     * @param rest share of spending that reaches the exporter, 1 / (1 + tariff)
     */
    public static Market free(
            int n,
            double sigma,
            double supply,
            double[] a,
            double[] rest,
            double[] output,
            double[] phi,
            double[] give) {
        return new Market(n, 1 - sigma, supply, false, a, rest, output, phi, give);
    }

    /** A market with given outputs and spending, each adding to the same. Shapes: a[n * n], output[n], spending[n]. */
    public static Market fixed(int n, double[] a, double[] output, double[] spending) {
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        return new Market(n, 1, 0, true, a, ones, output, spending, new double[n]);
    }

    /** How many countries. */
    public int size() {
        return n;
    }

    /**
     * Works out the market at x and returns the largest |excess|; infinite where an income is not positive or a number
     * overflows.
     */
    public double at(double[] x) {
        for (int i = 0; i < n; i++) {
            v[i] = Math.exp(power * x[i]);
        }
        gather(byExporter, v, index);
        if (tariffs) {
            gather(netByExporter, v, net);
        }
        if (!spend(x)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int j = 0; j < n; j++) {
            weight[j] = spending[j] / index[j];
        }
        gather(netByImporter, weight, sales);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            sales[i] *= v[i];
            excess[i] = Math.log(sales[i] / output[i]);
            double size = Math.abs(excess[i]);
            if (!(size <= Double.MAX_VALUE)) {
                return Double.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, size);
        }
        return largest;
    }

    private boolean spend(double[] x) {
        if (fixed) {
            System.arraycopy(baseOutput, 0, output, 0, n);
            System.arraycopy(phi, 0, spending, 0, n);
            return true;
        }
        double world = 0;
        double spread = 0;
        for (int j = 0; j < n; j++) {
            price[j] = Math.exp(Math.log(index[j]) / power);
            double gate = Math.exp(x[j]);
            output[j] = baseOutput[j] * gate * (supply == 0 ? 1 : Math.pow(gate / price[j], supply));
            world += output[j];
            spread += phi[j] * output[j];
        }
        scale = world * (1 - giveSum) / spread;
        boolean positive = scale > 0 && scale < Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            income[j] = scale * phi[j] * output[j] + give[j] * world;
            spending[j] = tariffs ? income[j] * index[j] / net[j] : income[j];
            positive &= spending[j] > 0;
        }
        return positive;
    }

    /** Log consumer price of a country in the last worked out state. */
    public double logPrice(int country) {
        return Math.log(index[country]) / power;
    }

    /** Flows at border prices in the last worked out state. Shape: [n * n], row = exporter. */
    public double[] flows() {
        double[] flows = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i * n + j] = v[i] * netByExporter[i * n + j] * weight[j];
            }
        }
        return flows;
    }

    /** Outputs in the last worked out state, a copy. */
    public double[] output() {
        return output.clone();
    }

    /** Spending with duty in the last worked out state, a copy. */
    public double[] spending() {
        return spending.clone();
    }

    /** Income before duty in the last worked out state, a copy; zeros in a fixed market. */
    public double[] income() {
        return income.clone();
    }

    /** sum[j] = sum_i rows[i * n + j] * factor[i], in the order of i, four rows at a time. */
    private void gather(double[] rows, double[] factor, double[] sum) {
        Arrays.fill(sum, 0);
        int i = 0;
        for (; i + 3 < n; i += 4) {
            four(rows, i * n, factor[i], factor[i + 1], factor[i + 2], factor[i + 3], sum);
        }
        for (; i < n; i++) {
            int at = i * n;
            double one = factor[i];
            for (int j = 0; j < n; j++) {
                sum[j] += rows[at + j] * one;
            }
        }
    }

    private void four(double[] rows, int at, double one, double two, double three, double four, double[] sum) {
        int second = at + n;
        int third = second + n;
        int fourth = third + n;
        for (int j = 0; j < n; j++) {
            sum[j] +=
                    (rows[at + j] * one + rows[second + j] * two) + (rows[third + j] * three + rows[fourth + j] * four);
        }
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = new double[left.length];
        for (int at = 0; at < left.length; at++) {
            product[at] = left[at] * right[at];
        }
        return product;
    }

    private static double[] turned(int n, double[] rows) {
        double[] turned = new double[rows.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[j * n + i] = rows[i * n + j];
            }
        }
        return turned;
    }
}
