package org.comity.workbench.trade.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios on the starter pack's matrix of 2006. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoGainsTest {
    private Workbench workbench;
    private Path home;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        home = folder;
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        workbench = Workbench.open(home, AsOf.LATEST, 1);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private Gains solve(String measures) {
        return solve(measures, 0);
    }

    private Gains solve(String measures, int draws) {
        Scenario scenario = ScenarioFile.parse("t", "{name: T, draws: %d, measures: [%s]}".formatted(draws, measures));
        return ScenarioFinding.solve(workbench, List.of(scenario)).getFirst();
    }

    private static double welfare(Gains gains, String country) {
        return gains.welfare(gains.baseline().place(Country.of(country))).value();
    }

    @Test
    void theBaselineIsTheWholeMatrixWithSalesAtHomeAndRomaniaUnderItsCodeOfToday() {
        TradeBaseline baseline = TradeBaseline.usual(workbench).orElseThrow();
        assertThat(baseline.countries()).hasSize(69).contains(Country.of("ROU"));
        int china = baseline.place(Country.of("CHN"));
        assertThat(baseline.trade(china, china)).isEqualTo(2795425.71984987); // by hand from the file's line 95922
        assertThat(baseline.trade(china, baseline.place(Country.of("MYS")))).isEqualTo(13693.4493651123);
        assertThat(baseline.isInForce(china, baseline.place(Country.of("MYS")))).isTrue();
        assertThat(baseline.unlisted()).isZero();
        assertThat(baseline.estimated()).isEmpty();
    }

    @Test
    void nothingChangesWhereNothingIsChanged() {
        Gains gains = solve("{border: {members: [KEN, TZA], percent: 0}}");
        for (Outcome outcome : gains.atEstimates().outcomes()) {
            assertThat(outcome.welfarePct()).isCloseTo(0, within(1e-9));
        }
        assertThat(gains.isProved()).isTrue();
    }

    @Test
    void membersOfAnAgreementGainAndTheOrderOfNamingDoesNotMatter() {
        Gains gains = solve("{join: {members: [CHN, THA, MYS, IDN]}}");
        Gains again = solve("{join: {members: [IDN, MYS, CHN, THA]}}");
        for (String member : List.of("CHN", "IDN", "MYS", "THA")) {
            assertThat(welfare(gains, member)).as(member).isPositive();
            assertThat(welfare(again, member)).as(member).isEqualTo(welfare(gains, member));
        }
        assertThat(welfare(gains, "SGP")).isNegative(); // trade is diverted from the one in between
        assertThat(gains.baseline().countries().get(gains.leastGainer())).isEqualTo(Country.of("CHN"));
        assertThat(gains.isWinWin()).isTrue();
        assertThat(gains.payments().need()).isEqualTo(Payments.Need.NONE);
    }

    @Test
    void pairsWithAnAgreementAreLeftAloneWhereOnlyOthersAreMeant() {
        Gains gains = solve("{join: {members: [CHN, THA, MYS, IDN], only_without_agreement: true}}");
        assertThat(welfare(gains, "THA")).isCloseTo(0, within(1e-9));
    }

    @Test
    void aTariffCutCostsRevenueAndGainsLessThanACutOfCostsOfTheSameSize() {
        Gains tariffs = solve("{tariffs: {exporters: [MEX], importers: [USA], before: 5, after: 0}}");
        double same = 100 * (1 - 1 / 1.05); // a fall of the price at the border from 1.05 to 1
        Gains iceberg = solve(
                "{tariffs: {exporters: [USA], importers: [MEX], before: 0, after: 0}}, {border: {members: [MEX], others: [USA], percent: %s}}"
                        .formatted(same));
        assertThat(welfare(tariffs, "USA")).isNegative();
        assertThat(welfare(iceberg, "USA")).isPositive();
        assertThat(welfare(tariffs, "MEX")).isPositive();
    }

    /** Missing and not applicable are two things: without draws there is neither a range nor a share of draws. */
    @Test
    void withoutDrawsThereAreNoRangesAndNoSharesOfDraws() {
        Scenario scenario = ScenarioFile.parse(
                "t", "{name: T, draws: 0, elasticity: 5, phase_in: 2, measures: [{join: {members: [CHN, IDN]}}]}");
        Finding finding = ScenarioFinding.of(workbench, List.of(scenario), Locale.ENGLISH);
        for (String name : List.of("gains", "path")) {
            Table table = finding.table(name);
            List<String> columns =
                    table.columns().stream().map(Table.Column::name).toList();
            for (List<Object> row : table.rows()) {
                assertThat(row.get(columns.indexOf("welfare_pct"))).isInstanceOf(Double.class);
                assertThat(row.get(columns.indexOf("low"))).isEqualTo(Table.Blank.NOT_APPLICABLE);
                assertThat(row.get(columns.indexOf("high"))).isEqualTo(Table.Blank.NOT_APPLICABLE);
                if (columns.contains("gains_in")) {
                    assertThat(row.get(columns.indexOf("gains_in"))).isEqualTo(Table.Blank.NOT_APPLICABLE);
                }
            }
        }
        List<Object> verdict = finding.table("verdict").rows().getFirst();
        assertThat(verdict.get(2)).isEqualTo(true);
        assertThat(verdict.get(3)).isEqualTo(Table.Blank.NOT_APPLICABLE);
        assertThat(finding.notes())
                .anyMatch(note -> note.startsWith("Elasticity of substitution 5, not varied:"))
                .noneMatch(note -> note.contains("drawn from 5 to 5"));
        assertThat(finding.charts()).allMatch(chart -> !chart.vegaLite().contains("nine draws in ten"));
        assertThat(finding.charts()).allMatch(chart -> !chart.vegaLite().contains("NaN"));
    }

    /** Far from an agreement of two, welfare moves by hardly more than the factor that lets deficits add to zero. */
    @Test
    void theFactorOfDeficitsIsSaid() {
        Gains shared = solve("{join: {members: [CHN, THA, MYS, IDN]}}");
        double percent = 100 * (shared.commonFactor().orElseThrow() - 1);
        double spending = 0;
        double kept = 0;
        for (int i = 0; i < shared.baseline().countries().size(); i++) {
            var before = shared.atEstimates().before();
            var after = shared.atEstimates().full();
            spending += after.spending(i);
            kept += after.output(i) * before.spending(i) / before.output(i);
        }
        assertThat(percent).isCloseTo(100 * (spending / kept - 1), within(1e-8)).isNotZero();
        Finding finding = ScenarioFinding.of(workbench, List.of(shared.scenario()), Locale.ENGLISH);
        assertThat(finding.notes()).anyMatch(note -> note.startsWith("Trade deficits add to zero only if every"));
        Scenario none = ScenarioFile.parse(
                "t", "{name: T, draws: 0, deficits: none, measures: [{join: {members: [CHN, IDN]}}]}");
        assertThat(ScenarioFinding.solve(workbench, List.of(none)).getFirst().commonFactor())
                .isEmpty();
        assertThat(ScenarioFinding.of(workbench, List.of(none), Locale.ENGLISH).notes())
                .noneMatch(note -> note.startsWith("Trade deficits add"));
    }

    @Test
    void paymentsLiftTheLoserAndAddToZero() {
        Gains gains = solve("{tariffs: {exporters: [MEX], importers: [USA], before: 5, after: 0}}", 40);
        Payments payments = gains.payments();
        int usa = gains.baseline().place(Country.of("USA"));
        int mexico = gains.baseline().place(Country.of("MEX"));
        assertThat(gains.isWinWin()).isFalse();
        assertThat(payments.need()).isEqualTo(Payments.Need.ENOUGH);
        assertThat(payments.amounts().get(usa))
                .isPositive()
                .isCloseTo(-payments.amounts().get(mexico), within(1e-6));
        assertThat(payments.after().outcomes().get(usa).welfarePct()).isPositive();
        assertThat(payments.after().outcomes().get(mexico).welfarePct()).isPositive();
        assertThat(payments.shareAllGain()).isGreaterThanOrEqualTo(Gains.JOINT);
    }

    @Test
    void leavingMakesThePartiesLoseTogetherWhichNoPaymentMends() {
        Gains gains = solve("{leave: {members: [CHN, THA, MYS, IDN]}}");
        assertThat(welfare(gains, "THA")).isNegative();
        assertThat(gains.payments().need()).isEqualTo(Payments.Need.IMPOSSIBLE);
    }

    @Test
    void aPhaseInEndsWhereTheWholeMeasureIs() {
        Scenario scenario =
                ScenarioFile.parse("t", "{name: T, draws: 0, phase_in: 3, measures: [{join: {members: [KEN, TZA]}}]}");
        Gains gains = ScenarioFinding.solve(workbench, List.of(scenario)).getFirst();
        int kenya = gains.baseline().place(Country.of("KEN"));
        List<Double> path = gains.path().stream()
                .map(year -> year.outcomes().get(kenya).welfarePct())
                .toList();
        assertThat(path).isSorted().hasSize(3);
        assertThat(path.getLast()).isEqualTo(gains.welfare(kenya).value());
    }

    @Test
    void eachYearOfAPhaseInHasItsRangeInTableAndChart() {
        Scenario scenario = ScenarioFile.parse(
                "t", "{name: T, draws: 20, phase_in: [0, 0.5, 1], measures: [{join: {members: [KEN, TZA]}}]}");
        Gains gains = ScenarioFinding.solve(workbench, List.of(scenario)).getFirst();
        int kenya = gains.baseline().place(Country.of("KEN"));
        Gains.Interval none = gains.welfareAfter(0, kenya);
        assertThat(none.low()).isCloseTo(0, within(1e-9));
        assertThat(none.high()).isCloseTo(0, within(1e-9));
        Gains.Interval half = gains.welfareAfter(1, kenya);
        assertThat(half.low()).isLessThan(half.value());
        assertThat(half.high())
                .isGreaterThan(half.value())
                .isLessThan(gains.welfareAfter(2, kenya).high());
        assertThat(gains.welfareAfter(2, kenya)).isEqualTo(gains.welfare(kenya));
        Finding finding = ScenarioFinding.of(workbench, List.of(scenario), Locale.ENGLISH);
        assertThat(finding.table("path").columns().stream().map(column -> column.name()))
                .endsWith("welfare_pct", "low", "high");
        Finding.Chart chart = finding.charts().getLast();
        assertThat(chart.name()).isEqualTo("path");
        assertThat(chart.table()).isEqualTo("path");
        assertThat(chart.vegaLite()).contains("Kenya", "Tanzania", "\"year\":3").doesNotContain("\"year\":4");
        Scenario atOnce = ScenarioFile.parse("t", "{name: T, draws: 0, measures: [{join: {members: [KEN, TZA]}}]}");
        assertThat(ScenarioFinding.of(workbench, List.of(atOnce), Locale.ENGLISH)
                        .charts())
                .hasSize(1);
    }

    /** 0.5572 and 0.3468 put one agreement in 18.5 below zero: P = 94.6 %, which few draws cannot tell from 95 %. */
    @Test
    void anAgreementOfAverageEffectCannotBeToldFromTheLine() {
        Gains gains = solve("{join: {members: [KEN, TZA]}}", 100);
        double share = gains.shareAllGain();
        assertThat(share).isBetween(0.88, 0.99);
        assertThat(gains.shareError().orElseThrow()).isCloseTo(Math.sqrt(share * (1 - share) / 100), within(1e-15));
        assertThat(gains.isTold()).isFalse();
        Finding finding = ScenarioFinding.of(workbench, List.of(gains.scenario()), Locale.ENGLISH);
        assertThat(finding.notes())
                .anyMatch(
                        note -> note.startsWith("T: whether this is win-win cannot be told at this number of draws."));
        List<Object> row = finding.table("verdict").rows().getFirst();
        assertThat(row.get(finding.table("verdict").at("told"))).isEqualTo(false);
        assertThat(row.get(finding.table("verdict").at("all_gain_error")))
                .isEqualTo(gains.shareError().getAsDouble());
        Gains sure = solve("{border: {members: [KEN, TZA], percent: 5}}", 100);
        assertThat(sure.shareAllGain()).isEqualTo(1);
        assertThat(sure.isTold()).isTrue();
        assertThat(solve("{border: {members: [KEN, TZA], percent: 5}}", 10).isTold())
                .as("ten draws out of ten")
                .isFalse();
        assertThat(solve("{border: {members: [KEN, TZA], percent: 5}}").shareError())
                .isEmpty();
    }

    @Test
    void theAnswerIsTheSameOnAnyNumberOfThreadsAndHasItsRangeAroundTheDraws() {
        Scenario scenario = ScenarioFile.parse(
                "t", "{name: T, draws: 30, phase_in: 2, measures: [{join: {members: [KEN, TZA, ZAF]}}]}");
        Finding one = ScenarioFinding.of(workbench, List.of(scenario), Locale.ENGLISH);
        try (Workbench two = Workbench.open(home, AsOf.LATEST, 2)) {
            assertThat(ScenarioFinding.of(two, List.of(scenario), Locale.ENGLISH)
                            .id())
                    .isEqualTo(one.id());
        }
        assertThat(one.title()).startsWith("Model gain");
        for (List<Object> row : one.table("gains").rows()) {
            assertThat((Double) row.get(3)).isLessThanOrEqualTo((Double) row.get(4));
        }
        assertThat(ScenarioFinding.scenarios(one.provenance().parameters())).containsExactly(scenario);
    }

    @Test
    void whatCannotBeReckonedIsRefusedInOneSentence() {
        String time =
                "{travel_time: {members: [KEN, TZA], hours: 2400, percent_per_day: {value: 1, low: 0.5, high: 20}}}";
        Scenario much = ScenarioFile.parse(
                "t",
                "{name: T, draws: 40, elasticity: {value: 7, low: 5, high: 30}, measures: [%s, %s]}"
                        .formatted(time, time));
        assertThatThrownBy(() -> ScenarioFinding.solve(workbench, List.of(much)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by a factor above exp(50)");
        String tariffs = "{tariffs: {exporters: [MEX], importers: [USA], before: 5, after: 0}}";
        assertThatThrownBy(() -> solve(tariffs + ", " + tariffs))
                .hasMessage("Two measures \"tariffs\" name exports of MEX to USA; say them in one measure.");
        assertThatThrownBy(() -> solve("{leave: {members: [KEN, CHN]}}"))
                .hasMessageContaining("knows no agreement in force that")
                .hasMessageContaining("would leave");
    }

    @Test
    void roundingIsNoGain() {
        Gains gains = solve("{border: {members: [KEN, TZA], percent: 0}}", 10);
        assertThat(gains.shareAllGain()).isZero();
        assertThat(gains.isWinWin()).isFalse();
    }

    @Test
    void notesOfSeveralScenariosSayWhichAndNoDrawsAreNoShare() {
        Scenario one = ScenarioFile.parse("t", "{name: A, draws: 0, measures: [{join: {members: [KEN, TZA]}}]}");
        Scenario two = ScenarioFile.parse("t", "{name: B, draws: 5, measures: [{join: {members: [KEN, TZA]}}]}");
        assertThat(ScenarioFinding.of(workbench, List.of(one, two), Locale.ENGLISH)
                        .notes())
                .anyMatch(note -> note.startsWith("A: win-win. All parties gain together at the estimates;"))
                .contains("A: No draws were taken, so there are no ranges.")
                .anyMatch(note -> note.startsWith("B: Ranges are from the 5th to the 95th hundredth of 5 draws"));
    }

    @Test
    void aCountryOutsideTheBaselineIsSaidToBeUnknownWithWhatToImport() {
        assertThatThrownBy(() -> solve("{join: {members: [KEN, UGA]}}"))
                .hasMessage("The baseline agtpa of 2006 has no UGA; put it to the countries under \"add\", or leave it"
                        + " out.");
        Scenario added =
                ScenarioFile.parse("t", "{name: T, baseline: {add: [UGA]}, measures: [{join: {members: [KEN, UGA]}}]}");
        assertThatThrownBy(() -> ScenarioFinding.solve(workbench, List.of(added)))
                .hasMessageContaining("No source that is held has the trade of UGA")
                .hasMessageContaining("import gravity-cepii-2006");
    }
}
