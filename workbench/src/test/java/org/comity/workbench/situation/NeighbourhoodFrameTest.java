package org.comity.workbench.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.comity.model.Framework;
import org.comity.model.FrameworkReader;
import org.junit.jupiter.api.Test;

/** What the default frame promises. */
class NeighbourhoodFrameTest {
    /** Sources whose licence lets the starter pack hold them. */
    private static final Set<String> PACKED = Set.of(
            "unvotes",
            "ideal-points",
            "wdi",
            "gapminder-wdi",
            "wgi",
            "cepii-geodist",
            "ucdp",
            "trade-agreements-panel",
            "passport-index",
            "student-mobility");

    private static Framework frame() throws Exception {
        String text =
                Files.readString(Path.of(System.getProperty("comity.root")).resolve("frameworks/neighbourhood.yaml"));
        return FrameworkReader.parse("neighbourhood.yaml", text, id -> true);
    }

    private static String source(Framework.Measure measure) {
        return measure.indicator().substring(0, measure.indicator().indexOf('.'));
    }

    @Test
    void fiveGoalsAndAtLeastTwentyMeasuresEachWithAReason() throws Exception {
        assertThat(frame().goals().stream().map(Framework.Group::id))
                .containsExactly("peaceful", "secure", "prosperous", "beautiful", "amicable");
        assertThat(frame().measures().count()).isGreaterThanOrEqualTo(20);
        assertThat(frame().measures()).allSatisfy(measure -> {
            assertThat(measure.why()).isNotBlank();
            assertThat(measure.goalposts()).isPresent();
        });
    }

    @Test
    void everyGoalHasMeasuresThatTheStarterPackMayHold() throws Exception {
        assertThat(frame().measures().filter(m -> PACKED.contains(source(m))).count())
                .isGreaterThanOrEqualTo(12);
        assertThat(frame().goals())
                .allSatisfy(goal -> assertThat(goal.measures().filter(m -> PACKED.contains(source(m))))
                        .isNotEmpty());
    }

    @Test
    void alignmentStandsBesideTheScoreAndNeverInIt() throws Exception {
        List<String> alignment = List.of("unvotes.agreement", "ideal-points.position");
        assertThat(frame().measures().map(Framework.Measure::indicator)).doesNotContainAnyElementsOf(alignment);
        assertThat(frame().context().stream().map(Framework.Measure::indicator)).containsAll(alignment);
    }

    /** One measure of size, so that doubling GDP with all flows cancels in each. */
    @Test
    void everyFlowIsComparedWithGdp() throws Exception {
        assertThat(frame().measures().filter(m -> m.rule() == Framework.Rule.RELATIVE_TO_EXPECTED))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.size()).contains("wdi.gdp_usd"));
        assertThat(frame().measures()).noneMatch(m -> m.rule() == Framework.Rule.SHARE_OF_HOME);
    }
}
