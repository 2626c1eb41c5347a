package org.comity.methods.bargain.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.junit.jupiter.api.Test;

class ConflictTest {
    /** On random cases the answer is in conflict, and no smaller set is, by trying all deals. */
    @Test
    void isASmallestSetInConflict() {
        int conflicts = 0;
        for (long seed = 1; seed <= 1000; seed++) {
            Problem problem = RandomProblems.of(seed, 5, false);
            Shelving shelving = RandomProblems.shelving(seed, problem);
            Conflict conflict = Conflict.smallest(problem, SolveOptions.DEFAULT.withShelving(shelving));
            BruteForce all = new BruteForce(problem, shelving);
            assertThat(conflict.proved()).isTrue();
            assertThat(conflict.names().isEmpty()).as("seed %d", seed).isEqualTo(!all.accepted.isEmpty());
            if (!conflict.names().isEmpty()) {
                conflicts++;
                List<List<String>> keepable = keepable(problem, shelving);
                assertThat(isInConflict(keepable, conflict.names()))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(smallest(problem, keepable))
                        .as("seed %d", seed)
                        .isEqualTo(conflict.names().size());
            }
        }
        assertThat(conflicts).isBetween(100, 900);
    }

    /** What each deal keeps. */
    private static List<List<String>> keepable(Problem problem, Shelving shelving) {
        return new BruteForce(problem.with(List.of()), shelving)
                .kept.stream()
                        .map(deal -> {
                            List<String> kept = new ArrayList<>();
                            for (Constraint constraint : problem.constraints()) {
                                if (constraint.isKeptBy(deal)) {
                                    kept.add(constraint.name());
                                }
                            }
                            for (int p = 0; p < problem.parties().size(); p++) {
                                if (problem.gain(p, deal) >= -1e-9 * (1 + Math.abs(problem.reservation(p)))) {
                                    kept.add(Conflict.reservationOf(
                                            problem.parties().get(p)));
                                }
                            }
                            return kept;
                        })
                        .distinct()
                        .toList();
    }

    private static boolean isInConflict(List<List<String>> keepable, List<String> names) {
        return keepable.stream().noneMatch(kept -> kept.containsAll(names));
    }

    private static int smallest(Problem problem, List<List<String>> keepable) {
        List<String> names = new ArrayList<>();
        problem.constraints().forEach(constraint -> names.add(constraint.name()));
        problem.parties().forEach(party -> names.add(Conflict.reservationOf(party)));
        int smallest = names.size() + 1;
        for (int mask = 0; mask < 1 << names.size(); mask++) {
            List<String> some = new ArrayList<>();
            for (int e = 0; e < names.size(); e++) {
                if ((mask >> e & 1) == 1) {
                    some.add(names.get(e));
                }
            }
            if (some.size() < smallest && isInConflict(keepable, some)) {
                smallest = some.size();
            }
        }
        return smallest;
    }

    @Test
    void namesPartyAndLink() {
        Problem problem = new Problem(
                List.of("North", "South"),
                List.of(
                        new Issue("water", List.of("north", "south"), false, false, 1),
                        new Issue("road", List.of("toll", "free"), false, false, 1)),
                new double[][][] {{{10, 0}, {0, 2}}, {{0, 10}, {2, 0}}},
                new double[2][2],
                new double[] {10, 1},
                List.of(
                        new Clause("no toll", List.of(Literal.taken(1, 0).negated())),
                        new Clause("water or free", List.of(Literal.taken(0, 0), Literal.taken(1, 1)))));
        assertThat(Conflict.smallest(problem, false).names())
                .containsExactly("no toll", "reservation of North", "reservation of South");
    }

    /** Where all can be kept there is nothing to name. */
    @Test
    void isEmptyWhenThereIsADeal() {
        Problem problem = new Problem(
                List.of("North", "South"),
                List.of(new Issue("water", List.of("north", "south"), true, false, 1)),
                new double[][][] {{{10, 0}}, {{0, 10}}},
                new double[2][1],
                new double[] {5, 5},
                List.of());
        assertThat(Conflict.smallest(problem, false)).isEqualTo(new Conflict(List.of(), true));
        assertThat(Conflict.smallest(problem.with(opposed(), new double[2][1], new double[] {6, 5}), false)
                        .names())
                .containsExactly("reservation of North", "reservation of South");
    }

    private static double[][][] opposed() {
        return new double[][][] {{{10, 0}}, {{0, 10}}};
    }
}
