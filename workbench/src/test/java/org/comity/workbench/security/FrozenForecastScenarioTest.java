package org.comity.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six pairs of four countries with made-up scores: forecast, frozen, and scored once the next months are known. */
class FrozenForecastScenarioTest {
    private static final NeighbourRule RULE = NeighbourRule.parse("list:KEN,UGA,TZA,RWA");
    private static final String SCORE = "gdelt-dyads.score_month";
    private static final List<String> PAIRS = List.of("KEN,RWA", "KEN,TZA", "KEN,UGA", "RWA,TZA", "RWA,UGA", "TZA,UGA");

    @TempDir
    Path home;

    @BeforeEach
    void sixtyMonths() throws IOException {
        published(LocalDate.parse("2023-02-01"), 60);
    }

    /** A wave of a year for each pair, the more of it the later in the list. */
    private void published(LocalDate day, int months) throws IOException {
        StringBuilder rows =
                new StringBuilder("month,iso3_a,iso3_b,sum_edge_value,days_with_value,days_in_month_available\n");
        for (int t = 0; t < months; t++) {
            Period month = Series.step(Period.month(2018, 1), t);
            for (int i = 0; i < PAIRS.size(); i++) {
                double value = 30 * (i + 1) + 10 * Math.sin(t * (i + 2));
                int days = month.lastDay().lengthOfMonth();
                rows.append("%s,%s,%s,%d,%d\n".formatted(month, PAIRS.get(i), value, days, days));
            }
        }
        Path file = Files.writeString(home.resolve("world_dyad_month_" + day + ".csv"), rows);
        Importer.run(
                FactStore.open(home.resolve("store")),
                "gdelt-dyads",
                List.of(file),
                ImportOptions.DEFAULT.withReleased(day),
                Progress.SILENT);
    }

    private Workbench open(AsOf asOf) {
        return Workbench.open(home.resolve("store"), asOf, 2);
    }

    private Finding forecast(AsOf asOf, LocalDate today) {
        try (Workbench workbench = open(asOf)) {
            return ForecastFinding.of(
                    workbench,
                    new ForecastFinding.Request(
                            Pair.of("UGA", "KEN"), "gdelt-dyads", Optional.of(SCORE), Optional.empty(), RULE, 1, today),
                    Locale.ENGLISH);
        }
    }

