package org.comity.workbench.plan.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Criterion.Side;
import org.comity.desk.work.Option;
import org.comity.desk.work.OptionsTable;
import org.comity.desk.work.Score;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ranks of options must do, whatever the scores: the engine's own numbers are tested beside it. */
class RankingTest {
    private static final OptionsTable TABLE =
            new OptionsTable("t", "Which crossing first", "", Optional.empty(), Optional.empty(), "");

    private static <R extends Record> Kept<R> kept(String id, R record) {
        var now = java.time.Instant.EPOCH;
        return new Kept<>(new Head("x", id, 1, id, Placing.of("trade"), now, "local", now, "local"), record);
    }

    private static Criterion criterion(String id, double weight, boolean higher, Side side) {
        return new Criterion(id, "t", "Criterion " + id, weight, higher, "points", side);
    }

    private static Options options(List<String> options, List<Criterion> criteria, List<Score> scores) {
        Map<String, Map<String, Kept<Score>>> by = new HashMap<>();
        scores.forEach(score -> by.computeIfAbsent(score.option(), _ -> new HashMap<>())
                .put(score.criterion(), kept(score.id(), score)));
        return new Options(
                kept("t", TABLE),
                options.stream()
                        .sorted()
                        .map(id -> new Option(id, "t", "Option " + id, ""))
                        .toList(),
                criteria,
                by);
    }

    private static Score score(String option, String criterion, double low, double expected, double high) {
        return new Score(option + criterion, option, criterion, expected, low, high, "Survey");
    }

    private static Ranking.Place place(Ranking ranking, String option) {
        return ranking.lines().stream()
                .filter(line -> line.option().id().equals(option))
                .findFirst()
                .flatMap(Ranking.Line::place)
                .orElseThrow();
    }

    @Test
    void whatIsBetterByEveryCriterionIsFirstInEveryDraw() {
        List<Criterion> criteria =
                List.of(criterion("cost", 3, false, Side.BOTH), criterion("gain", 1, true, Side.BOTH));
        Ranking ranking = Ranking.of(
                options(
                        List.of("a", "b", "c"),
                        criteria,
                        List.of(
                                score("a", "cost", 10, 10, 10),
                                score("a", "gain", 90, 90, 90),
                                score("b", "cost", 20, 20, 20),
                                score("b", "gain", 50, 50, 50),
                                score("c", "cost", 40, 40, 40),
                                score("c", "gain", 10, 10, 10))),
                Side.BOTH);
        assertThat(place(ranking, "a").score()).isEqualTo(100);
        assertThat(place(ranking, "c").score()).isZero();
        // b: cost (40 - 20) / 30 of 100, gain (50 - 10) / 80 of 100, weights 3 and 1
        assertThat(place(ranking, "b").score()).isCloseTo((3 * 200 / 3.0 + 50) / 4, within(1e-9));
        assertThat(place(ranking, "a"))
                .satisfies(best -> assertThat(best.firstRank()).isEqualTo(1))
                .satisfies(best -> assertThat(best.lastRank()).isEqualTo(1))
                .satisfies(best -> assertThat(best.group()).isEqualTo("A"));
        assertThat(place(ranking, "c").firstRank()).isEqualTo(3);
        assertThat(place(ranking, "c").group()).isEqualTo("C");
    }

    @Test
    void optionsThatOnlyDoubtSetsApartShareAGroup() {
        List<Criterion> criteria = List.of(criterion("gain", 1, true, Side.BOTH));
        Ranking ranking = Ranking.of(
                options(
                        List.of("a", "b", "far"),
                        criteria,
                        List.of(
                                score("a", "gain", 60, 80, 100),
                                score("b", "gain", 58, 78, 98),
                                score("far", "gain", 0, 1, 2))),
                Side.BOTH);
        assertThat(place(ranking, "a").group()).isEqualTo(place(ranking, "b").group());
        assertThat(place(ranking, "a").lastRank()).isEqualTo(2);
        assertThat(place(ranking, "b").firstRank()).isEqualTo(1);
        assertThat(place(ranking, "far").firstRank()).isEqualTo(3);
        assertThat(place(ranking, "far").group()).isNotEqualTo("A");
    }

