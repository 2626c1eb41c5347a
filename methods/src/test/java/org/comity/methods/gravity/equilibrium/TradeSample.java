package org.comity.methods.gravity.equilibrium;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.comity.methods.gravity.equilibrium.kernel.Clearing;
import org.comity.methods.gravity.equilibrium.kernel.Market;

/** A square of flows with what makes them dear, read from a sample file. */
final class TradeSample {
    final List<String> countries;
    final int n;
    final double[] trade;
    final double[][] causes; // [cause][pair]

    private TradeSample(List<String> countries, int causes) {
        this.countries = countries;
        this.n = countries.size();
        this.trade = new double[n * n];
        this.causes = new double[causes][n * n];
    }

    static Path folder() {
        return Path.of(System.getenv().getOrDefault("COMITY_SAMPLES", "../../shared/data"));
    }

    /** The rows of a CSV file without its header, split at commas. */
    static List<String[]> rows(String file) {
        Path path = folder().resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            reader.readLine();
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(",", -1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads exporter, importer and trade at the given places, and causes by a function of the row. */
    static TradeSample read(
            String file, Predicate<String[]> wanted, int tradeAt, int causes, Function<String[], double[]> cause) {
        List<String[]> rows = rows(file).stream().filter(wanted).toList();
        List<String> countries =
                rows.stream().map(row -> row[0]).distinct().sorted().toList();
        TradeSample sample = new TradeSample(countries, causes);
        for (String[] row : rows) {
            int at = sample.at(row[0], row[1]);
            sample.trade[at] = Double.parseDouble(row[tradeAt]);
            double[] values = cause.apply(row);
            for (int c = 0; c < causes; c++) {
                sample.causes[c][at] = values[c];
            }
        }
        return sample;
    }

    int at(String exporter, String importer) {
        return countries.indexOf(exporter) * n + countries.indexOf(importer);
    }

    /** exp(sum of effect times cause) of every pair. */
    double[] ease(double... effects) {
        double[] ease = new double[n * n];
        for (int at = 0; at < ease.length; at++) {
            double sum = 0;
            for (int c = 0; c < effects.length; c++) {
                sum += effects[c] * causes[c][at];
            }
            ease[at] = Math.exp(sum);
        }
        return ease;
    }

    double[] output() {
        double[] output = new double[n];
        for (int at = 0; at < trade.length; at++) {
            output[at / n] += trade[at];
        }
        return output;
    }

    double[] spending() {
        double[] spending = new double[n];
        for (int at = 0; at < trade.length; at++) {
            spending[at % n] += trade[at];
        }
        return spending;
    }

    /** Flows that the ease of trade predicts for outputs and spending: Poisson's fitted values, given its estimates. */
    static double[] fitted(double[] ease, double[] output, double[] spending) {
        int n = output.length;
        double sold = Arrays.stream(output).sum();
        double bought = Arrays.stream(spending).sum();
        double[] rows = Arrays.stream(output).map(y -> y / sold * bought).toArray();
        Market market = Market.fixed(n, ease, rows, spending);
        Clearing.find(market, new double[n], 1e-14, 5_000);
        return market.flows();
    }

    /** Poisson estimates of the causes, with an effect of every exporter and importer, by damped Newton steps. */
    double[] poisson() {
        double[] effects = new double[causes.length];
        double[] mean = fitted(ease(effects), output(), spending());
        for (int round = 0; round < 100; round++) {
            double[] step = step(mean);
            double size = Arrays.stream(step).map(Math::abs).max().orElseThrow();
            double[] tried = moved(effects, step);
            double[] next = fitted(ease(tried), output(), spending());
            while (size > 1e-6 && !(likelihood(next) > likelihood(mean))) {
                step = Arrays.stream(step).map(each -> each / 2).toArray();
                tried = moved(effects, step);
                next = fitted(ease(tried), output(), spending());
            }
            effects = tried;
            mean = next;
            if (size < 1e-11) {
                return effects;
            }
        }
        throw new IllegalStateException("The estimates do not settle.");
    }

    private static double[] moved(double[] effects, double[] step) {
        double[] moved = effects.clone();
        for (int c = 0; c < moved.length; c++) {
            moved[c] += step[c];
        }
        return moved;
    }

    /** Up to a constant: fitted values add to the flows. */
    private double likelihood(double[] mean) {
        double sum = 0;
        for (int at = 0; at < trade.length; at++) {
            sum += trade[at] == 0 ? 0 : trade[at] * Math.log(mean[at]);
        }
        return sum;
    }

    /** The step of weighted least squares of what is left on the causes, both without what effects explain. */
    private double[] step(double[] mean) {
        int m = causes.length;
        double[][] left = new double[m][];
        for (int c = 0; c < m; c++) {
            left[c] = swept(causes[c], mean);
        }
        double[][] normal = new double[m][m + 1];
        for (int c = 0; c < m; c++) {
            for (int at = 0; at < trade.length; at++) {
                for (int d = 0; d < m; d++) {
                    normal[c][d] += mean[at] * left[c][at] * left[d][at];
                }
                normal[c][m] += left[c][at] * (trade[at] - mean[at]);
            }
        }
        return solved(normal);
    }

    private double[] swept(double[] values, double[] weight) {
        double[] left = values.clone();
        for (int round = 0; round < 2_000; round++) {
            double moved = 0;
            for (int i = 0; i < n; i++) {
                moved = Math.max(moved, sweep(left, weight, i * n, 1));
                moved = Math.max(moved, sweep(left, weight, i, n));
            }
            if (moved < 1e-13) {
                break;
            }
        }
        return left;
    }

    private double sweep(double[] left, double[] weight, int start, int stride) {
        double sum = 0;
        double of = 0;
        for (int k = 0; k < n; k++) {
            sum += weight[start + k * stride] * left[start + k * stride];
            of += weight[start + k * stride];
        }
        for (int k = 0; k < n; k++) {
            left[start + k * stride] -= sum / of;
        }
        return Math.abs(sum / of);
    }

    private static double[] solved(double[][] rows) {
        int m = rows.length;
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < m; i++) {
                double factor = i == k ? 0 : rows[i][k] / rows[k][k];
                for (int j = 0; j <= m; j++) {
                    rows[i][j] -= factor * rows[k][j];
                }
            }
        }
        double[] answer = new double[m];
        for (int k = 0; k < m; k++) {
            answer[k] = rows[k][m] / rows[k][k];
        }
        return answer;
    }
}