    private static Object cell(Finding finding, int row, String column) {
        Table table = finding.tables().getFirst();
        return table.rows().get(row).get(table.at(column));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("store").resolve("forecasts"))) {
            return files.count();
        }
    }

    @Test
    void aForecastIsMadeOnceAndSaysWhatItWasMadeFrom() throws IOException {
        Finding first = forecast(AsOf.LATEST, LocalDate.parse("2023-02-02"));
        assertThat(first.tables().getFirst().rows()).hasSize(4);
        assertThat(cell(first, 0, "home")).isEqualTo("UGA");
        assertThat(cell(first, 0, "period")).isEqualTo("2023-01");
        assertThat(cell(first, 3, "period")).isEqualTo("2023-12");
        assertThat((double) cell(first, 0, "low")).isLessThanOrEqualTo((double) cell(first, 0, "median"));
        assertThat((double) cell(first, 0, "median")).isBetween(70.0, 110.0);
        Finding again = forecast(AsOf.LATEST, LocalDate.parse("2023-05-05"));
        assertThat(cell(again, 0, "made")).as("it was made before").isEqualTo("2023-02-02");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatIsAskedForAnEarlierDayReadsNothingAfterIt() {
        Finding then =
                forecast(new AsOf(Optional.of(LocalDate.parse("2022-06-30")), AsOf.Basis.RELEASE), LocalDate.EPOCH);
        assertThat(cell(then, 0, "last_known")).isEqualTo("2022-06");
        assertThat(cell(then, 0, "period")).isEqualTo("2022-07");
        assertThat(then.notes()).anyMatch(note -> note.contains("a stream of events"));
    }

    private static ForecastFinding.Request asked(String home, String partner) {
        return new ForecastFinding.Request(
                Pair.of(home, partner),
                "gdelt-dyads",
                Optional.empty(),
                Optional.empty(),
                RULE,
                1,
                LocalDate.parse("2023-07-01"));
    }

    /** Pages show what was frozen and make nothing; a newer vintage without forecasts shows the last ones. */
    @Test
    void whatWasMadeIsFoundAndNothingIsMade() throws IOException {
        try (Workbench workbench = open(AsOf.LATEST)) {
            assertThat(ForecastFinding.held(workbench, asked("KEN", "UGA"), Locale.ENGLISH))
                    .isEmpty();
        }
        assertThat(home.resolve("store").resolve("forecasts")).doesNotExist();
        Finding made = forecast(AsOf.LATEST, LocalDate.parse("2023-02-02"));
        published(LocalDate.parse("2023-06-01"), 64);
        try (Workbench workbench = open(AsOf.LATEST)) {
            Finding held = ForecastFinding.held(workbench, asked("UGA", "KEN"), Locale.ENGLISH)
                    .orElseThrow();
            assertThat(held.tables().getFirst().rows())
                    .containsExactlyElementsOf(made.tables().getFirst().rows());
            assertThat(held.charts()).hasSize(1);
            assertThat(held.charts().getFirst().vegaLite())
                    .contains("2023-04-01"); // what came after the forecast is drawn too
            Finding turned = ForecastFinding.held(workbench, asked("KEN", "UGA"), Locale.ENGLISH)
                    .orElseThrow();
            assertThat(turned.tables().getFirst().rows().getFirst().subList(2, 14))
                    .containsExactlyElementsOf(
                            held.tables().getFirst().rows().getFirst().subList(2, 14));
        }
        assertThat(files()).isEqualTo(1);
        AsOf before = new AsOf(Optional.of(LocalDate.parse("2023-01-15")), AsOf.Basis.RETRIEVAL);
        try (Workbench workbench = open(before)) {
            assertThat(ForecastFinding.held(workbench, asked("KEN", "UGA"), Locale.ENGLISH))
                    .as("made from what was not known then")
                    .isEmpty();
        }
    }

    @Test
    void theRecordOfAPairListsItsOwnForecastsAndTheCalibrationOfAll() throws IOException {
        forecast(AsOf.LATEST, LocalDate.parse("2023-02-02"));
        published(LocalDate.parse("2023-06-01"), 64);
        try (Workbench workbench = open(AsOf.LATEST)) {
            Finding all = RecordFinding.of(workbench, RecordFinding.Question.ALL, Locale.ENGLISH);
            var question = new RecordFinding.Question(Optional.of(Pair.of("UGA", "KEN")), Optional.of("gdelt-dyads"));
            Finding pair = RecordFinding.of(workbench, question, Locale.ENGLISH);
            assertThat(pair.table("forecasts").rows()).hasSize(4);
            assertThat(pair.table("record").rows())
                    .containsExactlyElementsOf(all.table("record").rows());
            Table calibration = pair.table("calibration");
            assertThat(calibration.rows().stream()
                            .mapToLong(row -> (long) row.get(calibration.at("scored")))
                            .sum())
                    .isEqualTo(scored(all.table("record")));
            assertThat(calibration.rows())
                    .allSatisfy(row -> assertThat((double) row.get(calibration.at("share_came")))
                            .isBetween((double) row.get(calibration.at("came_low")), (double)
                                    row.get(calibration.at("came_high"))));
            assertThat(pair.charts()).extracting(Finding.Chart::name).containsExactly("calibration");
            assertThat(pair.provenance().command()).isEqualTo("comity security record UGA KEN --source gdelt-dyads");
            assertThat(pair.id()).isNotEqualTo(all.id());
        }
    }

    private static long scored(Table record) {
        return record.rows().stream()
                .mapToLong(row -> (long) row.get(record.at("scored")))
                .sum();
    }

    @Test
    void theRecordScoresWhatCame() throws IOException {
        forecast(AsOf.LATEST, LocalDate.parse("2023-02-02"));
        try (Workbench workbench = open(AsOf.LATEST)) {
            Finding open = RecordFinding.of(workbench, RecordFinding.Question.ALL, Locale.ENGLISH);
            assertThat(open.table("record").rows()).hasSize(4).allMatch(row -> row.contains(Table.Blank.MISSING));
        }
        published(LocalDate.parse("2023-06-01"), 64);
        try (Workbench workbench = open(AsOf.LATEST)) {
            Finding finding = RecordFinding.of(workbench, RecordFinding.Question.ALL, Locale.ENGLISH);
            Table record = finding.table("record");
            assertThat(record.rows().get(0).get(record.at("scored"))).isEqualTo(6L);
            assertThat((double) record.rows().get(0).get(record.at("crps"))).isBetween(0.0, 15.0);
            assertThat(record.rows().get(3).get(record.at("scored")))
                    .as("2023-12 has not come")
                    .isEqualTo(0L);
            Table each = finding.table("forecasts");
            List<Object> row = each.rows().stream()
                    .filter(one -> one.get(each.at("partner")).equals("UGA")
                            && one.get(each.at("home")).equals("KEN")
                            && one.get(each.at("period")).equals("2023-01"))
                    .findFirst()
                    .orElseThrow();
            assertThat((double) row.get(each.at("came"))).isEqualTo(90 + 10 * Math.sin(60 * 4));
        }
    }

    @Test
    void theBacktestComparesAllOnTheSameCases() {
        try (Workbench workbench = open(AsOf.LATEST)) {
            Finding finding = BacktestFinding.of(
                    workbench,
                    new BacktestQuestion(
                            "gdelt-dyads",
                            Optional.of(SCORE),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Period.parse("2022-06")),
                            RULE,
                            100,
                            1),
                    Locale.ENGLISH);
            Table scores = finding.table("scores");
            assertThat(scores.rows().stream()
                            .filter(row -> row.get(1).equals(3L) && row.get(2).equals("all"))
                            .map(row -> row.get(scores.at("n")))
                            .distinct())
                    .hasSize(1);
            assertThat(scores.rows().stream().map(row -> row.get(scores.at("verdict"))))
                    .containsAnyOf("model", "benchmark");
            assertThat(finding.notes()).anyMatch(note -> note.contains("to 2022-06"));
        }
    }
}
