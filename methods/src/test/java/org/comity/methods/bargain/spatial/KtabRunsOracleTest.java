package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.methods.Oracle;
import org.comity.methods.bargain.spatial.Rules.BargnModel;
import org.comity.methods.bargain.spatial.Rules.BigRAdjust;
import org.comity.methods.bargain.spatial.Rules.BigRRange;
import org.comity.methods.bargain.spatial.Rules.InterVecBrgn;
import org.comity.methods.bargain.spatial.Rules.PceModel;
import org.comity.methods.bargain.spatial.Rules.StateTransitions;
import org.comity.methods.bargain.spatial.Rules.ThirdPartyCommit;
import org.comity.methods.bargain.spatial.Rules.VictoryProbModel;
import org.comity.methods.bargain.spatial.Rules.VotingRule;
import org.junit.jupiter.api.Test;

/** Further printed runs of smpc 0.1, in examples/smp/doc of KTAB (MIT, KAPSARC 2015). */
class KtabRunsOracleTest {
    private static final String THREE_DIMENSIONS = """
        SActor-00, Pstn1: 75.8 79.5 80.6 80.6 78.5 78.5 78.5 78.5 78.6 78.6 78.6
        SActor-00, Pstn2: 6.4 44.7 34.2 35.0 30.5 30.5 31.2 31.2 31.5 31.8 31.8
        SActor-00, Pstn3: 70.5 72.0 75.9 76.1 74.0 74.0 74.0 74.0 74.0 74.1 74.1
        SActor-01, Pstn1: 82.7 78.9 76.0 78.3 79.0 79.0 79.1 78.5 79.9 78.6 78.6
        SActor-01, Pstn2: 73.5 56.3 27.5 30.5 30.6 30.6 30.9 31.2 34.4 31.8 31.8
        SActor-01, Pstn3: 64.0 72.5 72.0 73.8 74.2 74.2 74.3 74.0 75.2 74.1 74.1
        SActor-02, Pstn1: 82.5 82.5 82.5 82.5 82.5 82.5 82.5 82.5 82.5 82.5 82.5
        SActor-02, Pstn2: 90.9 90.9 90.9 90.9 90.9 90.9 90.9 90.9 90.9 90.9 90.9
        SActor-02, Pstn3: 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1
        SActor-03, Pstn1: 62.5 65.8 66.7 66.7 66.7 66.7 67.1 67.1 67.1 67.1 67.1
        SActor-03, Pstn2: 50.8 50.8 50.2 50.2 50.2 50.2 50.1 50.1 50.1 50.1 50.1
        SActor-03, Pstn3: 62.3 63.0 63.5 63.5 63.5 63.5 63.7 63.7 63.7 63.7 63.7
        SActor-04, Pstn1: 82.3 79.5 81.5 78.3 78.5 78.5 78.6 80.5 78.6 78.6 78.6
        SActor-04, Pstn2: 45.8 44.7 35.8 30.5 30.5 30.5 30.6 34.6 31.6 31.6 31.6
        SActor-04, Pstn3: 73.3 72.0 79.1 73.8 74.0 74.0 74.1 75.9 74.0 74.1 74.1
        SActor-05, Pstn1: 84.5 84.4 80.6 80.7 80.6 80.5 80.5 80.5 79.9 79.9 79.9
        SActor-05, Pstn2: 33.7 34.1 34.2 34.3 34.7 34.6 34.6 34.6 34.4 34.4 34.4
        SActor-05, Pstn3: 88.1 86.3 75.9 76.3 76.1 75.9 75.9 75.9 75.2 75.2 75.2
        SActor-06, Pstn1: 71.0 75.6 76.0 77.4 77.4 80.5 78.5 78.5 78.7 78.7 78.6
        SActor-06, Pstn2: 33.5 24.8 27.5 28.7 28.7 34.6 31.2 31.2 31.3 31.3 31.6
        SActor-06, Pstn3: 90.4 72.0 72.0 73.0 73.0 75.9 74.0 74.0 74.1 74.1 74.1
        SActor-00, prob : 0.0047 0.6059 0.3618 0.2234 0.2420 0.4040 0.4031 0.3546 0.4593 0.3962 0.3340
        SActor-01, prob : 0.0302 0.0509 0.3087 0.3684 0.2457 0.1811 0.1290 0.3546 0.2960 0.3962 0.3340
        SActor-02, prob : 0.0054 0.0096 0.0256 0.0158 0.0096 0.0339 0.0072 0.0571 0.0194 0.0074 0.0183
        SActor-03, prob : 0.1492 0.1406 0.1887 0.1674 0.0823 0.2564 0.0533 0.2768 0.1131 0.0507 0.0957
        SActor-04, prob : 0.6001 0.6059 0.1152 0.3684 0.2420 0.4040 0.0446 0.3115 0.4593 0.1730 0.1512
        SActor-05, prob : 0.1447 0.1217 0.3618 0.0649 0.3687 0.1246 0.3628 0.3115 0.2960 0.3530 0.4009
        SActor-06, prob : 0.0656 0.0713 0.3087 0.1602 0.0517 0.1246 0.4031 0.3546 0.1123 0.0198 0.1512
        """;

