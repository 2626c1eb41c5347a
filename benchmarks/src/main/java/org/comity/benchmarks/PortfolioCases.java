package org.comity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.methods.portfolio.Case;

/**
 * Random cases of the size a ministry would have: 300 measures of 12 departments in 20 countries, with dependencies,
 * exclusions and red lines.
 */
final class PortfolioCases {
    private static final int MEASURES = 300;
    private static final int DEPARTMENTS = 12;
    private static final int COUNTRIES = 20;

    /** How a case is made; {@code correlated}: what brings more costs more, which makes it hard. */
    record Kind(String name, int kinds, int periods, double tightness, boolean correlated) {}

    static final List<Kind> ALL = List.of(
            new Kind("staff for the whole plan", 1, 1, 0.4, false),
            new Kind("staff for the whole plan, gain follows cost", 1, 1, 0.4, true),
            new Kind("staff for the whole plan, scarce, gain follows cost", 1, 1, 0.15, true),
            new Kind("two kinds for the whole plan, gain follows cost", 2, 1, 0.4, true),
            new Kind("staff in 2 periods", 1, 2, 0.4, false),
            new Kind("staff in 4 periods", 1, 4, 0.4, false),
            new Kind("staff in 4 periods, gain follows cost", 1, 4, 0.4, true),
            new Kind("two kinds in 4 periods, gain follows cost", 2, 4, 0.4, true));

    private PortfolioCases() {}

    static Case of(Kind kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] demand = new double[DEPARTMENTS][kind.kinds()][kind.periods()];
        List<Case.Measure> measures = new ArrayList<>();
        double all = 0;
        for (int j = 0; j < MEASURES; j++) {
            double cost = Math.rint(100 * Math.exp(0.8 * random.nextGaussian())) / 10;
            all += cost;
            List<Case.Use> uses = uses(kind, random, demand);
            double work = uses.stream().mapToDouble(Case.Use::amount).sum();
            measures.add(new Case.Measure("m" + j, cost, uses, effects(kind, random, cost, work)));
        }
        List<Case.Capacity> capacities = new ArrayList<>();
        for (int d = 0; d < DEPARTMENTS; d++) {
            for (int k = 0; k < kind.kinds(); k++) {
                for (int t = 0; t < kind.periods(); t++) {
                    double share = kind.tightness() + 0.1 * random.nextDouble();
                    capacities.add(new Case.Capacity("D" + d, "k" + k, "t" + t, Math.floor(demand[d][k][t] * share)));
                }
            }
        }
        List<String> countries = java.util.stream.IntStream.range(0, COUNTRIES)
                .mapToObj(c -> "C" + c)
                .toList();
        List<Case.Aim> aims = List.of(new Case.Aim("development", 1), new Case.Aim("security", 1.5));
        double budget = Math.rint(all * kind.tightness());
        return new Case(budget, aims, countries, measures, capacities, rules(random));
    }

    /** The owner gives most; up to two departments support it. */
    private static List<Case.Use> uses(Kind kind, SplittableRandom random, double[][][] demand) {
        List<Case.Use> uses = new ArrayList<>();
        int first = random.nextInt(kind.periods());
        int last = Math.min(kind.periods() - 1, first + random.nextInt(2));
        int[] departments = random.ints(0, DEPARTMENTS)
                .distinct()
                .limit(1 + random.nextInt(3))
                .toArray();
        for (int s = 0; s < departments.length; s++) {
            int d = departments[s];
            for (int k = 0; k < kind.kinds(); k++) {
                for (int t = first; t <= last; t++) {
                    double amount = 1 + random.nextInt(s == 0 ? 12 : 4);
                    uses.add(new Case.Use("D" + d, "k" + k, "t" + t, amount));
                    demand[d][k][t] += amount;
                }
            }
        }
        return uses;
    }

    private static List<Case.Effect> effects(Kind kind, SplittableRandom random, double cost, double work) {
        List<Case.Effect> effects = new ArrayList<>();
        int[] places = random.ints(0, COUNTRIES)
                .distinct()
                .limit(1 + random.nextInt(2))
                .toArray();
        for (int place : places) {
            for (String aim : List.of("development", "security")) {
                double gain = kind.correlated() ? cost + work / 2 + 10 + random.nextInt(5) : 1 + random.nextInt(100);
                effects.add(new Case.Effect(aim, "C" + place, gain, Math.rint(gain * random.nextDouble(0.1, 0.6))));
            }
        }
        return effects;
    }

    private static List<Case.Rule> rules(SplittableRandom random) {
        List<Case.Rule> rules = new ArrayList<>();
        for (int k = 0; k < MEASURES / 5; k++) {
            int a = 1 + random.nextInt(MEASURES - 1);
            rules.add(new Case.Needs("m" + a, "m" + random.nextInt(a)));
        }
        for (int k = 0; k < MEASURES / 15; k++) {
            int a = random.nextInt(MEASURES - 1);
            rules.add(new Case.Excludes(List.of("m" + a, "m" + (a + 1))));
        }
        for (int k = 0; k < 10; k++) {
            int a = random.nextInt(MEASURES - 40);
            rules.add(new Case.RedLine(
                    "C" + k, k < 5 ? List.of("m" + a) : List.of("m" + a, "m" + (a + 20), "m" + (a + 31))));
        }
        return rules.stream().distinct().toList();
    }
}
