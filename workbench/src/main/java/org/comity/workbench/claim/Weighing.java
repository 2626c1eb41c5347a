package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.claim.Support;
import org.comity.workbench.claim.Duels.Duel;
import org.comity.workbench.claim.Evidence.Limit;
import org.comity.workbench.claim.Evidence.Line;
import org.comity.workbench.claim.Evidence.Role;
import org.comity.workbench.claim.Joining.Joined;
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
                duels.figure(p).map(Joined::figure),
                duels.observed(p),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                duels.figures(p));
    }

    private Evidence level(Claim.Level level, Duels duels) {
        Optional<Margins> margins = (points.getFirst().isThere() ? duels.figure(0) : Optional.<Joined>empty())
                .map(figure -> Margins.of(figure, level.bound(), level.atLeast() ? 1 : -1));
        return evidence(List.of(alone(0, duels, role(0))), margins, true);
    }

    /** Those that are missing leave it open only where they could still turn it. */
    private static Evidence evidence(List<Line> lines, Optional<Margins> margins, boolean tiesCount) {
        Optional<Support> support = margins.map(all -> all.support(tiesCount));
        boolean isOpen = margins.filter(Margins::isOpen).isPresent()
                && support.filter(one -> one.isCertain() || one.isRefuted()).isEmpty();
        return new Evidence(lines, support, isOpen ? Limit.MISSING : Limit.NONE);
    }

    private Evidence trend(Claim.Trend trend, Duels duels, List<List<Integer>> pairs) {
        List<Margins> differences = new ArrayList<>();
        List<Double> spans = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            duels.duel(pair).ifPresent(duel -> {
                double span =
                        points.get(pair.get(1)).year() - points.get(pair.get(0)).year();
                differences.add(Margins.of(duel, trend.up() ? -1 : 1)); // earlier less later
                spans.add(span);
            });
        }
        List<Line> lines = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            lines.add(alone(p, duels, points.get(p).isThere() ? Role.COMPARED : Role.NOT_THERE));
        }
        Optional<Margins> slopes = differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Margins.slopes(
                        differences, spans.stream().mapToDouble(s -> s).toArray()));
        long observed = lines.stream()
                .filter(line -> line.role() == Role.COMPARED && line.value().isPresent())
                .count();
        Evidence evidence = evidence(lines, slopes, false);
        return observed < Evidence.FEWEST_YEARS ? evidence.limited(Limit.FEW_YEARS) : evidence;
    }

    /** The claimed point against each other one: the claim holds where it holds against all. */
    private Evidence against(Duels duels, int sign, boolean orEqual) {
        List<Margins> all = new ArrayList<>();
        List<Line> lines = new ArrayList<>(List.of(alone(0, duels, role(0))));
        for (int p = 1; p < points.size(); p++) {
            Optional<Duel> duel = points.getFirst().isThere() && points.get(p).isThere()
                    ? duels.duel(List.of(0, p))
                    : Optional.empty();
            duel.ifPresent(it -> all.add(Margins.of(it, sign)));
            lines.add(line(p, duels, duel, it -> Margins.of(it, sign).support(orEqual)));
        }
        return evidence(lines, all.isEmpty() ? Optional.empty() : Optional.of(Margins.smallest(all)), orEqual);
    }

    private Evidence treatment(Claim.Treatment treatment, Duels duels) {
        Optional<Duel> duel = points.stream().allMatch(Point::isThere) ? duels.duel(List.of(0, 1)) : Optional.empty();
        Line there = alone(0, duels, role(0));
        Line back = line(1, duels, duel, it -> tolerance(treatment, it));
        return new Evidence(List.of(there, back), back.support(), Limit.NONE);
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
                duels.figure(p).map(Joined::figure),
                duels.observed(p),
                duel.map(Duel::shared),
                difference,
                duel.map(judge::of),
                duel.filter(it -> !it.isOpen())
                        .map(Duel::difference)
                        .map(Weighing::isNothing)
                        .orElse(false),
                duels.figures(p));
    }

    private static boolean isNothing(Drawn difference) {
        return Arrays.stream(difference.draws()).allMatch(d -> Math.abs(d) <= Support.TIE);
    }
}
