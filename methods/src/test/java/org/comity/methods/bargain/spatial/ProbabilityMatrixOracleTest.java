package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.Oracle;
import org.comity.methods.bargain.spatial.Rules.PceModel;
import org.comity.methods.bargain.spatial.Rules.VotingRule;
import org.junit.jupiter.api.Test;

/** KTAB's random numbers and its Markov process with incentives. */
class ProbabilityMatrixOracleTest {
    private static final String SOURCE = "KTAB, pmdemo, 20170530_ref-pmdemo.txt";

    @Test
    @Oracle(
            source = "ISO/IEC 14882, C++, [rand.predef]",
            where = "the 10000th number of mt19937_64 with its default seed")
    void mersenneTwister() {
        Twister twister = new Twister(5489);
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            last = twister.raw();
        }
        assertThat(Long.toUnsignedString(last)).isEqualTo("9981545732273789042");
    }

    /** Actors and options as the demo makes them from its seed: values mixed among every third actor, put on 0 to 1. */
    private static final class Demo {
        final double[] weights;
        final double[] utilities; // option by option

        Demo() {
            Twister random = new Twister(SpatialModel.KTAB_SEED);
            random.bits();
            int n = (int) random.between(10, 25);
            int options = (int) random.between(8, 30);
            weights = new double[n];
            for (int i = 0; i < n; i++) {
                double root = random.between(5, 10);
                weights[i] = root * root;
            }
            double[][] raw = new double[n][options];
            for (double[] row : raw) {
                for (int j = 0; j < options; j++) {
                    row[j] = random.between(-1000, 10000);
                }
            }
            utilities = new double[n * options];
            for (int i = 0; i < n; i++) {
                double[] mixed = new double[options];
                for (int j = 0; j < options; j++) {
                    mixed[j] = (raw[(i + n - 3) % n][j] + raw[i][j] + raw[(i + 3) % n][j]) / 3.0;
                }
                double least = java.util.Arrays.stream(mixed).min().orElseThrow();
                double most = java.util.Arrays.stream(mixed).max().orElseThrow();
                for (int j = 0; j < options; j++) {
                    utilities[j * n + i] = (mixed[j] - least) / (most - least);
                }
            }
        }
    }

    private static Rules incentive() {
        Rules d = Rules.DEFAULT;
        return new Rules(
                d.victoryProbModel(),
                VotingRule.PROP,
                PceModel.MARKOV_INCENTIVE,
                d.stateTransitions(),
                d.bigRRange(),
                d.bigRAdjust(),
                d.thirdPartyCommit(),
                d.interVecBrgn(),
                d.bargnModel());
    }

    @Test
    @Oracle(source = SOURCE, where = "Actor weight vector; Utility(actor, option) matrix")
    void randomNumbersOfTheSeed() {
        Demo demo = new Demo();
        List<String> lines = Ktab.lines("20170530_ref-pmdemo.txt");
        int at = lines.indexOf("Actor weight vector:  ");
        int n = demo.weights.length;
        assertThat(n).isEqualTo(20);
        assertThat(words(lines.get(at + 1)))
                .isEqualTo(IntStream.range(0, n)
                        .mapToObj(i -> Ktab.printed(demo.weights[i], 2))
                        .toList());
        for (int i = 0; i < n; i++) {
            int actor = i;
            assertThat(words(lines.get(at + 3 + i)))
                    .isEqualTo(IntStream.range(0, demo.utilities.length / n)
                            .mapToObj(j -> Ktab.printed(demo.utilities[j * n + actor], 3))
                            .toList());
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "PCE over entire option-space, in the list of 16 options")
    void chancesOfAllOptions() {
        Demo demo = new Demo();
        double[] p = new double[16];
        new Election(incentive()).probabilities(demo.weights, demo.utilities, 20, 16, p);
        List<String> lines = Ktab.lines("20170530_ref-pmdemo.txt");
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("af-corr(logp2"))
                .findFirst()
                .orElseThrow();
        for (int option = 0; option < 16; option++) {
            assertThat(Ktab.printed(p[option], 4))
                    .isEqualTo(words(lines.get(at + 1 + option)).get(1));
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "Policy probabilities; Actor expected utilities")
    void chancesOfThePoliciesThatAreHeld() {
        Demo demo = new Demo();
        int[] policies = {15, 4, 6, 10, 1, 9, 0, 13};
        double[] held = new double[policies.length * 20];
        for (int u = 0; u < policies.length; u++) {
            System.arraycopy(demo.utilities, policies[u] * 20, held, u * 20, 20);
        }
        double[] p = new double[policies.length];
        new Election(incentive()).probabilities(demo.weights, held, 20, policies.length, p);
        assertThat(java.util.Arrays.stream(p).mapToObj(x -> Ktab.printed(x, 4)).collect(Collectors.toList()))
                .containsExactly("0.2054", "0.0394", "0.0481", "0.1975", "0.0747", "0.2181", "0.0755", "0.1414");
        double expected = 0;
        for (int u = 0; u < policies.length; u++) {
            expected += p[u] * held[u * 20];
        }
        assertThat(Ktab.printed(expected, 4)).isEqualTo("0.6808");
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" +"));
    }
}
