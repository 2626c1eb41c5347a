package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/**
 * The bias of three-way Poisson estimates and of their clustered errors, of order 1 / N in the number of countries
 * (Weidner and Zylkin 2021, Journal of International Economics 132, propositions 3 and 4). Effects are those of
 * exporter and year (a), of importer and year (b), and of the pair; a row is a pair in a year.
 *
 * <p>Shapes: n rows, k regressors. Per pair, with l the fitted means of its rows and t their shares in the pair's sum:
 * H = diag(l) - l l' / sum(l), and e outcome less mean.
 */
public final class ThreeWay {
    private static final int MOST_LEVELS = 1500;

    private final Partition pair;
    private final Partition a;
    private final Partition b;
    private final double[][] x;
    private final double[] mean;
    private final double[] score;
    private final int[][] rows;

    /**
     * A fit by its parts.
     *
     * @param x [k][n], orthogonal to all effects under the weights {@code mean}
     * @param mean [n], fitted means times weights
     * @param score [n], weights times outcome less mean
     */
    public ThreeWay(Partition pair, Partition a, Partition b, double[][] x, double[] mean, double[] score) {
        this.pair = pair;
        this.a = a;
        this.b = b;
        this.x = x;
        this.mean = mean;
        this.score = score;
        rows = rowsOf(pair);
    }

    /** By group: its rows. */
    private static int[][] rowsOf(Partition partition) {
        int[] count = new int[partition.groups];
        for (int group : partition.group) {
            count[group]++;
        }
        int[][] rows = new int[partition.groups][];
        Arrays.setAll(rows, g -> new int[count[g]]);
        Arrays.fill(count, 0);
        for (int i = 0; i < partition.group.length; i++) {
            rows[partition.group[i]][count[partition.group[i]]++] = i;
        }
        return rows;
    }

    /**
     * Whether the three sets are of that form: a row of a pair has levels of its own, and pairs tie the levels of a, and
     * those of b, into at least two parts, the countries.
     */
    public boolean fits() {
        return countries(a) > 1 && countries(b) > 1 && distinct(a) && distinct(b);
    }

    private int countries(Partition sided) {
        return Arrays.stream(sided.parts(pair)).max().orElse(-1) + 1;
    }

    private boolean distinct(Partition sided) {
        return sided.with(pair).groups == sided.group.length;
    }

