package org.comity.methods.gravity.estimate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.comity.methods.gravity.estimate.Estimate.Levels;
import org.comity.methods.gravity.estimate.kernel.Panel;
import org.comity.methods.gravity.estimate.kernel.Partition;

/** The levels of all effects, normalised. */
final class EffectLevels {
    private EffectLevels() {}

    /** By run: the level of the effect by which the rows are sorted, or the intercept. */
    static double[] first(Solution solution) {
        Panel panel = solution.panel;
        double[] rest = solution.predictor.clone();
        for (int c = 0; c < solution.beta.length; c++) {
            double[] values = solution.regressors.get(c).values();
            for (int i = 0; i < panel.n; i++) {
                rest[i] -= solution.beta[c] * values[panel.order[i]];
            }
        }
        double[] levels = new double[panel.starts.length - 1];
        for (int g = 0; g < levels.length; g++) {
            double sum = 0;
            for (int i = panel.starts[g]; i < panel.starts[g + 1]; i++) {
                double value = rest[i] - panel.offset[i];
                for (int[] unknown : panel.unknown) {
                    value -= solution.delta[unknown[i]];
                }
                sum += value;
            }
            levels[g] = sum / (panel.starts[g + 1] - panel.starts[g]);
        }
        return levels;
    }

    /** In the order of the design. */
    static List<Levels> of(Design design, Solution solution) {
        Panel panel = solution.panel;
        int sets = design.effects().size();
        double[][] values = new double[sets][];
        values[panel.first] = first(solution);
        for (int o = 0; o < panel.others.length; o++) {
            values[panel.others[o]] = java.util.Arrays.copyOfRange(solution.delta, panel.from[o], panel.from[o + 1]);
        }
        int[][] rows = new int[sets][panel.n];
        for (int g = 0; g + 1 < panel.starts.length; g++) {
            java.util.Arrays.fill(rows[panel.first], panel.starts[g], panel.starts[g + 1], g);
        }
        for (int o = 0; o < panel.others.length; o++) {
            for (int i = 0; i < panel.n; i++) {
                rows[panel.others[o]][i] = panel.unknown[o][i] - panel.from[o];
            }
        }
        for (int q = 1; q < sets; q++) {
            normalise(values, rows, q, panel.n);
        }
        List<Levels> levels = new ArrayList<>();
        for (int q = 0; q < sets; q++) {
            double[] all = new double[design.effects().get(q).levels()];
            BitSet present = new BitSet(all.length);
            for (int l = 0; l < values[q].length; l++) {
                all[panel.given[q][l]] = values[q][l];
                present.set(panel.given[q][l]);
            }
            levels.add(new Levels(design.effects().get(q).name(), all, present));
        }
        return levels;
    }

    /** Moves, within each part that the set and the first set connect, a constant to the first set. */
    private static void normalise(double[][] values, int[][] rows, int set, int n) {
        int[] identity = new int[n];
        java.util.Arrays.setAll(identity, i -> i);
        Partition own = Partition.of(rows[set], values[set].length, identity);
        Partition with = Partition.of(rows[0], values[0].length, identity);
        int[] part = own.parts(with);
        int[] count = new int[own.groups];
        int[] level = new int[own.groups];
        for (int i = 0; i < n; i++) {
            count[own.group[i]]++;
            level[own.group[i]] = rows[set][i];
        }
        int[] reference = new int[own.groups];
        java.util.Arrays.fill(reference, -1);
        for (int g = 0; g < own.groups; g++) {
            int best = reference[part[g]];
            if (best < 0 || count[g] > count[best] || (count[g] == count[best] && level[g] < level[best])) {
                reference[part[g]] = g;
            }
        }
        double[] taken = new double[own.groups];
        for (int g = 0; g < own.groups; g++) {
            taken[g] = values[set][level[reference[part[g]]]];
        }
        boolean[] moved = new boolean[values[0].length];
        for (int i = 0; i < n; i++) {
            int l = rows[0][i];
            if (!moved[l]) {
                moved[l] = true;
                values[0][l] += taken[own.group[i]];
            }
        }
        for (int g = 0; g < own.groups; g++) {
            values[set][level[g]] -= taken[g];
        }
    }
}