    @Test
    @Oracle(source = "KTAB, smpc 0.1, 20170530_ref-dummyData_3Dim.txt", where = "the history at the end")
    void sevenActorsOnThreeDimensions() {
        for (String file : List.of("dummyData_3Dim.csv", "dummyData_3Dim-no-final-comma.csv")) {
            Actors actors = Ktab.actors(Ktab.lines(file));
            Run run = SpatialModel.run(actors, Rules.DEFAULT, SpatialModel.MOST_TURNS, SpatialModel.KTAB_SEED);
            assertThat(Ktab.history(actors, run))
                    .containsExactlyElementsOf(THREE_DIMENSIONS.lines().toList());
        }
    }

    private static final Rules EXAMPLE = new Rules(
            VictoryProbModel.LINEAR,
            VotingRule.PROP_CBC,
            PceModel.MARKOV_INCENTIVE,
            StateTransitions.STOCHASTIC,
            BigRRange.MID,
            BigRAdjust.ONE_THIRD,
            ThirdPartyCommit.SEMI_COMMIT,
            InterVecBrgn.S2P2,
            BargnModel.INIT_ONLY_INTERP);

    /** smpExample.xml as it was when the run was made: Alice's first coordinate is printed as 52.80. */
    private static Actors example() {
        Actors actors = Actors.of(
                List.of("FirstDim", "SecondDim", "YADN"),
                List.of(
                        new Actors.Actor("Alice", 117.7, List.of(52.8, 39.8, 39.6), List.of(32.3, 22.4, 13.4)),
                        new Actors.Actor("Bob", 93.2, List.of(15.9, 61.4, 72.0), List.of(25.2, 34.5, 26.5)),
                        new Actors.Actor("Carol", 61.4, List.of(61.1, 86.5, 44.5), List.of(28.8, 28.6, 18.2)),
                        new Actors.Actor("David", 135.4, List.of(26.3, 16.5, 15.9), List.of(15.6, 42.0, 14.3)),
                        new Actors.Actor("Ellie", 63.8, List.of(73.3, 61.1, 26.3), List.of(39.7, 19.9, 15.8))));
        return actors.withIdeals(new double[][] {
            {0.87, 0, 0, 0, 0}, {0.07, 0.75, 0, 0, 0}, {0, 0, 0.65, 0.13, 0}, {0, 0, 0, 0.57, 0}, {0, 0, 0, 0, 1}
        });
    }

    /** Draws what the printed run drew: its order of bargains, and so its draws, depend on its threads. */
    private static final class Scripted extends Twister {
        private final int[] places;
        private int at;

        Scripted(int... places) {
            super(0);
            this.places = places;
        }

        @Override
        int draw(double[] p, int n) {
            return places[at++];
        }
    }

