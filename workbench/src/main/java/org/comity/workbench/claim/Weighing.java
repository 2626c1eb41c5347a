package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.claim.Slopes;
import org.comity.methods.claim.Support;
import org.comity.workbench.claim.Duels.Duel;
import org.comity.workbench.claim.Evidence.Line;
import org.comity.workbench.claim.Evidence.Role;
import org.comity.workbench.claim.Lists.Point;
import org.comity.workbench.claim.language.Claim;
import org.comity.workbench.situation.YearDraws.Drawn;

/**
 * Weighs a claim. A claim's margin in a draw is how far it is from false: for "highest since" the smallest lead over any
 * other year, for a comparison the lead, for a trend the median slope, for a level the distance from the number, for
 * "treats as" what the tolerance leaves.
 */
final class Weighing {
    private final Claim claim;
    private final List<Point> points;
    private final int draws;

    /**
     * @param points the claimed one first (of a trend all years, of a treatment the two directions)
     */
    Weighing(Claim claim, List<Point> points, int draws) {
        this.claim = claim;
        this.points = points;
        this.draws = draws;
    }

    Evidence weigh(Shelf shelf) {
        List<Integer> there = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            if (points.get(p).isThere()) {
                there.add(p);
            }
        }
        List<List<Integer>> pairs = pairs(there);
        Duels duels = new Duels(shelf, points, pairs, draws);
        return switch (claim) {
            case Claim.Level level -> level(level, duels);
            case Claim.Trend trend -> trend(trend, duels, pairs);
            case Claim.Extreme extreme -> against(duels, extreme.highest() ? 1 : -1, extreme.orEqual());
            case Claim.Comparison comparison -> against(duels, comparison.higher() ? 1 : -1, comparison.orEqual());
            case Claim.Treatment treatment -> treatment(treatment, duels);
        };
    }

    /** Which points are compared: the first with each other one; of a trend each with each later one. */
    private List<List<Integer>> pairs(List<Integer> there) {
        List<List<Integer>> pairs = new ArrayList<>();
        boolean all = claim instanceof Claim.Trend;
        for (int i = 0; i < (all ? there.size() : Math.min(1, there.size())); i++) {
            for (int j = i + 1; j < there.size(); j++) {
                pairs.add(List.of(there.get(i), there.get(j)));
            }
        }
        return points.getFirst().isThere() || all ? pairs : List.of();
    }

    private Role role(int point) {
        return !points.get(point).isThere() ? Role.NOT_THERE : point == 0 ? Role.CLAIMED : Role.COMPARED;
    }

    private Line alone(int p, Duels duels, Role role) {
        return new Line(
                p,
                points.get(p),
                role,
                duels.figure(p),
                duels.observed(p),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                duels.figures(p));
    }

    private Evidence level(Claim.Level level, Duels duels) {
        Optional<Drawn> claimed = points.getFirst().isThere() ? duels.figure(0) : Optional.empty();
        Optional<Support> support = claimed.map(figure -> {
            double[] margins = figure.draws();
            for (int d = 0; d < margins.length; d++) {
                margins[d] = level.atLeast() ? margins[d] - level.bound() : level.bound() - margins[d];
            }
            return Support.of(margins, true);
        });
        return new Evidence(List.of(alone(0, duels, role(0))), support);
    }

    private Evidence trend(Claim.Trend trend, Duels duels, List<List<Integer>> pairs) {
        List<double[]> differences = new ArrayList<>();
        List<Double> spans = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            duels.duel(pair).ifPresent(duel -> {
                double span =
                        points.get(pair.get(1)).year() - points.get(pair.get(0)).year();
                differences.add(sided(duel.difference().draws(), trend.up() ? -1 : 1)); // earlier less later
                spans.add(span);
            });
        }
        List<Line> lines = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            lines.add(alone(p, duels, points.get(p).isThere() ? Role.COMPARED : Role.NOT_THERE));
        }
        Optional<Support> support = differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Support.of(
                        Slopes.medians(
                                differences.toArray(double[][]::new),
                                spans.stream().mapToDouble(s -> s).toArray()),
                        false));
        return new Evidence(lines, support);
    }

    /** The claimed point against each other one: the claim holds where it holds against all. */
    private Evidence against(Duels duels, int sign, boolean orEqual) {
        double[] least = new double[draws];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        List<Line> lines = new ArrayList<>(List.of(alone(0, duels, role(0))));
        for (int p = 1; p < points.size(); p++) {
            Optional<Duel> duel = points.getFirst().isThere() && points.get(p).isThere()
                    ? duels.duel(List.of(0, p))
                    : Optional.empty();
            duel.ifPresent(it -> {
                double[] margins = sided(it.difference().draws(), sign);
                for (int d = 0; d < least.length; d++) {
                    least[d] = Math.min(least[d], margins[d]);
                }
            });
            lines.add(line(p, duels, duel, d -> Support.of(sided(d.difference().draws(), sign), orEqual)));
        }
        boolean any = lines.stream().anyMatch(line -> line.difference().isPresent());
        return new Evidence(lines, any ? Optional.of(Support.of(least, orEqual)) : Optional.empty());
    }

    private Evidence treatment(Claim.Treatment treatment, Duels duels) {
        Optional<Duel> duel = points.stream().allMatch(Point::isThere) ? duels.duel(List.of(0, 1)) : Optional.empty();
        Line there = alone(0, duels, role(0));
        Line back = line(1, duels, duel, it -> tolerance(treatment, it));
        return new Evidence(List.of(there, back), back.support());
    }

    private static Support tolerance(Claim.Treatment treatment, Duel duel) {
        double[] margins = duel.difference().draws();
        for (int d = 0; d < margins.length; d++) {
            double left = treatment.within() - Math.abs(margins[d]);
            margins[d] = treatment.alike() ? left : -left;
        }
        return Support.of(margins, treatment.alike());
    }

    private interface Judge {
        Support of(Duel duel);
    }

    private Line line(int p, Duels duels, Optional<Duel> duel, Judge judge) {
        Optional<Drawn> difference = duel.map(Duel::difference);
        return new Line(
                p,
                points.get(p),
                role(p),
                duels.figure(p),
                duels.observed(p),
                duel.map(Duel::shared),
                difference,
                duel.map(judge::of),
                difference.map(Weighing::isNothing).orElse(false),
                duels.figures(p));
    }

    private static boolean isNothing(Drawn difference) {
        return Arrays.stream(difference.draws()).allMatch(d -> Math.abs(d) <= Support.TIE);
    }

    private static double[] sided(double[] differences, int sign) {
        for (int d = 0; d < differences.length; d++) {
            differences[d] *= sign;
        }
        return differences;
    }
}
