package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All measures from every state and its probability: what each set of choices explains of the variance. */
final class Exact {
    static final int MOST_CHOICES = 10;
    /** A smaller share of the variance is what adding up leaves. */
    private static final double ROUNDING = 1e-14;

    private Exact() {}

    static Indices indices(Study study, States states, Pace pace) {
        int choices = study.names().size();
        Sensitivity.requireFew(choices);
        Study.Outputs outputs = study.outputs(new Each(states), pace);
        int first = IntStream.range(0, states.mass().length)
                .filter(outputs::has)
                .findFirst()
                .orElse(0);
        List<Failed> failed = outputs.failures();
        double[] mass = states.mass().clone();
        double lost = 0;
        for (int state = 0; state < mass.length; state++) {
            if (!outputs.has(state)) {
                lost += mass[state];
                mass[state] = 0;
            }
        }
        double[] explained = explained(choices, states.values(), mass, outputs, outputs.value(first));
        return new Indices(lines(study.names(), explained), explained[explained.length - 1], mass.length, failed, lost);
    }

    /**
     * The variance of the mean given each set of choices, by the set's bits; divided by the mass, which may be below 1.
     * Outputs are taken from one of them, so that equal ones have a variance of 0 exactly.
     */
    private static double[] explained(
            int choices, List<int[]> values, double[] mass, Study.Outputs outputs, double from) {
        double[] explained = new double[1 << choices];
        long[] radix = IntStream.range(0, choices)
                .mapToLong(choice ->
                        values.stream().mapToInt(state -> state[choice]).max().orElse(0) + 2L)
                .toArray();
        for (int set = 1; set < explained.length; set++) {
            Map<Long, double[]> groups = new HashMap<>();
            List<double[]> inOrder = new ArrayList<>();
            double[] all = new double[2];
            for (int state = 0; state < mass.length; state++) {
                if (mass[state] > 0) {
                    double[] group = groups.computeIfAbsent(key(values.get(state), set, radix), k -> {
                        double[] made = new double[2];
                        inOrder.add(made);
                        return made;
                    });
                    add(group, mass[state], outputs.value(state) - from);
                    add(all, mass[state], outputs.value(state) - from);
                }
            }
            double sum = 0;
            for (double[] group : inOrder) {
                double away = group[1] / group[0] - all[1] / all[0];
                sum += group[0] * away * away;
            }
            explained[set] = sum / all[0];
        }
        return explained;
    }

    private static void add(double[] sums, double mass, double output) {
        sums[0] += mass;
        sums[1] += mass * output;
    }

    /** Different for states that differ in a choice of the set. */
    private static long key(int[] values, int set, long[] radix) {
        long key = 0;
        for (int choice = 0; choice < values.length; choice++) {
            key = key * radix[choice] + ((set >>> choice & 1) == 1 ? values[choice] + 1 : 0);
        }
        return key;
    }

    private static List<Indices.Line> lines(List<String> names, double[] explained) {
        int all = explained.length - 1;
        double variance = explained[all];
        double[] shapley = Effects.split(names.size(), explained);
        List<Indices.Line> lines = new ArrayList<>();
        for (int choice = 0; choice < names.size(); choice++) {
            int one = 1 << choice;
            String name = names.get(choice);
            lines.add(line(name, Indices.Measure.FIRST, explained[one], variance));
            lines.add(line(name, Indices.Measure.TOTAL, variance - explained[all & ~one], variance));
            lines.add(line(name, Indices.Measure.SHAPLEY, shapley[choice], variance));
        }
        return lines;
    }

    private static Indices.Line line(String name, Indices.Measure measure, double part, double variance) {
        double share = variance > 0 ? part / variance : 0;
        return Sensitivity.line(name, measure, Math.abs(share) < ROUNDING ? 0 : share, new double[0]);
    }

    /** Every state once. */
    private record Each(States states) implements Design {
        @Override
        public int runs() {
            return states.mass().length;
        }

        @Override
        public Choice.Chance[] chances(int run) {
            int[] values = states.values().get(run);
            Choice.Chance[] chances = new Choice.Chance[values.length];
            Arrays.setAll(chances, choice -> new Choice.Chance(states.places()[choice][values[choice]], 0));
            return chances;
        }
    }
}
