package org.comity.methods.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.affinity.Treatment.Absences;
import org.comity.methods.affinity.Treatment.Abstentions;

/** Against formulas written another way: sums over single votes, as the programmes of Haege (2011) have them. */
class AffinityPropertyTest {
    private static final List<Yardstick> ALL = List.of(
            Yardstick.of(Measure.AGREEMENT),
            Yardstick.simpleAgreement(),
            Yardstick.of(Measure.S),
            new Yardstick(Measure.S, Distance.SQUARED, true),
            Yardstick.of(Measure.KAPPA),
            Yardstick.of(Measure.PI),
            Yardstick.of(Measure.TAU),
            new Yardstick(Measure.KAPPA, Distance.NOMINAL, true));
    private static final byte[] CODES = {0, 1, 1, 1, 1, 2, 3, 8};

    private static byte[][] votes(long seed, int countries, int rollCalls) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] votes = new byte[countries][rollCalls];
        for (int r = 0; r < rollCalls; r++) {
            boolean unanimous = random.nextInt(5) == 0;
            for (int c = 0; c < countries; c++) {
                votes[c][r] = unanimous ? 1 : CODES[random.nextInt(CODES.length)];
            }
        }
        votes[0][0] = 8; // at least one absence
        return votes;
    }

    private static int[] families(long seed, int rollCalls) {
        return new SplittableRandom(seed + 1).ints(rollCalls, 0, rollCalls).toArray();
    }

    private static Window whole(int rollCalls) {
        return Window.of(7, IntStream.range(0, rollCalls).toArray());
    }

    private static Alignment measured(byte[][] votes, int[] families, Treatment treatment, int draws, int threads) {
        return new Affinity(
                        Ballots.of(votes, families, treatment), ALL, new Resampling(draws, 3, 0.9), Affinity.Pairs.ALL)
                .of(List.of(whole(families.length)), threads)
                .getFirst();
    }

    /** Votes of the two, 1 to 3, where both have one; over split roll calls alone, or all. */
    private static int[][] both(byte[][] votes, int a, int b, boolean unanimous) {
        return IntStream.range(0, votes[a].length)
                .filter(r -> isVote(votes[a][r]) && isVote(votes[b][r]))
                .filter(r -> unanimous
                        || Arrays.stream(votes)
                                        .map(row -> row[r])
                                        .filter(AffinityPropertyTest::isVote)
                                        .distinct()
                                        .count()
                                > 1)
                .mapToObj(r -> new int[] {votes[a][r], votes[b][r]})
                .toArray(int[][]::new);
    }

    private static boolean isVote(byte code) {
        return code >= 1 && code <= 3;
    }

    private static double expected(int yardstick, int[][] v) {
        double n = v.length;
        double sad = 0;
        double ssd = 0;
        double same = 0;
        double s1 = 0;
        double s2 = 0;
        double squares = 0;
        for (int[] vote : v) {
            sad += Math.abs(vote[0] - vote[1]);
            ssd += Math.pow(vote[0] - vote[1], 2);
            same += vote[0] == vote[1] ? 1 : 0;
            s1 += vote[0];
            s2 += vote[1];
            squares += vote[0] * vote[0] + vote[1] * vote[1];
        }
        double byKappa = squares - 2 / n * s1 * s2;
        double byPi = squares - (s1 + s2) * (s1 + s2) / (2 * n);
        return switch (yardstick) {
            case 0 ->
                Arrays.stream(v)
                        .mapToDouble(vote -> 1 - Math.abs(vote[0] - vote[1]) / 2.0)
                        .average()
                        .orElse(Double.NaN);
            case 1 -> same / n;
            case 2 -> 1 - sad / (2 * n / 2);
            case 3 -> 1 - ssd / (4 * n / 2);
            case 4 -> Math.abs(byKappa) < 1e-9 ? Double.NaN : 1 - ssd / byKappa;
            case 5 -> Math.abs(byPi) < 1e-9 ? Double.NaN : 1 - ssd / byPi;
            case 6 -> tau(v);
            default -> cohen(v);
        };
    }

    /** By the definition: over pairs of roll calls. */
    private static double tau(int[][] v) {
        double order = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = i + 1; j < v.length; j++) {
                int x = Integer.signum(v[i][0] - v[j][0]);
                int y = Integer.signum(v[i][1] - v[j][1]);
                order += x * y;
                one += x * x;
                other += y * y;
            }
        }
        return one * other == 0 ? Double.NaN : order / Math.sqrt(one * other);
    }

    /** Cohen (1960): (p0 - pc) / (1 - pc). */
    private static double cohen(int[][] v) {
        double p0 = Arrays.stream(v).filter(x -> x[0] == x[1]).count() / (double) v.length;
        double pc = 0;
        for (int k = 1; k <= 3; k++) {
            int category = k;
            pc += Arrays.stream(v).filter(x -> x[0] == category).count()
                    / (double) v.length
                    * Arrays.stream(v).filter(x -> x[1] == category).count()
                    / v.length;
        }
        return pc > 1 - 1e-9 ? Double.NaN : (p0 - pc) / (1 - pc);
    }

    @Property(tries = 300)
    void everyMeasureIsItsDefinition(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int countries,
            @ForAll @IntRange(min = 1, max = 140) int n) {
        byte[][] votes = votes(seed, countries, n);
        Alignment alignment = measured(votes, families(seed, n), Treatment.DEFAULT, 0, 1);
        for (int pair = 0; pair < alignment.pairs(); pair++) {
            for (int y = 0; y < ALL.size(); y++) {
                int[][] both = both(
                        votes,
                        alignment.first(pair),
                        alignment.second(pair),
                        ALL.get(y).unanimous());
                Estimate estimate = alignment.estimate(pair, y);
                assertThat(estimate.votes()).isEqualTo(both.length);
                double expected = both.length == 0 ? Double.NaN : expected(y, both);
                if (Double.isNaN(expected)) {
                    assertThat(estimate.value()).as("%s", ALL.get(y)).isEmpty();
                } else {
                    assertThat(estimate.value().orElseThrow())
                            .as("%s", ALL.get(y))
                            .isCloseTo(expected, within(1e-9))
                            .isBetween(ALL.get(y).measure() == Measure.AGREEMENT ? 0.0 : -1.0 - 1e-12, 1.0 + 1e-12);
                }
            }
        }
    }

    @Property(tries = 60)
    void neitherOrderNorSideNorThreadsChangeABit(@ForAll long seed, @ForAll @IntRange(min = 2, max = 90) int n) {
        byte[][] votes = votes(seed, 4, n);
        int[] families = families(seed, n);
        Alignment plain = measured(votes, families, Treatment.DEFAULT, 25, 1);
        int[] order = new SplittableRandom(seed).ints(n, 0, 1 << 30).toArray();
        Integer[] places = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(places, (a, b) -> Integer.compare(order[a], order[b]));
        byte[][] turned = new byte[4][n];
        int[] shuffled = new int[n];
        for (int r = 0; r < n; r++) {
            shuffled[r] = families[places[r]];
            for (int c = 0; c < 4; c++) {
                turned[3 - c][r] = votes[c][places[r]];
            }
        }
        Alignment other = measured(turned, shuffled, Treatment.DEFAULT, 25, 3);
        for (int pair = 0; pair < plain.pairs(); pair++) {
            for (int y = 0; y < ALL.size(); y++) {
                Estimate expected = plain.estimate(pair, y);
                Estimate found = find(other, 3 - plain.second(pair), 3 - plain.first(pair), y);
                assertThat(found.votes()).isEqualTo(expected.votes());
                assertClose(found.value(), expected.value());
                assertClose(found.low(), expected.low());
                assertClose(found.high(), expected.high());
            }
        }
    }

    private static Estimate find(Alignment alignment, int one, int other, int yardstick) {
        return IntStream.range(0, alignment.pairs())
                .filter(pair -> alignment.first(pair) == one && alignment.second(pair) == other)
                .mapToObj(pair -> alignment.estimate(pair, yardstick))
                .findFirst()
                .orElseThrow();
    }

    /** Turned round, products are added in another order. */
    private static void assertClose(OptionalDouble found, OptionalDouble expected) {
        assertThat(found.isPresent()).isEqualTo(expected.isPresent());
        if (found.isPresent()) {
            assertThat(found.getAsDouble()).isCloseTo(expected.getAsDouble(), within(1e-12));
        }
    }

    @Property(tries = 100)
    void aTreatmentIsTheSameAsOtherVotes(
            @ForAll long seed,
            @ForAll Absences absences,
            @ForAll Abstentions abstentions,
            @ForAll @IntRange(min = 2, max = 70) int n) {
        byte[][] votes = votes(seed, 3, n);
        byte[][] rewritten = new byte[3][n];
        for (int c = 0; c < 3; c++) {
            for (int r = 0; r < n; r++) {
                byte vote = votes[c][r];
                if (vote == 8) {
                    vote = absences == Absences.DROP ? 0 : absences == Absences.NO ? 3 : (byte) 2;
                }
                if (vote == 2) {
                    vote = switch (abstentions) {
                        case MIDDLE -> 2;
                        case DROP -> 0;
                        case NO -> 3;
                        case YES -> (byte) 1;
                    };
                }
                rewritten[c][r] = vote;
            }
        }
        int[] families = families(seed, n);
        Alignment one = measured(votes, families, new Treatment(absences, abstentions), 10, 2);
        Alignment other = measured(rewritten, families, Treatment.DEFAULT, 10, 1);
        assertThat(one.pairs()).isEqualTo(other.pairs());
        for (int pair = 0; pair < one.pairs(); pair++) {
            for (int y = 0; y < ALL.size(); y++) {
                assertThat(one.estimate(pair, y)).isEqualTo(other.estimate(pair, y));
            }
        }
    }

    @Property(tries = 60)
    void weightsThatAreWholeNumbersAreRepetitions(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int n) {
        byte[][] votes = votes(seed, 3, n);
        int[] times = new SplittableRandom(seed).ints(n, 1, 4).toArray();
        double[] weights = Arrays.stream(times).asDoubleStream().toArray();
        int[] source = IntStream.range(0, n)
                .flatMap(r -> IntStream.range(0, times[r]).map(_ -> r))
                .toArray();
        byte[][] repeated = new byte[3][source.length];
        for (int c = 0; c < 3; c++) {
            for (int r = 0; r < source.length; r++) {
                repeated[c][r] = votes[c][source[r]];
            }
        }
        int[] own = IntStream.range(0, n).toArray();
        Alignment weighted = new Affinity(
                        Ballots.of(votes, own, weights, Treatment.DEFAULT),
                        ALL,
                        new Resampling(20, 1, 0.9),
                        Affinity.Pairs.ALL)
                .of(List.of(whole(n)), 1)
                .getFirst();
        Alignment plain = new Affinity(
                        Ballots.of(repeated, source, Treatment.DEFAULT),
                        ALL,
                        new Resampling(20, 1, 0.9),
                        Affinity.Pairs.ALL)
                .of(List.of(whole(source.length)), 1)
                .getFirst();
        for (int pair = 0; pair < plain.pairs(); pair++) {
            for (int y = 0; y < ALL.size(); y++) {
                assertClose(
                        weighted.estimate(pair, y).value(),
                        plain.estimate(pair, y).value());
                assertClose(
                        weighted.estimate(pair, y).low(),
                        plain.estimate(pair, y).low());
                assertClose(
                        weighted.estimate(pair, y).high(),
                        plain.estimate(pair, y).high());
            }
        }
    }
}
