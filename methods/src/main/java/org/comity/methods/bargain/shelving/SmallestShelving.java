package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.solution.Conflict;
import org.comity.methods.program.Solvers;

/** Finds the smallest sets of issues to shelve. */
public final class SmallestShelving {
    private SmallestShelving() {}

    /**
     * The smallest set of issues to shelve so that some package of the rest, with what the shelved issues yield, gives
     * every party at least its reservation value and the margin, while all red lines and links are kept.
     *
     * @param margins what each party must have above its reservation value; shape [party], in its points; finite
     * @throws IllegalArgumentException when the margins do not fit the parties, or there is no such solver
     */
    public static ShelvingAnswer smallest(Problem problem, ShelvingAim aim, double[] margins, ShelvingOptions options) {
        if (margins.length != problem.parties().size()
                || !Arrays.stream(margins).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A margin is needed for each of %d parties, a number each, not %s."
                    .formatted(problem.parties().size(), Arrays.toString(margins)));
        }
        Table table = new Table(problem, aim, margins);
        Minimum minimum = new Minimum(table, Solvers.get(options.solver()), new Clock(options.seconds()));
        Least least = minimum.least(minimum.open(), 0);
        List<Double> margin = Arrays.stream(margins).boxed().toList();
        if (!least.found()) {
            return new ShelvingAnswer(
                    aim,
                    margin,
                    List.of(),
                    least.impossible(),
                    least.bound(),
                    List.of(),
                    List.of(),
                    least.impossible(),
                    List.of(),
                    least.impossible() ? Optional.of(conflict(problem, margins)) : Optional.empty(),
                    options.solver());
        }
        return new Shelved(minimum, least, options).answer(aim, margin);
    }

    private static Conflict conflict(Problem problem, double[] margins) {
        double[] needs = problem.reservations();
        Arrays.setAll(needs, p -> needs[p] + margins[p]);
        return Conflict.smallest(problem.with(problem.utilities(), problem.statusQuo(), needs), true);
    }

    /** What is told once a smallest size is known. */
    private static final class Shelved {
        private final Minimum minimum;
        private final Least least;
        private final ShelvingOptions options;
        private final boolean proved;
        private final List<Deal> others = new ArrayList<>();

        Shelved(Minimum minimum, Least least, ShelvingOptions options) {
            this.minimum = minimum;
            this.least = least;
            this.options = options;
            minimum.limit(options.nodes());
            this.proved = least.size() <= least.bound() + minimum.tolerance();
        }

        ShelvingAnswer answer(ShelvingAim aim, List<Double> margins) {
            Enumeration enumeration = new Enumeration(minimum, least.size(), options.sets());
            Place[] forced = minimum.open();
            if (proved) {
                force(forced);
                enumeration.run(forced);
            }
            List<ShelvedSet> sets = enumeration.sets();
            boolean complete = proved && enumeration.complete();
            if (sets.isEmpty()) {
                sets = List.of(set(least, proved ? least.size() : least.bound()));
            }
            List<Standing> standings = new ArrayList<>();
            for (int i = 0; i < minimum.table.issues; i++) {
                standings.add(standing(i, role(i, sets, complete, forced[i])));
            }
            List<ShelvedSet> alternatives = new ArrayList<>(List.of(sets.getFirst()));
            boolean end = alternatives(alternatives);
            List<Threshold> thresholds = options.thresholds() ? new Thresholds(minimum, sets).list(others) : List.of();
            return new ShelvingAnswer(
                    aim,
                    margins,
                    sets,
                    complete,
                    least.bound(),
                    standings,
                    alternatives,
                    end,
                    thresholds,
                    Optional.empty(),
                    options.solver());
        }

        /** Settles the issues that the bound alone shows to be in all smallest sets, or in none. */
        private void force(Place[] places) {
            double cap = least.size() + minimum.tolerance();
            for (int i = 0; i < places.length; i++) {
                if (places[i] == Place.OPEN) {
                    places[i] = Place.SHELVED;
                    boolean never = minimum.bound(places, cap) > cap;
                    places[i] = Place.KEPT;
                    boolean always = !never && minimum.bound(places, cap) > cap;
                    places[i] = never ? Place.KEPT : always ? Place.SHELVED : Place.OPEN;
                }
            }
        }

        private Standing.Role role(int issue, List<ShelvedSet> sets, boolean complete, Place forced) {
            long in = sets.stream().filter(set -> set.issues().contains(issue)).count()
                    + others.stream().filter(deal -> deal.isShelved(issue)).count();
            boolean all = in == sets.size() + others.size();
            if (in > 0 && !all) {
                return proved ? Standing.Role.SOMETIMES : Standing.Role.GOES_AS_FOUND;
            }
            boolean sure = complete || (proved && forced != Place.OPEN);
            if (!sure && proved) {
                Place[] places = minimum.open();
                places[issue] = in > 0 ? Place.KEPT : Place.SHELVED;
                Least turned = minimum.within(places, least.size());
                turned.deal().ifPresent(others::add);
                if (turned.found()) {
                    return Standing.Role.SOMETIMES;
                }
                sure = turned.impossible();
            }
            if (in > 0) {
                return sure ? Standing.Role.ALWAYS_GOES : Standing.Role.GOES_AS_FOUND;
            }
            return sure ? Standing.Role.ALWAYS_STAYS : Standing.Role.STAYS_AS_FOUND;
        }

        private Standing standing(int issue, Standing.Role role) {
            if (role != Standing.Role.ALWAYS_GOES && role != Standing.Role.GOES_AS_FOUND) {
                return new Standing(issue, role, Standing.Keeping.POSSIBLE, 0, 0);
            }
            Place[] places = minimum.open();
            places[issue] = Place.KEPT;
            Least kept = minimum.least(places, least.bound());
            Standing.Keeping keeping = kept.found()
                    ? Standing.Keeping.POSSIBLE
                    : kept.impossible() ? Standing.Keeping.IMPOSSIBLE : Standing.Keeping.UNKNOWN;
            double price = Math.max(0, kept.size() - least.size());
            return new Standing(issue, role, keeping, price, Math.clamp(kept.bound() - least.size(), 0, price));
        }

        /** Adds sets without the issues of those before; true when it is proved that there is no other. */
        private boolean alternatives(List<ShelvedSet> list) {
            Place[] places = minimum.open();
            while (list.size() < options.alternatives()) {
                List<Integer> last = list.getLast().issues();
                if (last.isEmpty()) {
                    return true;
                }
                last.forEach(issue -> places[issue] = Place.KEPT);
                Least next = minimum.least(places, least.bound());
                if (!next.found()) {
                    return next.impossible();
                }
                list.add(set(next, next.bound()));
            }
            return false;
        }

        private ShelvedSet set(Least found, double bound) {
            Deal deal = found.deal().orElseThrow();
            return new ShelvedSet(Enumeration.issues(deal), found.size(), bound, deal);
        }
    }
}
