package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.methods.bargain.spatial.Doubts.Doubt;
import org.comity.methods.bargain.spatial.Doubts.Range;
import org.comity.methods.bargain.spatial.Forecast.Plan;
import org.comity.methods.bargain.spatial.Rules.StateTransitions;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static Actors seven() {
        return Actors.of(
                SpatialModelPropertyTest.dimensions(2), SpatialModelPropertyTest.actors(7, 2, new SplittableRandom(3)));
    }

    private static Rules stochastic() {
        Rules d = Rules.DEFAULT;
        return new Rules(
                d.victoryProbModel(),
                d.votingRule(),
                d.pceModel(),
                StateTransitions.STOCHASTIC,
                d.bigRRange(),
                d.bigRAdjust(),
                d.thirdPartyCommit(),
                d.interVecBrgn(),
                d.bargnModel());
    }

    private static List<Object> all(Forecast forecast, Actors actors) {
        List<Object> all = new ArrayList<>();
        for (int turn = 0; turn <= forecast.mostSteps(); turn++) {
            all.add(forecast.underWay(turn));
            for (int k = 0; k < actors.dimensions().size(); k++) {
                all.add(forecast.expected(turn, k));
                all.add(forecast.mean(turn, k));
                for (int i = 0; i < actors.size(); i++) {
                    all.add(forecast.position(turn, i, k));
                    all.add(forecast.chance(turn, i));
                }
            }
        }
        all.add(forecast.steps());
        all.add(forecast.settled());
        return all;
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        Actors actors = seven();
        for (Rules rules : List.of(Rules.DEFAULT, stochastic())) {
            List<Object> one =
                    all(Forecast.draw(actors, rules, Doubts.percent(actors, 10), new Plan(60, 1, 50, 1)), actors);
            for (int threads : new int[] {2, 3, 64}) {
                assertThat(all(
                                Forecast.draw(actors, rules, Doubts.percent(actors, 10), new Plan(60, 1, 50, threads)),
                                actors))
                        .isEqualTo(one);
            }
            assertThat(all(Forecast.draw(actors, rules, Doubts.percent(actors, 10), new Plan(60, 2, 50, 2)), actors))
                    .isNotEqualTo(one);
        }
    }

    @Test
    void withoutDoubtEveryDrawIsTheRun() {
        Actors actors = seven();
        Run run = SpatialModel.run(actors, Rules.DEFAULT, 100, 1);
        Forecast forecast = Forecast.draw(actors, Rules.DEFAULT, Doubts.percent(actors, 0), new Plan(5, 1, 100, 2));
        assertThat(forecast.mostSteps()).isEqualTo(run.steps());
        assertThat(forecast.settled()).isEqualTo(5);
        for (Turn turn : run.turns()) {
            for (int k = 0; k < 2; k++) {
                double expected = turn.expected().get(k);
                assertThat(forecast.expected(turn.number(), k)).isEqualTo(new Band(expected, expected, expected));
                for (int i = 0; i < 7; i++) {
                    double at = turn.positions().get(i).get(k);
                    assertThat(forecast.position(turn.number(), i, k)).isEqualTo(new Band(at, at, at));
                }
            }
        }
    }

    @Test
    void theStartLiesWhereTheRangesSay() {
        Actors actors = seven();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            doubts.add(new Doubt(
                    new Range(5, 5),
                    List.of(new Range(20, 40), new Range(70, 70)),
                    List.of(new Range(30, 60), new Range(30, 60))));
        }
        Forecast forecast = Forecast.draw(actors, Rules.DEFAULT, new Doubts(doubts), new Plan(4000, 1, 1, 2));
        for (int i = 0; i < 7; i++) {
            Band band = forecast.position(0, i, 0);
            assertThat(band.low()).isCloseTo(21, within(0.5)); // uniform: 5 % of the way from 20 to 40
            assertThat(band.middle()).isCloseTo(30, within(0.8));
            assertThat(band.high()).isCloseTo(39, within(0.5));
            assertThat(forecast.position(0, i, 1).low()).isCloseTo(70, within(1e-9));
            assertThat(forecast.position(0, i, 1).high()).isCloseTo(70, within(1e-9));
        }
        assertThat(forecast.underWay(0)).isEqualTo(1);
        assertThat(forecast.underWay(1)).isZero();
    }

    @Test
    void aDrawNeverGivesMoreThanAllItsAttention() {
        Actors actors = Actors.of(
                List.of("one", "two"),
                List.of(
                        new Actors.Actor("a", 1, List.of(0.0, 0.0), List.of(50.0, 50.0)),
                        new Actors.Actor("b", 1, List.of(50.0, 20.0), List.of(99.0, 1.0)),
                        new Actors.Actor("c", 1, List.of(100.0, 90.0), List.of(0.0, 100.0))));
        Forecast forecast = Forecast.draw(actors, Rules.DEFAULT, Doubts.percent(actors, 90), new Plan(500, 1, 20, 2));
        for (int turn = 0; turn <= forecast.mostSteps(); turn++) {
            for (int i = 0; i < 3; i++) {
                assertThat(forecast.chance(turn, i).low()).isBetween(0.0, 1.0);
                assertThat(forecast.chance(turn, i).high()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void mistakesSayWhoAndWhat() {
        Actors actors = seven();
        assertThatThrownBy(() -> new Plan(0, 1, 100, 1)).hasMessage("There must be 1 to 100000 draws, not 0.");
        assertThatThrownBy(() -> new Plan(1, 1, 0, 1)).hasMessage("There must be 1 to 10000 turns, not 0.");
        assertThatThrownBy(() -> new Plan(1, 1, 1, 0)).hasMessage("There must be 1 or more threads, not 0.");
        assertThatThrownBy(() -> Doubts.percent(actors, 100))
                .hasMessage("A doubt must be from 0 to below 100 %, not 100.0.");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessage("A range must go up, not from 2.0 to 1.0.");
        List<Doubt> doubts = new ArrayList<>(Doubts.percent(actors, 5).actors());
        Doubt first = doubts.getFirst();
        doubts.set(0, new Doubt(new Range(0, 1), first.position(), first.salience()));
        assertThatThrownBy(() -> Forecast.draw(actors, Rules.DEFAULT, new Doubts(doubts), new Plan(1, 1, 1, 1)))
                .hasMessage("The capability of A0 must be above 0, not from 0.0.");
        doubts.set(0, new Doubt(first.capability(), List.of(new Range(0, 101), new Range(0, 1)), first.salience()));
        assertThatThrownBy(() -> Forecast.draw(actors, Rules.DEFAULT, new Doubts(doubts), new Plan(1, 1, 1, 1)))
                .hasMessage("The position of A0 on D0 must be from 0 to 100, not from 0.0 to 101.0.");
        assertThatThrownBy(() ->
                        Forecast.draw(actors, Rules.DEFAULT, new Doubts(doubts.subList(0, 2)), new Plan(1, 1, 1, 1)))
                .hasMessage("There must be a doubt for each of 7 actors, not 2.");
    }
}
