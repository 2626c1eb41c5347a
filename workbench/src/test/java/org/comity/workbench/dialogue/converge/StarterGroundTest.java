package org.comity.workbench.dialogue.converge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.comity.workbench.dialogue.converge.PlantedTopicsTest.column;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.YamlMap;
import org.comity.workbench.Workbench;
import org.comity.workbench.cite.Recheck;
import org.comity.workbench.cite.Recipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Common ground by the starter pack, which has no single votes: pairs on three continents, from both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarterGroundTest {
    private static final int YEAR = 2025;
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        FactStore store = FactStore.open(home);
        StarterPack.load(store, Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private static ConvergeQuestion question(Pair pair) {
        return ConvergeQuestion.of(pair, YEAR, NeighbourRule.DEFAULT);
    }

    private Finding ask(Pair pair) {
        return ConvergeFinding.of(workbench, question(pair), DeskEvidence.none(), Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"KEN,UGA", "FRA,DEU", "PER,BOL", "CHN,VNM"})
    void turnedRoundItIsTheSameListWithSidesExchanged(String home, String partner) {
        Finding there = ask(Pair.of(home, partner));
        Finding back = ask(Pair.of(partner, home));
        for (String same : List.of(
                "rank",
                "rank_low",
                "rank_high",
                "group",
                "topic",
                "position",
                "gain",
                "score",
                "low",
                "high",
                "evidence_count",
                "missing")) {
            assertThat(column(back, "topics", same)).as(same).isEqualTo(column(there, "topics", same));
        }
        assertThat(column(back, "topics", "home_evidence")).isEqualTo(column(there, "topics", "partner_evidence"));
        assertThat(column(back, "topics", "partner_evidence")).isEqualTo(column(there, "topics", "home_evidence"));
        assertThat(back.table("evidence").rows())
                .containsExactlyInAnyOrderElementsOf(there.table("evidence").rows());
        assertThat(back.table("missing")).isEqualTo(there.table("missing"));
    }

    @Test
    void whatIsNotHeldIsNotKnownAndNeverZero() {
        Finding finding = ask(Pair.of("KEN", "UGA"));
        assertThat(finding.table("topics").rows())
                .hasSameSizeAs(Topics.shipped().list());
        int water = column(finding, "topics", "topic").indexOf("water");
        assertThat(column(finding, "topics", "position").get(water)).isEqualTo(Table.Blank.MISSING);
        assertThat(column(finding, "topics", "score").get(water)).isEqualTo(Table.Blank.MISSING);
        assertThat(column(finding, "missing", "how_to_get")).contains("not held: comity data import unvotes FILES");
        assertThat(column(finding, "evidence", "topic")).contains("digital", "development", "crime");
    }

    /** The baseline codes no agreement between France and Germany; another source has one, and the gain is not made up. */
    @ParameterizedTest
    @CsvSource({"FRA,DEU", "KEN,TZA", "MAR,ESP"})
    void aFurtherAgreementOfTwoThatHaveOneIsNotReckoned(String home, String partner) {
        Finding finding = ask(Pair.of(home, partner));
        assertThat(column(finding, "evidence", "kind")).doesNotContain("scenario");
        assertThat(column(finding, "missing", "how_to_get"))
                .contains(
                        "the two have an agreement in force already, by a source that is held; what a further one would"
                                + " do is not known");
    }

    @ParameterizedTest
    @CsvSource({"BRA,USA", "EGY,ISR", "CHN,NPL"})
    void anAgreementOfTwoThatHaveNoneIsReckoned(String home, String partner) {
        assertThat(column(ask(Pair.of(home, partner)), "evidence", "kind")).contains("scenario");
    }

    @Test
    void aCitedAnswerIsMadeAgain() {
        Finding finding = ask(Pair.of("UGA", "KEN"));
        Recipe recipe = Recipe.of(finding, Instant.now());
        assertThat(recipe.question()).isEqualTo(ConvergeFinding.QUESTION);
        assertThat(Recheck.same(workbench.store().home(), List.of(recipe), Locale.ENGLISH, 1))
                .containsExactly(finding.id());
    }

    @Test
    void aNegotiationFileIsBegunWithoutValues() {
        Pair pair = Pair.of("KEN", "UGA");
        String text = Skeleton.of(
                workbench,
                ask(pair),
                question(pair),
                List.of("digital", "trade"),
                LocalDate.of(2026, 11, 22),
                Locale.ENGLISH);
        YamlMap file = YamlMap.parse("negotiation.yaml", text);
        assertThat(file.text("dated")).isEqualTo("2026-11-22");
        YamlMap kenya = file.findMap("parties").orElseThrow().findMap("KEN").orElseThrow();
        assertThat(kenya.text("name")).isEqualTo("Kenya");
        assertThat(kenya.text("reservation")).isEqualTo("todo");
        YamlMap values = kenya.findMap("values").orElseThrow();
        assertThat(values.names()).containsExactly("digital", "trade");
        assertThat(values.findMap("trade").orElseThrow().text("fully")).isEqualTo("todo");
        YamlMap trade = file.findMap("issues").orElseThrow().findMap("trade").orElseThrow();
        assertThat(trade.text("kind")).isEqualTo("options");
        assertThat(trade.texts("options")).containsExactly("none", "partly", "fully");
        assertThat(text.lines().filter(line -> line.strip().startsWith("# UGA: People who use the internet")))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Skeleton.of(
                        workbench, ask(pair), question(pair), List.of("gold"), LocalDate.EPOCH, Locale.ENGLISH))
                .withMessageStartingWith("There is no topic \"gold\"; there are trade, agriculture");
    }
}