    @Test
    @Oracle(
            source = "KTAB, smpc 0.1, 20170530_ref-smpExample.txt",
            where = "turns 0 to 2: positions, ideals, risks, chances")
    void idealsThatLagCubicVotesAndIncentives() {
        Engine engine = new Engine(example(), EXAMPLE);
        engine.assess();
        check(engine, new String[] {"1.000", "-0.387", "-0.500", "-0.001", "-0.298"}, new String[] {
            "0.3154", "0.1668", "0.1082", "0.2216", "0.1880"
        });
        engine.bargain(new Scripted(2, 1, 3, 0, 0)); // [2:0], [1:2], [3:2], no change, [0:4]
        assertThat(rows(engine.ideal))
                .containsExactly(
                        "55.1751 60.1493 41.8707",
                        "24.3591 63.3328 68.5122",
                        "38.6230 33.4535 24.2330",
                        "26.3000 16.5000 15.9000",
                        "64.1100 48.1300 32.5400");
        engine.assess();
        check(engine, new String[] {"0.516", "-0.500", "0.770", "0.299", "1.000"}, new String[] {
            "0.1806", "0.2446", "0.2278", "0.1716", "0.1754"
        });
        engine.bargain(new Scripted(2, 0, 4, 2, 1)); // [3:0], no change, [4:2], [3:0], [4:2]
        assertThat(rows(engine.position))
                .containsExactly(
                        "37.8500 18.4400 19.0000",
                        "23.4800 63.8100 70.1300",
                        "64.0000 47.7100 32.4200",
                        "37.8400 18.4400 19.0000",
                        "64.0000 47.7100 32.4200");
        assertThat(rows(engine.ideal))
                .containsExactly(
                        "40.1023 23.8622 21.9732",
                        "24.6441 60.5482 66.2597",
                        "55.0163 40.7685 28.8743",
                        "32.8778 17.6058 17.6670",
                        "64.0000 47.7100 32.4200");
        engine.assess();
        check(engine, new String[] {"1.000", "-0.500", "-0.019", "0.998", "-0.019"}, new String[] {
            "0.1924", "0.2987", "0.5088", "0.1924", "0.5088"
        });
    }

    private static List<String> rows(double[] values) {
        return java.util.stream.IntStream.range(0, values.length / 3)
                .mapToObj(i -> String.join(
                        " ",
                        Ktab.printed(100 * values[3 * i], 4),
                        Ktab.printed(100 * values[3 * i + 1], 4),
                        Ktab.printed(100 * values[3 * i + 2], 4)))
                .toList();
    }

    private static void check(Engine engine, String[] risks, String[] chances) {
        for (int i = 0; i < engine.n; i++) {
            assertThat(Ktab.printed(engine.risk[i], 3)).isEqualTo(risks[i]);
            assertThat(Ktab.printed(engine.actorChance[i], 4)).isEqualTo(chances[i]);
        }
    }

    /** Both sides' offers and the compromise of turn 0, which every printed run shows whatever its bargaining model. */
    @Test
    @Oracle(
            source = "KTAB, smpc 0.1, run of 2017-05-30 of SOE-Pol-Comp.csv",
            where = "turn 0: [1007, 0:10], [1008, 0:10], [1014, 4:5], [1015, 4:5]")
    void theReceiversViewAndTheCompromise() {
        Actors actors = Ktab.actors(Ktab.lines("SOE-Pol-Comp.csv"));
        List<Offer> both = offers(actors, BargnModel.INIT_RCVR_INTERP);
        Offer other =
                both.stream().filter(offer -> offer.initiator() == 0).toList().get(1);
        assertThat(Ktab.printed(other.chance(), 4)).isEqualTo("0.8775");
        assertThat(Ktab.printed(other.gain(), 4)).isEqualTo("0.2065");
        assertThat(point(other.initiatorTo())).isEqualTo("49.620 48.080");
        assertThat(point(other.receiverTo())).isEqualTo("49.620 48.080");
        Offer fourth =
                both.stream().filter(offer -> offer.initiator() == 4).toList().get(1);
        assertThat(point(fourth.initiatorTo())).isEqualTo("37.640 47.220");
        assertThat(point(fourth.receiverTo())).isEqualTo("37.630 47.220");
        List<Offer> joined = offers(actors, BargnModel.P_W_COMP_INTERP);
        assertThat(point(joined.getFirst().initiatorTo())).isEqualTo("43.147 36.884");
        Offer compromise = joined.stream()
                .filter(offer -> offer.initiator() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(point(compromise.initiatorTo())).isEqualTo("44.703 57.398");
        assertThat(point(compromise.receiverTo())).isEqualTo("44.699 57.398");
    }

    private static List<Offer> offers(Actors actors, BargnModel model) {
        Rules d = Rules.DEFAULT;
        Rules rules = new Rules(
                d.victoryProbModel(),
                d.votingRule(),
                d.pceModel(),
                d.stateTransitions(),
                d.bigRRange(),
                d.bigRAdjust(),
                d.thirdPartyCommit(),
                d.interVecBrgn(),
                model);
        return SpatialModel.run(actors, rules, 1, 1).turns().getFirst().offers();
    }

    private static String point(List<Double> to) {
        return Ktab.printed(to.get(0), 3) + " " + Ktab.printed(to.get(1), 3);
    }
}