    @Test
    void aMissingScoreIsNeitherZeroNorTheMeanAndWidensTheRange() {
        List<Criterion> criteria =
                List.of(criterion("cost", 1, false, Side.BOTH), criterion("gain", 1, true, Side.BOTH));
        Ranking ranking = Ranking.of(
                options(
                        List.of("a", "b", "none"),
                        criteria,
                        List.of(
                                score("a", "cost", 10, 10, 10),
                                score("a", "gain", 50, 50, 50),
                                score("b", "cost", 20, 20, 20),
                                score("b", "gain", 10, 10, 10),
                                score("none", "cost", 10, 10, 10))),
                Side.BOTH);
        Ranking.Line some = ranking.lines().get(2);
        assertThat(some.missing()).isEqualTo(1);
        assertThat(some.place().orElseThrow().score()).isEqualTo(100);
        assertThat(some.place().orElseThrow().low()).isLessThan(60);
        assertThat(some.place().orElseThrow().high()).isGreaterThan(99);
        assertThat(some.place().orElseThrow().lastRank()).isEqualTo(2);
    }

    @Test
    void anOptionOfWhichNothingIsKnownHasNoPlace() {
        Options options = options(
                List.of("a", "b"),
                List.of(criterion("gain", 1, true, Side.BOTH), criterion("off", 0, true, Side.BOTH)),
                List.of(score("a", "gain", 1, 1, 1), score("b", "off", 1, 1, 1)));
        Ranking ranking = Ranking.of(options, Side.BOTH);
        assertThat(ranking.criteria()).isEqualTo(1);
        assertThat(ranking.lines().get(1).place()).isEmpty();
        Finding finding = OptionsFinding.of(options, Locale.ENGLISH);
        assertThat(finding.table("ranks").rows().get(1)).contains(Table.Blank.MISSING);
        assertThat(finding.notes()).singleElement().asString().contains("Criterion off");
        assertThat(finding.charts()).hasSize(1);
    }

    /** A world in which the sides change places: what was home's criterion is the partner's, and the ranks follow. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothSidesAreRankedByTheSameRule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Criterion> criteria = new ArrayList<>();
        List<Criterion> turned = new ArrayList<>();
        List<Score> scores = new ArrayList<>();
        for (int c = 0; c < 5; c++) {
            Side side = List.of(Side.BOTH, Side.HOME, Side.PARTNER).get(random.nextInt(3));
            Side other = side == Side.BOTH ? side : side == Side.HOME ? Side.PARTNER : Side.HOME;
            boolean higher = random.nextBoolean();
            double weight = 0.5 + random.nextDouble();
            criteria.add(criterion("c" + c, weight, higher, side));
            turned.add(criterion("c" + c, weight, higher, other));
            for (String option : List.of("a", "b", "d", "e")) {
                double low = random.nextDouble(10);
                double mid = low + random.nextDouble(5);
                if (random.nextInt(5) > 0) {
                    scores.add(score(option, "c" + c, low, mid, mid + random.nextDouble(5)));
                }
            }
        }
        List<String> names = new ArrayList<>(List.of("a", "b", "d", "e"));
        Options home = options(names, criteria, scores);
        Collections.shuffle(scores, new java.util.Random(seed));
        Collections.reverse(names);
        Options partner = options(names, turned, scores);
        assertThat(Ranking.of(home, Side.HOME).lines())
                .isEqualTo(Ranking.of(partner, Side.PARTNER).lines());
        assertThat(Ranking.of(home, Side.BOTH).lines())
                .isEqualTo(Ranking.of(partner, Side.BOTH).lines());
    }

    @Test
    void anotherUnitOfACriterionChangesNothing() {
        List<Criterion> criteria =
                List.of(criterion("cost", 2, false, Side.BOTH), criterion("gain", 1, true, Side.BOTH));
        List<Score> inMillions = new ArrayList<>();
        List<Score> inThousands = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (String option : List.of("a", "b", "c")) {
            for (Criterion criterion : criteria) {
                double low = random.nextInt(1, 9);
                double times = criterion.id().equals("cost") ? 1024 : 1; // a power of two: the same digits
                inMillions.add(score(option, criterion.id(), low, low + 1, low + 3));
                inThousands.add(score(option, criterion.id(), times * low, times * (low + 1), times * (low + 3)));
            }
        }
        assertThat(Ranking.of(options(List.of("a", "b", "c"), criteria, inThousands), Side.BOTH)
                        .lines())
                .isEqualTo(Ranking.of(options(List.of("a", "b", "c"), criteria, inMillions), Side.BOTH)
                        .lines());
    }
}
