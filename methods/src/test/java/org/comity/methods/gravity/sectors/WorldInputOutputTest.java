package org.comity.methods.gravity.sectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.comity.methods.gravity.equilibrium.Baseline;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.equilibrium.Shock;
import org.junit.jupiter.api.Test;

/** A run on the World Input-Output Table of 2011: 41 regions, 35 industries, without changes of inventories. */
final class WorldInputOutputTest {
    private static final String INVENTORIES = "c42";
    private static final double MOST_INPUTS = 0.98;

    private final List<String> countries = new ArrayList<>();
    private final List<String> sectors = new ArrayList<>();
    private double[][] flows = {};
    private double[][] inputs = {};

    private static Path folder() {
        return Path.of(System.getenv().getOrDefault("COMITY_SAMPLES", "../../shared/data"))
                .resolve("wiod2013");
    }

    @Test
    void cheaperTradeOfChinaGivesMoreWithInputs() throws IOException {
        if (!Files.isDirectory(folder())) {
            String message = "Skipped: there is no %s; set COMITY_SAMPLES to its folder.".formatted(folder());
            System.err.println(message);
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            assumeTrue(false, message);
        }
        read();
        int n = countries.size();
        int china = countries.indexOf("CHN");
        double[] factor = new double[n * n];
        for (int at = 0; at < n * n; at++) {
            factor[at] = at / n != at % n && (at / n == china || at % n == china) ? 1.5 : 1;
        }
        Shock shock = Shock.of(n, factor);
        double[] sigma = new double[sectors.size()];
        java.util.Arrays.fill(sigma, 5);
        SectorBaseline baseline = SectorBaseline.of(countries, sectors, flows, inputs);
        SectorEquilibrium linked = SectorEquilibrium.solve(
                baseline, sectors.stream().map(_ -> shock).toList(), sigma, "USA", Deficits.SHARE);
        Baseline total = baseline.total();
        Equilibrium one = Equilibrium.solve(total, shock, Settings.of(5, "USA"));
        assertThat(countries).hasSize(41);
        assertThat(sectors).hasSize(35);
        assertThat(linked.proved()).as("%s", linked.proof()).isTrue();
        assertThat(one.proved()).isTrue();
        double gain = linked.outcomes().get(china).realGdpPct();
        assertThat(gain).isGreaterThan(one.outcomes().get(china).realGdpPct()).isPositive();
        assertThat(linked.outcomes()).allMatch(outcome -> outcome.realGdpPct() <= gain);
    }

    private void read() throws IOException {
        List<String[]> between = rows("wiot_2011_inter.csv.gz");
        List<String[]> last = rows("wiot_2011_final.csv.gz");
        String[] users = between.getFirst();
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> industries = new TreeSet<>();
        for (int c = 1; c < users.length; c++) {
            names.add(country(users[c]));
            industries.add(part(users[c]));
        }
        countries.addAll(names);
        sectors.addAll(industries);
        int n = countries.size();
        int s = sectors.size();
        flows = new double[s][n * n];
        inputs = new double[n][s * s];
        add(between, true);
        add(last, false);
        for (int i = 0; i < n; i++) {
            shares(i, s, n);
        }
    }

    /** Adds sales to flows and, between industries, purchases to inputs. */
    private void add(List<String[]> rows, boolean between) {
        String[] heads = rows.getFirst();
        int n = countries.size();
        int s = sectors.size();
        for (String[] row : rows.subList(1, rows.size())) {
            int i = countries.indexOf(country(row[0]));
            int k = sectors.indexOf(part(row[0]));
            for (int c = 1; c < heads.length; c++) {
                double sold = Math.max(Double.parseDouble(row[c]), 0);
                int j = countries.indexOf(country(heads[c]));
                if (between) {
                    inputs[j][k * s + sectors.indexOf(part(heads[c]))] += sold;
                }
                flows[k][i * n + j] += part(heads[c]).equals(INVENTORIES) ? 0 : sold;
            }
        }
    }

    private void shares(int i, int s, int n) {
        for (int user = 0; user < s; user++) {
            double output = 0;
            for (int j = 0; j < n; j++) {
                output += flows[user][i * n + j];
            }
            double cost = 0;
            for (int input = 0; input < s; input++) {
                cost += inputs[i][input * s + user];
            }
            // one industry (LUX.c24) costs more than it sells once inventories are left out
            double scale = output > 0 ? Math.min(1, MOST_INPUTS * output / cost) / output : 0;
            for (int input = 0; input < s; input++) {
                inputs[i][input * s + user] *= cost > 0 ? scale : 0;
            }
        }
    }

    private static String country(String head) {
        return head.substring(0, head.lastIndexOf('.'));
    }

    private static String part(String head) {
        return head.substring(head.lastIndexOf('.') + 1);
    }

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).collect(Collectors.toList());
        }
    }
}
