package org.comity.methods.bargain.shelving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Problem;
import org.junit.jupiter.api.Test;

/** What must hold of every answer. */
class ShelvingPropertyTest {
    private static final ShelvingOptions OPTIONS = ShelvingOptions.DEFAULT.withSets(1000);

    private static ShelvingAnswer smallest(Problem problem, ShelvingAim aim, double margin) {
        double[] margins = new double[problem.parties().size()];
        java.util.Arrays.fill(margins, margin);
        return SmallestShelving.smallest(problem, aim, margins, OPTIONS);
    }

    private static double size(ShelvingAnswer answer) {
        return answer.first().map(ShelvedSet::size).orElse(Double.POSITIVE_INFINITY);
    }

    @Property(tries = 200)
    void moreMarginNeverShelvesFewer(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Cases.planted(seed, 3, 12).problem();
        double before = 0;
        for (double margin : new double[] {0, 2, 5, 20, 100}) {
            double now = size(smallest(problem, ShelvingAim.COUNT, margin));
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Property(tries = 200)
    void doubledWeightsGiveTheSameSets(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Cases.random(seed);
        List<Issue> heavier = problem.issues().stream()
                .map(issue -> new Issue(
                        issue.name(), issue.options(), issue.divisible(), issue.shelvable(), 2 * issue.weight()))
                .toList();
        Problem doubled = new Problem(
                problem.parties(),
                heavier,
                problem.utilities(),
                problem.statusQuo(),
                problem.reservations(),
                problem.constraints());
        ShelvingAnswer once = smallest(problem, ShelvingAim.WEIGHT, 0);
        ShelvingAnswer twice = smallest(doubled, ShelvingAim.WEIGHT, 0);
        assertThat(twice.sets().stream().map(ShelvedSet::issues))
                .containsExactlyElementsOf(
                        once.sets().stream().map(ShelvedSet::issues).toList());
        assertThat(size(twice)).isEqualTo(2 * size(once));
    }

    @Property(tries = 200)
    void theOrderOfPartiesAndIssuesOnlyReordersTheAnswer(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Cases.planted(seed, 4, 14).problem();
        ShelvingAnswer answer = smallest(problem, ShelvingAim.COUNT, 1);
        ShelvingAnswer turned = smallest(turned(problem), ShelvingAim.COUNT, 1);
        int last = problem.issues().size() - 1;
        if (answer.complete() && turned.complete()) {
            assertThat(turned.sets().stream()
                            .map(set -> set.issues().stream()
                                    .map(issue -> last - issue)
                                    .sorted()
                                    .toList()))
                    .containsExactlyInAnyOrderElementsOf(
                            answer.sets().stream().map(ShelvedSet::issues).toList());
        }
        assertThat(size(turned)).isEqualTo(size(answer));
        for (Standing standing : answer.issues()) {
            Standing other = turned.issues().get(last - standing.issue());
            assertThat(other.role()).isEqualTo(standing.role());
            assertThat(other.price()).isEqualTo(standing.price());
        }
    }

    /** Issues and parties from last to first. */
    private static Problem turned(Problem problem) {
        int parties = problem.parties().size();
        int issues = problem.issues().size();
        double[][][] utilities = new double[parties][issues][];
        double[][] statusQuo = new double[parties][issues];
        double[] reservations = new double[parties];
        for (int p = 0; p < parties; p++) {
            reservations[p] = problem.reservation(parties - 1 - p);
            for (int i = 0; i < issues; i++) {
                utilities[p][i] = problem.utilities()[parties - 1 - p][issues - 1 - i];
                statusQuo[p][i] = problem.statusQuo(parties - 1 - p, issues - 1 - i);
            }
        }
        return new Problem(
                problem.parties().reversed(),
                problem.issues().reversed(),
                utilities,
                statusQuo,
                reservations,
                List.of());
    }

    @Property(tries = 50)
    void theSameBytesEachTime(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Cases.planted(seed, 4, 20).problem();
        assertThat(smallest(problem, ShelvingAim.WEIGHT, 3)).isEqualTo(smallest(problem, ShelvingAim.WEIGHT, 3));
    }

    /** A pie that two parties can share, and a quarrel that costs both more than a share of it, one by one. */
    private static Problem pie(double cost) {
        Issue pie = new Issue("pie", List.of("to A", "to B"), true, true, 1);
        Issue quarrel = new Issue("quarrel", List.of("settled"), false, true, 1);
        return new Problem(
                List.of("A", "B"),
                List.of(pie, quarrel),
                new double[][][] {{{10, 0}, {-cost}}, {{0, 10}, {-cost}}},
                new double[][] {{0, 0}, {0, 0}},
                new double[] {2, 2},
                List.of());
    }

    @Test
    void aDivisibleIssueIsSharedSoThatMoreCanBeKept() {
        assertThat(size(smallest(pie(3), ShelvingAim.COUNT, 0))).isZero(); // 5 each, less 3
        ShelvingAnswer dear = smallest(pie(3.5), ShelvingAim.COUNT, 0);
        assertThat(dear.first().orElseThrow().issues()).containsExactly(1);
        assertThat(dear.proved()).isTrue();
        Threshold back = dear.thresholds().getFirst();
        assertThat(back.issue()).isEqualTo(1);
        assertThat(back.points()).isCloseTo(1, within(1e-6)); // B needs 5.5 of 10; A has 4.5 - 3.5 of the 2 it needs
        assertThat(back.least()).isCloseTo(1, within(1e-6));
    }

    @Test
    void whereNothingHelpsTheConflictIsNamed() {
        ShelvingAnswer answer = smallest(pie(1), ShelvingAim.COUNT, 4);
        assertThat(answer.sets()).isEmpty();
        assertThat(answer.proved()).isTrue();
        assertThat(answer.findConflict().orElseThrow().names()).containsExactly("reservation of A", "reservation of B");
    }

    @Test
    void aShelfCostsEveryYearUntilItReturns() {
        Problem shelved = Shelf.applied(pie(3.5), Map.of(1, new Shelf(List.of(0.5, 0.0), 4)));
        assertThat(shelved.statusQuo(0, 1)).isEqualTo(-2);
        assertThat(shelved.statusQuo(1, 1)).isZero();
        assertThat(shelved.statusQuo(0, 0)).isZero();
        assertThatThrownBy(() -> Shelf.applied(pie(1), Map.of(1, new Shelf(List.of(0.5), 4))))
                .hasMessageContaining("issue quarrel");
        assertThatThrownBy(() -> Shelf.applied(pie(1), Map.of(2, new Shelf(List.of(0.5, 0.5), 4))))
                .hasMessageContaining("issue 2");
    }

    @Test
    void marginsMustFitTheParties() {
        assertThatThrownBy(() -> SmallestShelving.smallest(pie(1), ShelvingAim.COUNT, new double[3], OPTIONS))
                .hasMessageContaining("each of 2 parties");
    }

    @Test
    void stoppedAtOnceItStillSaysWhatIsProved() {
        for (long seed = 1; seed <= 30; seed++) {
            Cases.Planted planted = Cases.planted(seed, 5, 40);
            ShelvingAnswer answer = SmallestShelving.smallest(
                    planted.problem(), ShelvingAim.WEIGHT, new double[5], OPTIONS.withSeconds(1e-9));
            assertThat(answer.bound()).isLessThanOrEqualTo(planted.weight() + 1e-9);
            assertThat(size(answer)).isGreaterThanOrEqualTo(planted.weight() - 1e-9);
        }
    }
}
