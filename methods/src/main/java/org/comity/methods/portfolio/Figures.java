package org.comity.methods.portfolio;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A case as arrays. Shapes: by measure [n], by aim and measure [a][n], by country and measure [c][n]. */
final class Figures {
    final Case problem;
    final int n;
    /** Expected gain, weighed. */
    final double[] gain;
    /** Weighed. */
    final double[] shortfall;

    final double[] cost;
    /** Not weighed. */
    final double[][] byAim;
    /** Weighed. */
    final double[][] byCountry;

    final Map<String, Integer> place = new HashMap<>();

    Figures(Case problem) {
        this.problem = problem;
        this.n = problem.measures().size();
        gain = new double[n];
        shortfall = new double[n];
        cost = new double[n];
        byAim = new double[problem.aims().size()][n];
        byCountry = new double[problem.countries().size()][n];
        Map<String, Integer> countries = new HashMap<>();
        for (int c = 0; c < byCountry.length; c++) {
            countries.put(problem.countries().get(c), c);
        }
        for (int j = 0; j < n; j++) {
            Case.Measure measure = problem.measures().get(j);
            place.put(measure.id(), j);
            cost[j] = measure.cost();
            for (int a = 0; a < byAim.length; a++) {
                Case.Aim aim = problem.aims().get(a);
                for (Case.Effect effect : measure.effects()) {
                    if (effect.aim().equals(aim.id())) {
                        byAim[a][j] += effect.gain();
                        gain[j] += aim.weight() * effect.gain();
                        shortfall[j] += aim.weight() * effect.shortfall();
                        byCountry[countries.getOrDefault(effect.country(), 0)][j] += aim.weight() * effect.gain();
                    }
                }
            }
        }
    }

    int aim(String id) {
        List<String> ids = problem.aims().stream().map(Case.Aim::id).toList();
        if (!ids.contains(id)) {
            throw new IllegalArgumentException(
                    "There is no aim %s; there are %s.".formatted(id, String.join(", ", ids)));
        }
        return ids.indexOf(id);
    }

    static double sum(double[] figures, boolean[] set) {
        double sum = 0;
        for (int j = 0; j < set.length; j++) {
            sum += set[j] ? figures[j] : 0;
        }
        return sum;
    }

    /** Summed over the set, by country. */
    double[] countries(boolean[] set) {
        double[] sums = new double[byCountry.length];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = sum(byCountry[c], set);
        }
        return sums;
    }

    /** The gain less the {@code gamma} largest shortfalls of the set. */
    double robust(boolean[] set, double gamma) {
        double[] falls = new double[n];
        for (int j = 0; j < n; j++) {
            falls[j] = set[j] ? -shortfall[j] : 0;
        }
        Arrays.sort(falls);
        double value = sum(gain, set);
        for (int k = 0; k < n && k < gamma; k++) {
            value += Math.min(1, gamma - k) * falls[k];
        }
        return value;
    }

    List<String> names(boolean[] set) {
        return problem.measures().stream()
                .map(Case.Measure::id)
                .filter(id -> set[place.getOrDefault(id, 0)])
                .toList();
    }

    Choice choice(boolean[] set, double value, double bound, boolean closed) {
        List<String> names = names(set);
        List<String> broken = problem.broken(names);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The solver's set breaks %s.".formatted(broken));
        }
        return unchecked(set, value, bound, closed);
    }

    /** Without looking whether the set keeps everything: for what a released rule would bring. */
    Choice unchecked(boolean[] set, double value, double bound, boolean closed) {
        Map<String, Double> aims = new LinkedHashMap<>();
        for (int a = 0; a < byAim.length; a++) {
            aims.put(problem.aims().get(a).id(), sum(byAim[a], set));
        }
        Map<String, Double> countries = new LinkedHashMap<>();
        double[] sums = countries(set);
        for (int c = 0; c < sums.length; c++) {
            countries.put(problem.countries().get(c), sums[c]);
        }
        return new Choice(
                names(set),
                value,
                Math.max(value, bound),
                closed,
                Choice.Ties.NOT_LOOKED_FOR,
                sum(gain, set),
                sum(cost, set),
                aims,
                countries);
    }
}
