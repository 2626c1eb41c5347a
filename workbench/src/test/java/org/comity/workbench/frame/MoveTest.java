package org.comity.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.comity.workbench.frame.Move.Scored;
import org.comity.workbench.frame.Move.Why;
import org.comity.workbench.situation.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two made-up frames: b is dropped, d added, c counts for more and is scored otherwise. */
class MoveTest {
    private static final Framework FIRST = frame("""
            - {id: a, label: A, indicator: t.a, rule: as is, direction: higher is better, why: x}
            - {id: b, label: B, indicator: t.b, rule: as is, direction: higher is better, why: x}
            - {id: c, label: C, indicator: t.c, rule: as is, direction: higher is better, why: x}
            """);
    private static final Framework SECOND = frame("""
            - {id: a, label: A, indicator: t.a, rule: as is, direction: higher is better, why: x}
            - {id: c, label: C, indicator: t.c, rule: as is, direction: lower is better, weight: 2, why: x}
            - {id: d, label: D, indicator: t.d, rule: as is, direction: higher is better, why: x}
            """);

    private static Framework frame(String measures) {
        return FrameworkReader.parse(
                "t",
                "id: t\ntitle: T\norigin: o\nnotice: n\ngoals:\n- id: g\n  label: G\n  measures:\n"
                        + measures.indent(4),
                id -> true);
    }

    private static Map<String, Scored> scored(Framework frame, Map<String, Double> scores) {
        Map<String, Scored> scored = new HashMap<>();
        Shares.of(frame, m -> scores.containsKey(m.id()))
                .forEach((id, share) -> scored.put(id, new Scored(share, scores.getOrDefault(id, 0.0))));
        return scored;
    }

    private static double whole(Map<String, Scored> scored) {
        return scored.values().stream().mapToDouble(s -> s.share() * s.score()).sum();
    }

    private static Move move(Framework one, Framework other, Map<String, Double> was, Map<String, Double> is) {
        Map<String, Scored> before = scored(one, was);
        Map<String, Scored> after = scored(other, is);
        return Move.of(whole(before), whole(after), Match.of(one, other), before, after);
    }

    @Test
    void aMeasureThatIsDroppedBelowTheMiddleLiftsTheWhole() {
        // before: (60 + 30 + 60) / 3 = 50; after: (60 + 2 x 60 + 60) / 4 = 60; the middle is 55
        Move move =
                move(FIRST, SECOND, Map.of("a", 60.0, "b", 30.0, "c", 60.0), Map.of("a", 60.0, "c", 60.0, "d", 60.0));
        assertThat(move.change()).isEqualByComparingTo("10");
        assertThat(move.of(Why.DROPPED).doubleValue()).isEqualTo(25.0 / 3, org.assertj.core.data.Offset.offset(1e-7));
        assertThat(move.of(Why.ADDED)).isEqualByComparingTo("1.25");
        assertThat(move.of(Why.MEASURED)).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePartsAddUpToTheLastDigitAndTurnTheirSign(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Double> was = new HashMap<>();
        Map<String, Double> is = new HashMap<>();
        for (String id : List.of("a", "b", "c")) {
            was.put(id, random.nextDouble(100));
        }
        for (String id : List.of("a", "c", "d")) {
            is.put(id, random.nextDouble(100));
        }
        if (seed % 3 == 0) {
            was.remove("c"); // no figure by the first frame's way of measuring
        }
        Move there = move(FIRST, SECOND, was, is);
        Move back = move(SECOND, FIRST, is, was);
        BigDecimal sum = there.parts().stream().map(Move.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(there.before().add(sum)).isEqualByComparingTo(there.after());
        assertThat(back.change()).isEqualByComparingTo(there.change().negate());
        assertThat(back.of(Why.ADDED).doubleValue())
                .isEqualTo(-there.of(Why.DROPPED).doubleValue(), org.assertj.core.data.Offset.offset(2e-8));
        assertThat(back.of(Why.MEASURED).doubleValue())
                .isEqualTo(-there.of(Why.MEASURED).doubleValue(), org.assertj.core.data.Offset.offset(2e-8));
    }

    @Test
    void sharesOfWhatIsThereAddUpToOneWhateverIsMissing() {
        assertThat(Shares.of(SECOND, _ -> true)).containsEntry("c", 0.5).containsEntry("a", 0.25);
        assertThat(Shares.of(SECOND, m -> !m.id().equals("c")))
                .containsOnlyKeys("a", "d")
                .containsEntry("a", 0.5);
        assertThat(Shares.of(SECOND, _ -> false)).isEmpty();
    }
}
