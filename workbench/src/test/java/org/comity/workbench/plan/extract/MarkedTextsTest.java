package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Extraction against texts that were marked by hand; the marking guide says how matches are counted. */
class MarkedTextsTest {
    private static final Path TEXTS = Path.of(System.getProperty("comity.root"))
            .resolve("workbench/src/test/resources/org/comity/workbench/plan");

    @Test
    void theMarkedTextsAreFoundAndLittleElse() {
        Marks.Score score = Marks.score(TEXTS.resolve("open"));

        System.out.println("marked texts: " + score);
        score.open.forEach(System.out::println);
        assertThat(score.marks).isGreaterThanOrEqualTo(1_400);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void textsThatNoRuleWasWrittenForAreReadAsWell() {
        Marks.Score score = Marks.score(TEXTS.resolve("set-aside"));

        System.out.println("set aside: " + score);
        assertThat(score.marks).isGreaterThanOrEqualTo(600);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
    }
}
