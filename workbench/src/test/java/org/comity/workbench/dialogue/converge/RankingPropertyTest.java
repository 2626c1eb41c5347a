package org.comity.workbench.dialogue.converge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;
import org.comity.workbench.dialogue.converge.Ranking.Range;
import org.comity.workbench.dialogue.converge.Ranking.Ranked;

/** What holds of every ranking, whatever the evidence. */
class RankingPropertyTest {
    private static final int TOPICS = 6;

    private static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (int t = 0; t < TOPICS; t++) {
            topics.add(new Topic("t" + t, "T", Set.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false));
        }
        return topics;
    }

    private static List<Evidence> evidence(SplittableRandom random) {
        List<Evidence> all = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            boolean joint = random.nextBoolean();
            Optional<Measured> first = measured(random);
            all.add(new Evidence(
                    "t" + random.nextInt(TOPICS),
                    Evidence.Kind.VOTES,
                    List.of(Role.values()).get(random.nextInt(3)),
                    "w",
                    joint,
                    first,
                    joint ? first : measured(random),
                    "u",
                    "s",
                    2020));
        }
        return all;
    }

    private static Optional<Measured> measured(SplittableRandom random) {
        double value = random.nextInt(11) / 10.0;
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(Measured.share(
                        value, value - random.nextDouble(0, 0.3) * value, value + random.nextDouble(0, 0.3)));
    }

    @Property(tries = 300)
    void theLesserSideCountsAndNothingIsMadeOfWhatIsNotKnown(@ForAll long seed) {
        List<Ranked> ranked = Ranking.of(topics(), evidence(new SplittableRandom(seed)), 50, 1);
        assertThat(ranked).hasSize(TOPICS);
        for (Ranked one : ranked) {
            assertThat(one.score().isPresent())
                    .isEqualTo(one.first().position().isPresent()
                            && one.first().gain().isPresent()
                            && one.second().position().isPresent()
                            && one.second().gain().isPresent());
            assertThat(one.place().isPresent()).isEqualTo(one.score().isPresent());
            one.score().ifPresent(score -> {
                double position = Math.min(
                        one.first().position().orElseThrow().value(),
                        one.second().position().orElseThrow().value());
                double gain = Math.min(
                        one.first().gain().orElseThrow().value(),
                        one.second().gain().orElseThrow().value());
                assertThat(score.value()).isEqualTo(Math.sqrt(position * gain));
                assertThat(score.low()).isBetween(0.0, score.value());
                assertThat(score.high()).isBetween(score.value(), 1.0);
                assertThat(one.place().orElseThrow().rank())
                        .isBetween(
                                one.place().orElseThrow().low(),
                                one.place().orElseThrow().high());
            });
        }
        assertThat(ranked.stream()
                        .flatMap(one -> one.score().stream())
                        .map(Range::value)
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** More evidence of a gain to both never lowers a topic's score. */
    @Property(tries = 100)
    void aFullGainOfBothNeverHarms(@ForAll long seed) {
        List<Evidence> all = evidence(new SplittableRandom(seed));
        List<Ranked> before = Ranking.of(topics(), all, 10, 1);
        List<Evidence> more = new ArrayList<>(all);
        Optional<Measured> full = Optional.of(Measured.share(1, 1, 1));
        more.add(new Evidence("t0", Evidence.Kind.RISKS, Role.GAIN, "w", false, full, full, "u", "s", 2020));
        Optional<Range> was = score(before);
        Optional<Range> is = score(Ranking.of(topics(), more, 10, 1));
        was.ifPresent(score -> assertThat(is.orElseThrow().value()).isGreaterThanOrEqualTo(score.value() - 1e-12));
    }

    private static Optional<Range> score(List<Ranked> ranked) {
        return ranked.stream()
                .filter(one -> one.topic().id().equals("t0"))
                .findFirst()
                .flatMap(Ranked::score);
    }
}