    /** What is to be taken off the coefficients. Shape: [k]; bread [k][k] is the inverse of sum of mean x x'. */
    public double[] bias(double[][] bread) {
        double[] sum = new double[x.length];
        for (Partition sided : new Partition[] {a, b}) {
            double n = countries(sided);
            double[] side = side(sided);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += n / (n - 1) * side[c];
            }
        }
        return Dense.times(bread, sum);
    }

    /** By regressor: the sum over countries of -tr(H+ Hxe') + tr(H+ xG H+ ee') / 2, every factor summed over partners. */
    private double[] side(Partition sided) {
        int[] country = sided.parts(pair);
        int countries = countries(sided);
        int[] place = new int[sided.groups];
        int[] size = new int[countries];
        for (int level = 0; level < place.length; level++) {
            place[level] = size[country[level]]++;
        }
        int[][] pairs = new int[countries][];
        int[] home = new int[pair.groups];
        int[] count = new int[countries];
        for (int p = 0; p < pair.groups; p++) {
            home[p] = country[sided.group[rows[p][0]]];
            count[home[p]]++;
        }
        Arrays.setAll(pairs, c -> new int[count[c]]);
        Arrays.fill(count, 0);
        for (int p = 0; p < pair.groups; p++) {
            pairs[home[p]][count[home[p]]++] = p;
        }
        double[] sum = new double[x.length];
        for (int c = 0; c < countries; c++) {
            country(sided, place, size[c], pairs[c], sum);
        }
        return sum;
    }

    private void country(Partition sided, int[] place, int size, int[] pairs, double[] sum) {
        double[][] h = new double[size][size];
        double[][] ee = new double[size][size];
        double[][][] hxe = new double[x.length][size][size];
        double[][][] g = new double[x.length][size][size];
        for (int p : pairs) {
            int[] at = rows[p];
            double total = 0;
            for (int i : at) {
                total += mean[i];
            }
            for (int i : at) {
                int t = place[sided.group[i]];
                for (int j : at) {
                    int s = place[sided.group[j]];
                    double entry = (i == j ? mean[i] : 0) - mean[i] * mean[j] / total;
                    h[t][s] += entry;
                    ee[t][s] += score[i] * score[j];
                    for (int c = 0; c < x.length; c++) {
                        hxe[c][t][s] += mean[i] * x[c][i] * score[j]; // H x is l x, for x sums to 0 over the pair
                        g[c][t][s] -= (x[c][i] + x[c][j]) * entry;
                    }
                }
            }
        }
        double[][] inverse = Eigen.pseudoInverse(h);
        double[][] around = product(product(inverse, ee), inverse);
        for (int c = 0; c < x.length; c++) {
            sum[c] += -trace(inverse, hxe[c]) + trace(around, g[c]) / 2;
        }
    }

    private static double[][] product(double[][] one, double[][] other) {
        int n = one.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += one[i][m] * other[m][j];
                }
            }
        }
        return product;
    }

    /** The trace of the product. */
    private static double trace(double[][] one, double[][] other) {
        double trace = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                trace += one[i][j] * other[j][i];
            }
        }
        return trace;
    }

    /**
     * The meat of errors clustered by pair, each pair's scores divided by what the estimates took of them:
     * x' (I - H (x V x' + d S+ d'))^-1 e e' x. With more than 1,500 levels of a and b, S is taken to be its blocks of
     * one country: what is left out is of the order of 1 / N squared. Shape: bread[k][k]; result [k][k].
     */
    public double[][] meat(double[][] bread, Crew crew) {
        Leverage leverage = new Leverage(pair, a, b, rows, mean, a.groups + b.groups <= MOST_LEVELS);
        int k = x.length;
        double[][][] own = new double[pair.groups][][];
        crew.each(pair.groups, p -> own[p] = meat(p, bread, leverage));
        double[][] meat = new double[k][k];
        for (double[][] one : own) {
            for (int c = 0; c < k; c++) {
                for (int d = 0; d < k; d++) {
                    meat[c][d] += (one[c][d] + one[d][c]) / 2;
                }
            }
        }
        return meat;
    }

    private double[][] meat(int p, double[][] bread, Leverage leverage) {
        int[] at = rows[p];
        int size = at.length;
        double[][] taken = leverage.of(p);
        for (int t = 0; t < size; t++) {
            double[] vx = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int d = 0; d < x.length; d++) {
                    vx[c] += bread[c][d] * x[d][at[t]];
                }
            }
            for (int s = 0; s < size; s++) {
                for (int c = 0; c < x.length; c++) {
                    taken[t][s] += vx[c] * x[c][at[s]];
                }
            }
        }
        double[] e = new double[size];
        double[] l = new double[size];
        double total = 0;
        for (int t = 0; t < size; t++) {
            e[t] = score[at[t]];
            l[t] = mean[at[t]];
            total += l[t];
        }
        double[][] system = new double[size][size];
        for (int s = 0; s < size; s++) {
            double whole = 0;
            for (int t = 0; t < size; t++) {
                whole += l[t] * taken[t][s];
            }
            for (int t = 0; t < size; t++) {
                system[t][s] = (t == s ? 1 : 0) - l[t] * (taken[t][s] - whole / total);
            }
        }
        double[] freed = Dense.eliminate(system, e);
        double[] left = new double[x.length];
        double[] right = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            for (int t = 0; t < size; t++) {
                left[c] += x[c][at[t]] * freed[t];
                right[c] += x[c][at[t]] * e[t];
            }
        }
        double[][] outer = new double[x.length][x.length];
        for (int c = 0; c < x.length; c++) {
            for (int d = 0; d < x.length; d++) {
                outer[c][d] = left[c] * right[d];
            }
        }
        return outer;
    }
}
