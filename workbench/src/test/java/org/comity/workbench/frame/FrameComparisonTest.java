package org.comity.workbench.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.FrameworkWriter;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.workbench.FrameEdit;
import org.comity.workbench.Frames;
import org.comity.workbench.WeighedFrame;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Shares;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames compared, explained and saved, on the starter pack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameComparisonTest {
    private Workbench workbench;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private Framework frame(String id) {
        return Frames.of(workbench).get(id);
    }

    @Test
    void aFrameWithOtherWeightsIsNamedByThem() {
        Framework base = frame("neighbourhood");
        Framework.Group first = base.goals().getFirst();
        String name = "neighbourhood@%s:7.5".formatted(first.id());
        Framework weighed = frame(name);
        assertThat(weighed.id()).isEqualTo(name);
        assertThat(weighed.goals().getFirst().weight()).isEqualTo(7.5);
        assertThat(weighed.goals().subList(1, weighed.goals().size()))
                .isEqualTo(base.goals().subList(1, base.goals().size()));
        assertThat(Frames.of(workbench).name(weighed)).isEqualTo(name);
        assertThat(frame("neighbourhood@%s:%s".formatted(first.id(), first.weight())))
                .as("its own weight")
                .isEqualTo(base);
        assertThatThrownBy(() -> frame("neighbourhood@nowhere:2"))
                .hasMessageContaining("has no goal or measure \"nowhere\"; its goals are " + first.id());
        assertThatThrownBy(() -> frame("neighbourhood@%s:0".formatted(first.id())))
                .hasMessageContaining("A weight must be a number above 0");
        assertThatThrownBy(() -> frame("neighbourhood@" + first.id())).hasMessageContaining("written ID:NUMBER");
    }

    @Test
    void weightsOfGoalsAndMeasuresAreNamedInPlainDigits() {
        Framework weighed = frame("neighbourhood@peaceful:0.0005,trade:1234.5");
        assertThat(weighed.id()).isEqualTo("neighbourhood@peaceful:0.0005,trade:1234.5");
        assertThat(WeighedFrame.weights(weighed.id()))
                .containsExactly(Map.entry("peaceful", 0.0005), Map.entry("trade", 1234.5));
        assertThat(FrameworkWriter.write(weighed)).contains("weight: 0.0005");
    }

    @Test
    void aWeighedFrameOfAFileIsNamedByTheFile(@TempDir Path folder) throws Exception {
        Framework odd = new FrameEdit(
                        "elsewhere", "Elsewhere", Map.of("peaceful", 0.123456789), Map.of(), Set.of(), Map.of())
                .apply(frame("neighbourhood"));
        Path file = Files.writeString(folder.resolve("elsewhere.yaml"), FrameworkWriter.write(odd));
        Framework weighed = frame(file + "@secure:2");
        assertThat(weighed.id()).isEqualTo("elsewhere@secure:2");
        assertThat(Frames.of(workbench).name(weighed)).isEqualTo("elsewhere.yaml@secure:2");
        assertThat(Frames.of(workbench).name(odd)).isEqualTo("elsewhere.yaml");
        assertThat(weighed.goals().getFirst().weight()).isEqualTo(0.123456789);
    }

    private Finding compare(String home, Framework before, Framework after) {
        return FrameComparison.of(workbench, Locale.ENGLISH)
                .finding(
                        new Situation.Request(
                                Country.of(home), Optional.of(2014), NeighbourRule.DEFAULT, before, 20, 1),
                        after);
    }

    private static BigDecimal cell(Table table, List<Object> row, String column) {
        Object value = row.get(
                table.columns().stream().map(Table.Column::name).toList().indexOf(column));
        return value instanceof Double number ? BigDecimal.valueOf(number) : BigDecimal.ZERO;
    }

    @ParameterizedTest
    @CsvSource({"KEN,neighbourhood,connectivity", "PER,connectivity,sdg17", "VNM,sdg17,neighbourhood"})
    void scoresAreThoseOfEachFrameAndPartsAddUp(String home, String before, String after) {
        Finding finding = compare(home, frame(before), frame(after));
        Table moves = finding.table("moves");
        assertThat(moves.rows()).isNotEmpty();
        for (List<Object> row : moves.rows()) {
            BigDecimal parts = List.of("dropped", "added", "share_part", "measured").stream()
                    .map(part -> cell(moves, row, part))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).isEqualByComparingTo(cell(moves, row, "change"));
            assertThat(cell(moves, row, "score_before").add(cell(moves, row, "change")))
                    .isEqualByComparingTo(cell(moves, row, "score_after"));
            Table goals = finding.table("goal_parts");
            BigDecimal byGoal = goals.rows().stream()
                    .filter(goal -> goal.getFirst().equals(row.getFirst()))
                    .map(goal -> cell(goals, goal, "points"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(byGoal).isEqualByComparingTo(cell(moves, row, "change"));
        }
        Table turned = compare(home, frame(after), frame(before)).table("moves");
        assertThat(cell(turned, turned.rows().getFirst(), "change"))
                .isEqualByComparingTo(
                        cell(moves, moves.rows().getFirst(), "change").negate());
    }

    /** What the parts are made of is what the score is made of: shares times scores give the whole. */
    @Test
    void sharesTimesScoresAreTheScore() {
        Framework frame = frame("neighbourhood");
        Situation.Request request =
                new Situation.Request(Country.of("KEN"), Optional.of(2014), NeighbourRule.DEFAULT, frame, 20, 1);
        Finding finding = Situation.of(workbench).finding(request);
        Table figures = finding.table("figures");
        for (var relation : Situation.of(workbench).assess(request).partners()) {
            Map<String, Double> scores = new java.util.HashMap<>();
            List<String> names =
                    figures.columns().stream().map(Table.Column::name).toList();
            figures.rows().stream()
                    .filter(row -> row.get(names.indexOf("partner"))
                            .equals(relation.partner().code()))
                    .filter(row -> row.get(names.indexOf("score")) instanceof Double)
                    .forEach(row -> scores.put(
                            row.get(names.indexOf("measure")).toString(), (Double) row.get(names.indexOf("score"))));
            double whole = Shares.of(frame, m -> scores.containsKey(m.id())).entrySet().stream()
                    .mapToDouble(e -> e.getValue() * scores.getOrDefault(e.getKey(), 0.0))
                    .sum();
            assertThat(whole).isCloseTo(relation.overall().orElseThrow().value(), within(1e-9));
        }
    }

    @Test
    void theSameFrameMovesNobodyAndAnEditMovesByWhatItChanges() {
        Framework frame = frame("neighbourhood");
        assertThat(compare("KEN", frame, frame).table("differences").rows()).isEmpty();
        Framework copy = new FrameEdit(
                        "my-copy", "My copy", Map.of("peaceful", 3.0), Map.of(), Set.of("trade"), Map.of())
                .apply(frame);
        assertThat(copy.measures().count()).isEqualTo(frame.measures().count() - 1);
        Finding finding = compare("KEN", frame, copy);
        assertThat(finding.table("differences").rows())
                .anyMatch(row -> row.contains("trade") && row.contains("dropped"));
        assertThat(finding.provenance().command()).contains("neighbourhood my-copy.yaml");
    }

    @Test
    void aFrameIsExplainedWithSideUnitAndCoverage() {
        Finding finding =
                FrameExplained.of(workbench, Locale.ENGLISH).finding(frame("neighbourhood"), Optional.of(2014));
        Table measures = finding.table("measures");
        List<String> names = measures.columns().stream().map(Table.Column::name).toList();
        assertThat(measures.rows())
                .hasSize((int) frame("neighbourhood").measures().count());
        double shares = measures.rows().stream()
                .mapToDouble(row -> (Double) row.get(names.indexOf("share")))
                .sum();
        assertThat(shares).isCloseTo(1, within(1e-9));
        List<Object> trade = measures.rows().stream()
                .filter(row -> row.get(1).equals("trade"))
                .findFirst()
                .orElseThrow();
        assertThat(trade.get(names.indexOf("side")).toString()).startsWith("both directions together");
        long held = (Long) trade.get(names.indexOf("observed")) + (Long) trade.get(names.indexOf("carried"));
        assertThat(held).isBetween(1L, (Long) trade.get(names.indexOf("pairs")));
        assertThat(finding.provenance().method()).hasSizeGreaterThan(3);
    }

    @Test
    void anOwnFrameIsCheckedSavedFoundAndReplaced() throws Exception {
        OwnFrames own = OwnFrames.of(workbench);
        Framework copy = new FrameEdit("my-frame", "Mine", Map.of(), Map.of("trade", "Our trade"), Set.of(), Map.of())
                .apply(frame("neighbourhood"));
        String text = FrameworkWriter.write(copy);
        assertThat(own.faults("mine.yaml", text)).isEmpty();
        assertThat(own.faults("mine.yaml", text.replace("rule: joint minimum", "rule: as is")))
                .hasSizeGreaterThan(1)
                .allMatch(fault -> fault.contains("needs a pair's figure"));
        own.save(text, false);
        assertThat(Frames.of(workbench).list()).extracting(Framework::id).contains("my-frame");
        assertThat(Frames.of(workbench).get("my-frame")).isEqualTo(copy);
        assertThatThrownBy(() -> own.save(text, false)).hasMessageContaining("already");
        own.save(text.replace("Our trade", "All trade"), true);
        assertThat(Frames.of(workbench).get("my-frame").measures())
                .anyMatch(m -> m.label().equals("All trade"));
        try (var files = Files.list(Frames.of(workbench).folder())) {
            assertThat(files.filter(file -> file.toString().endsWith(".earlier")))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> own.save(text.replace("id: my-frame", "id: sdg17"), true))
                .hasMessageContaining("ships with Comity");
    }
}
