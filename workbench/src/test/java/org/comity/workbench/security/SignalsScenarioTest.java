package org.comity.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.told.ChangesDigest;
import org.comity.workbench.security.told.ToldChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four neighbours with made-up scores, one of which falls in 2022: what stands out, and that nothing later is read. */
class SignalsScenarioTest {
    private static final NeighbourRule RULE = NeighbourRule.parse("list:KEN,UGA,TZA,RWA");
    private static final LocalDate DAY = LocalDate.parse("2022-12-31");
    private static final List<String> PAIRS = List.of("KEN,RWA", "KEN,TZA", "KEN,UGA", "RWA,TZA", "RWA,UGA", "TZA,UGA");

    @TempDir
    Path home;

    /** What is published of the months from 2018 on: a level for each pair; that of KEN and UGA falls in a month. */
    private void publish(String name, String released, int months, Period fall, double by) throws IOException {
        StringBuilder rows =
                new StringBuilder("month,iso3_a,iso3_b,sum_edge_value,days_with_value,days_in_month_available\n");
        for (int t = 0; t < months; t++) {
            Period month = Series.step(Period.month(2018, 1), t);
            int days = month.lastDay().lengthOfMonth();
            for (int i = 0; i < PAIRS.size(); i++) {
                double level = 10 + i - (i == 2 && month.compareTo(fall) >= 0 ? by : 0);
                double value = level + (t * 7 + i * 3) % 11 * 0.3;
                rows.append("%s,%s,%s,%d,%d%n".formatted(month, PAIRS.get(i), value * days, days, days));
            }
        }
        Path folder = Files.createDirectories(home.resolve(name + released));
        Path file = Files.writeString(folder.resolve("world_dyad_month.csv"), rows);
        Importer.run(
                FactStore.open(home.resolve(name)),
                "gdelt-dyads",
                List.of(file),
                ImportOptions.DEFAULT.withReleased(LocalDate.parse(released)),
                Progress.SILENT);
    }

    private Finding signals(String name) {
        AsOf asOf = new AsOf(Optional.of(DAY), AsOf.Basis.RELEASE);
        try (Workbench workbench = Workbench.open(home.resolve(name), asOf, 2)) {
            return SignalsFinding.of(
                    workbench,
                    new SignalsQuestion(Country.of("UGA"), List.of(), RULE, 0.1, 0, 199, 1, DAY),
                    Locale.ENGLISH);
        }
    }

    @Test
    void aFallIsNewToWhoLookedBeforeItAndNotToWhoLookedAfterIt() throws IOException {
        publish("new", "2023-01-15", 60, Period.parse("2022-06"), 6);
        AsOf asOf = new AsOf(Optional.of(DAY), AsOf.Basis.RELEASE);
        SignalsQuestion question = new SignalsQuestion(Country.of("UGA"), List.of(), RULE, 0.1, 0, 199, 1, DAY);
        try (Workbench workbench = Workbench.open(home.resolve("new"), asOf, 2)) {
            assertThat(fresh(workbench, question, "2022-03-31")).contains("2022-06");
            assertThat(fresh(workbench, question, "2022-11-30")).doesNotContain("2022-06");
            assertThatThrownBy(() -> fresh(workbench, question, "2022-12-31"))
                    .hasMessageContaining("--since must be a day before 2022-12-31");
        }
    }

    /** The periods from which a level is told that was not told by the day. */
    private static List<String> fresh(Workbench workbench, SignalsQuestion question, String since) {
        return ChangesDigest.read(workbench, question, LocalDate.parse(since), Locale.ENGLISH).fresh().stream()
                .filter(line -> !line.isLatest())
                .map(ToldChange::period)
                .toList();
    }

    private static List<List<Object>> rows(Finding finding) {
        return finding.table("signals").rows();
    }

    @Test
    void aFallOfTheLatestYearStandsOutWithItsForecast() throws IOException {
        publish("one", "2023-01-15", 60, Period.parse("2022-06"), 6);
        Finding finding = signals("one");
        Table table = finding.tables().getFirst();
        assertThat(table.columns().stream().map(Table.Column::name))
                .containsExactly(
                        "home",
                        "partner",
                        "direction",
                        "period",
                        "kind",
                        "change",
                        "q_value",
                        "forecast_low",
                        "forecast",
                        "forecast_high",
                        "events");
        List<Object> row = table.rows().getFirst();
        assertThat(row.subList(0, 5)).containsExactly("UGA", "KEN", "undirected", "2022-06", "score");
        assertThat((double) row.get(5)).isBetween(-6.5, -5.5);
        assertThat((double) row.get(6)).isBetween(0.0, 0.1);
        assertThat((double) row.get(8))
                .as("a whole month at the level after, about 7.5 a day, not at the one before, 13.5")
                .isBetween(120.0, 330.0);
        assertThat((double) row.get(7)).isLessThanOrEqualTo((double) row.get(8));
        assertThat((double) row.get(8)).isLessThanOrEqualTo((double) row.get(9));
        assertThat(row.get(10)).as("no single events are held").isEqualTo(Table.Blank.MISSING);
        assertThat(rows(finding).stream().filter(one -> one.get(3).equals("2022-06")))
                .as("only one series changed")
                .hasSize(1);
        assertThat(finding.table("sentences").rows().getFirst().get(1))
                .asString()
                .startsWith("The score of reported events between Uganda and Kenya fell from ")
                .endsWith(" a day in 2022-06");
        Table series = finding.table("series");
        assertThat(series.rows()).hasSize(3);
        assertThat(finding.provenance().command()).endsWith("--as-of 2022-12-31");
    }

    @Test
    void aFileCutByTheDayAndAWholeOneGiveTheSame() throws IOException {
        publish("cut", "2023-01-15", 60, Period.parse("2022-06"), 6);
        publish("whole", "2024-07-03", 72, Period.parse("2022-06"), 6);
        assertThat(rows(signals("whole"))).isEqualTo(rows(signals("cut"))).isNotEmpty();
    }

    @Test
    void aLaterVintageIsNotUsed() throws IOException {
        publish("first", "2023-01-15", 60, Period.parse("2022-06"), 6);
        publish("planted", "2023-01-15", 60, Period.parse("2022-06"), 6);
        publish("planted", "2023-06-01", 65, Period.parse("2022-02"), -9);
        publish("planted", "2025-03-01", 72, Period.parse("2022-09"), 20);
        Finding planted = signals("planted");
        assertThat(rows(planted)).isEqualTo(rows(signals("first")));
        assertThat(planted.provenance().sources())
                .singleElement()
                .satisfies(use -> assertThat(use.vintage()).startsWith("2023-01-15"));
    }

    @Test
    void whatWasOutByTheDayComesBeforeWhatWasPublishedAfterIt() throws IOException {
        publish("out", "2022-12-20", 59, Period.parse("2022-06"), 6);
        publish("both", "2022-12-20", 59, Period.parse("2022-06"), 6);
        publish("both", "2023-06-01", 65, Period.parse("2022-02"), -9);
        assertThat(rows(signals("both"))).isEqualTo(rows(signals("out"))).isNotEmpty();
    }
}
