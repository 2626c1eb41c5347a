package org.comity.methods.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Random cases, and all their allowed sets by trying each. */
final class Cases {
    private Cases() {}

    /** Up to 10 measures, 3 departments with 2 kinds in 2 periods, 3 countries, 2 aims; whole or crooked figures. */
    static Case random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean crooked = random.nextInt(3) == 0;
        boolean losses = random.nextInt(4) == 0;
        int n = 2 + random.nextInt(9);
        List<String> countries = List.of("KEN", "PER", "VNM").subList(0, 1 + random.nextInt(3));
        List<Case.Measure> measures = new ArrayList<>();
        double all = 0;
        for (int j = 0; j < n; j++) {
            double cost = figure(random, 0, 20, crooked);
            all += cost;
            List<Case.Use> uses = new ArrayList<>();
            List<Case.Effect> effects = new ArrayList<>();
            for (int d = 0; d < 3; d++) {
                for (String kind : List.of("staff", "cars")) {
                    if (random.nextInt(4) == 0) {
                        uses.add(new Case.Use("D" + d, kind, "t" + random.nextInt(2), figure(random, 1, 6, crooked)));
                    }
                }
            }
            for (String aim : List.of("growth", "security")) {
                for (String country : countries) {
                    if (random.nextInt(3) > 0) {
                        double gain = figure(random, losses ? -4 : 0, 15, crooked);
                        effects.add(new Case.Effect(aim, country, gain, figure(random, 0, 8, crooked)));
                    }
                }
            }
            measures.add(new Case.Measure("m" + j, cost, uses, effects));
        }
        List<Case.Capacity> capacities = new ArrayList<>();
        for (int d = 0; d < 3; d++) {
            for (String kind : List.of("staff", "cars")) {
                for (String period : List.of("t0", "t1")) {
                    capacities.add(new Case.Capacity("D" + d, kind, period, random.nextInt(3, 12)));
                }
            }
        }
        List<Case.Aim> aims = List.of(new Case.Aim("growth", 1), new Case.Aim("security", random.nextInt(1, 4)));
        double budget = Math.rint(all * random.nextDouble(0.2, 0.8));
        return new Case(budget, aims, countries, measures, capacities, rules(random, n));
    }

    private static double figure(SplittableRandom random, int low, int high, boolean crooked) {
        int whole = random.nextInt(low, high);
        return crooked ? whole / 7.0 : whole;
    }

    private static List<Case.Rule> rules(SplittableRandom random, int n) {
        List<Case.Rule> rules = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            String[] two = two(random, n);
            rules.add(new Case.Needs(two[0], two[1]));
        }
        if (random.nextInt(2) == 0) {
            rules.add(new Case.Excludes(List.of(two(random, n))));
        }
        if (random.nextInt(2) == 0) {
            rules.add(new Case.RedLine("KEN", List.of(two(random, n))));
        }
        int never = random.nextInt(n);
        if (random.nextInt(3) == 0) {
            rules.add(new Case.RedLine("PER", List.of("m" + never)));
        }
        if (random.nextInt(5) == 0) {
            rules.add(new Case.Required("m" + (never + 1) % n));
        }
        return rules.stream().distinct().toList();
    }

    private static String[] two(SplittableRandom random, int n) {
        int a = random.nextInt(n);
        int b = (a + 1 + random.nextInt(n - 1)) % n;
        return new String[] {"m" + a, "m" + b};
    }

    /** Hands over every allowed set; the array is used again. */
    static void sets(Case problem, Consumer<boolean[]> take) {
        int n = problem.measures().size();
        for (int bits = 0; bits < 1 << n; bits++) {
            boolean[] set = new boolean[n];
            List<String> names = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                set[j] = (bits >> j & 1) == 1;
                if (set[j]) {
                    names.add("m" + j);
                }
            }
            if (problem.broken(names).isEmpty()) {
                take.accept(set);
            }
        }
    }

    /** The largest value over all allowed sets; negative infinity when there is none. */
    static double best(Case problem, ToDoubleFunction<boolean[]> value) {
        double[] best = {Double.NEGATIVE_INFINITY};
        sets(problem, set -> best[0] = Math.max(best[0], value.applyAsDouble(set)));
        return best[0];
    }
}
