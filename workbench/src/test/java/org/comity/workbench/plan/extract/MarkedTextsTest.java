package org.comity.workbench.plan.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Extraction against texts that were marked by hand; the marking guide says how matches are counted. */
class MarkedTextsTest {
    private static final Path TEXTS = Path.of(System.getProperty("comity.root"))
            .resolve("workbench/src/test/resources/org/comity/workbench/plan");

    @Test
    void theOpenHalfIsFoundAndLittleElse() {
        Marks.Score score = Marks.score(TEXTS.resolve("open"));

        System.out.println("open half: " + score);
        score.open.forEach(System.out::println);
        assertThat(score.marks).isGreaterThanOrEqualTo(150);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
    }

    /**
     * The half that was set aside while the rules were written. Its first score, untouched, was recall 0.793 and
     * precision 0.919 (docs/methods/extraction.md): recall misses the 0.9 that was aimed at. These floors only keep what
     * is reached.
     */
    @Test
    void theHalfThatWasSetAsideDoesNotGetWorse() {
        Marks.Score score = Marks.score(TEXTS.resolve("set-aside"));

        System.out.println("set-aside half: " + score);
        assertThat(score.marks).isGreaterThanOrEqualTo(150);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.79);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
    }
}
