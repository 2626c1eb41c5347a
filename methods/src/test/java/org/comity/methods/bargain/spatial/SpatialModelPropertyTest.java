package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.bargain.spatial.Rules.BargnModel;
import org.comity.methods.bargain.spatial.Rules.BigRAdjust;
import org.comity.methods.bargain.spatial.Rules.BigRRange;
import org.comity.methods.bargain.spatial.Rules.InterVecBrgn;
import org.comity.methods.bargain.spatial.Rules.PceModel;
import org.comity.methods.bargain.spatial.Rules.StateTransitions;
import org.comity.methods.bargain.spatial.Rules.ThirdPartyCommit;
import org.comity.methods.bargain.spatial.Rules.VictoryProbModel;
import org.comity.methods.bargain.spatial.Rules.VotingRule;

class SpatialModelPropertyTest {
    /** Positions with two decimals, as KTAB rounds them. */
    static List<Actors.Actor> actors(int n, int m, SplittableRandom random) {
        List<Actors.Actor> actors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> position = new ArrayList<>();
            List<Double> salience = new ArrayList<>();
            for (int k = 0; k < m; k++) {
                position.add(random.nextInt(0, 10_001) / 100.0);
                salience.add(random.nextInt(100, 10_000 / m) / 100.0);
            }
            actors.add(new Actors.Actor("A" + i, random.nextDouble(1, 100), position, salience));
        }
        return actors;
    }

    static List<String> dimensions(int m) {
        return java.util.stream.IntStream.range(0, m).mapToObj(k -> "D" + k).toList();
    }

    static Rules rules(SplittableRandom random) {
        return new Rules(
                any(VictoryProbModel.values(), random),
                any(VotingRule.values(), random),
                any(PceModel.values(), random),
                any(StateTransitions.values(), random),
                any(BigRRange.values(), random),
                any(BigRAdjust.values(), random),
                any(ThirdPartyCommit.values(), random),
                any(InterVecBrgn.values(), random),
                any(BargnModel.values(), random));
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    private static Run run(List<Actors.Actor> actors, int m, Rules rules, int turns) {
        return SpatialModel.run(Actors.of(dimensions(m), actors), rules, turns, 7);
    }

    @Property(tries = 200, seed = "1")
    void theOrderOfActorsDoesNotMatter(
            @ForAll @IntRange(min = 3, max = 9) int n, @ForAll @IntRange(min = 1, max = 3) int m, @ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Actors.Actor> actors = actors(n, m, random);
        List<Actors.Actor> shuffled = new ArrayList<>(actors);
        Collections.shuffle(shuffled, new java.util.Random(seed));
        Run one = run(actors, m, Rules.DEFAULT, 5);
        Run other = run(shuffled, m, Rules.DEFAULT, 5);
        assertThat(other.turns()).hasSameSizeAs(one.turns());
        for (int turn = 0; turn < one.turns().size(); turn++) {
            for (int i = 0; i < n; i++) {
                int there = shuffled.indexOf(actors.get(i));
                for (int k = 0; k < m; k++) {
                    assertThat(other.turns().get(turn).positions().get(there).get(k))
                            .isCloseTo(one.turns().get(turn).positions().get(i).get(k), within(1e-9));
                }
                if (!hasNearNeighbours(one.turns().get(turn))) {
                    assertThat(other.turns().get(turn).chances().get(there))
                            .isCloseTo(one.turns().get(turn).chances().get(i), within(1e-9));
                }
            }
        }
    }

    /** Whether two stand so near each other that KTAB takes the first one's position for both. */
    private static boolean hasNearNeighbours(Turn turn) {
        for (List<Double> one : turn.positions()) {
            for (List<Double> other : turn.positions()) {
                double squares = 0;
                for (int k = 0; k < one.size(); k++) {
                    squares += (one.get(k) - other.get(k)) * (one.get(k) - other.get(k));
                }
                if (squares > 0 && Math.sqrt(squares) < 0.11) {
                    return true;
                }
            }
        }
        return false;
    }

    /** KTAB adds small constants to coalitions, so that only the scale of capabilities within reason is without effect. */
    @Property(tries = 200, seed = "2")
    void theScaleOfCapabilityDoesNotMatter(
            @ForAll @IntRange(min = 3, max = 9) int n, @ForAll @IntRange(min = 1, max = 3) int m, @ForAll int seed) {
        List<Actors.Actor> actors = actors(n, m, new SplittableRandom(seed));
        List<Actors.Actor> scaled = actors.stream()
                .map(a -> new Actors.Actor(a.name(), 1024 * a.capability(), a.position(), a.salience()))
                .toList();
        Run one = run(actors, m, Rules.DEFAULT, 1);
        Run other = run(scaled, m, Rules.DEFAULT, 1);
        for (int i = 0; i < n; i++) {
            assertThat(other.turns().getFirst().chances().get(i))
                    .isCloseTo(one.turns().getFirst().chances().get(i), within(1e-6));
            for (int k = 0; k < m; k++) {
                assertThat(other.last().positions().get(i).get(k))
                        .isCloseTo(one.last().positions().get(i).get(k), within(0.0101)); // one step of KTAB's rounding
            }
        }
    }

    @Property(tries = 200, seed = "3")
    void whereAllAgreeNothingMoves(
            @ForAll @IntRange(min = 3, max = 9) int n, @ForAll @IntRange(min = 2, max = 4) int m, @ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Actors.Actor> actors = actors(n, m, random);
        double shared = random.nextInt(0, 10_001) / 100.0;
        List<Actors.Actor> agreed = actors.stream()
                .map(a -> {
                    List<Double> position = new ArrayList<>(a.position());
                    position.set(0, shared);
                    return new Actors.Actor(a.name(), a.capability(), position, a.salience());
                })
                .toList();
        for (Turn turn : run(agreed, m, Rules.DEFAULT, 10).turns()) {
            for (List<Double> position : turn.positions()) {
                assertThat(position.getFirst()).isCloseTo(shared, within(1e-9));
            }
            assertThat(turn.expected().getFirst()).isCloseTo(shared, within(1e-9));
            assertThat(turn.mean().getFirst()).isCloseTo(shared, within(1e-9));
        }
    }

    @Property(tries = 100, seed = "4")
    void whoAllStandTogetherStay(@ForAll @IntRange(min = 3, max = 9) int n, @ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Actors.Actor> actors = actors(n, 2, random).stream()
                .map(a -> new Actors.Actor(a.name(), a.capability(), List.of(12.34, 56.78), a.salience()))
                .toList();
        Run run = run(actors, 2, rules(random), 10);
        assertThat(run.settled()).isTrue();
        assertThat(run.steps()).isEqualTo(2);
        assertThat(run.last().chances()).allSatisfy(p -> assertThat(p).isCloseTo(1, within(1e-12)));
        assertThat(run.turns()).allSatisfy(turn -> assertThat(turn.offers()).isEmpty());
    }

    @Property(tries = 500, seed = "5")
    void everyRuleKeepsToItsScales(
            @ForAll @IntRange(min = 3, max = 9) int n, @ForAll @IntRange(min = 1, max = 4) int m, @ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Run run = run(actors(n, m, random), m, rules(random), 12);
        for (Turn turn : run.turns()) {
            assertThat(turn.chances()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
            assertThat(turn.expected()).allSatisfy(x -> assertThat(x).isBetween(-1e-9, 100 + 1e-9));
            assertThat(turn.mean()).allSatisfy(x -> assertThat(x).isBetween(-1e-9, 100 + 1e-9));
            for (int i = 0; i < n; i++) {
                assertThat(turn.positions().get(i))
                        .allSatisfy(x -> assertThat(x).isBetween(0.0, 100.0));
                assertThat(turn.risks().get(i)).isBetween(-1 - 1e-12, 1 + 1e-12);
                assertThat(turn.utilities().get(i).get(i)).isEqualTo(1);
            }
            assertThat(turn.offers()).allSatisfy(offer -> {
                assertThat(offer.chance()).isBetween(0.0, 1.0);
                assertThat(offer.initiator()).isNotEqualTo(offer.receiver());
            });
        }
    }

    @Property(tries = 200, seed = "6")
    void whoMovesTookABargainThatSaysSo(@ForAll @IntRange(min = 3, max = 9) int n, @ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Run run = run(actors(n, 2, random), 2, rules(random), 6);
        for (int turn = 0; turn < run.steps(); turn++) {
            Turn now = run.turns().get(turn);
            Turn next = run.turns().get(turn + 1);
            for (int i = 0; i < n; i++) {
                int actor = i;
                List<List<Double>> to = now.offers().stream()
                        .filter(offer -> (offer.initiator() == actor && offer.byInitiator())
                                || (offer.receiver() == actor && offer.byReceiver()))
                        .map(offer -> offer.initiator() == actor ? offer.initiatorTo() : offer.receiverTo())
                        .toList();
                assertThat(to).hasSizeLessThanOrEqualTo(1);
                assertThat(next.positions().get(i))
                        .isEqualTo(to.isEmpty() ? now.positions().get(i) : to.getFirst());
            }
        }
    }
}
