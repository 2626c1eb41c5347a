package org.comity.workbench.trade.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.model.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
    private static final String ALL = """
            name: All kinds
            baseline: {source: agtpa, year: 2004, add: [VNM]}
            parties: [KEN, TZA]
            deficits: constant
            elasticity: {value: 6, low: 5, high: 8, citation: Somebody (2020)}
            phase_in: [0.25, 1]
            draws: 50
            seed: 7
            measures:
              - join: {members: [KEN, TZA], effect: 0.3, standard_error: 0.1, spread: 0.2, only_without_agreement: true}
              - leave: {members: [GBR], others: [DEU, FRA]}
              - border: {members: [KEN, TZA], percent: 5}
              - travel_time: {members: [KEN], others: [TZA], hours: 36, percent_per_day: 1}
              - tariffs: {exporters: [MEX], importers: [USA], before: 5, after: 2.5}
            """;

    @Test
    void everyKindOfMeasureIsReadAndWrittenAsTheSame() {
        Scenario read = ScenarioFile.parse("all.yaml", ALL);
        assertThat(read.base().added()).containsExactly(Country.of("VNM"));
        assertThat(read.deficits()).isEqualTo(Deficits.CONSTANT);
        assertThat(read.phaseIn()).containsExactly(0.25, 1.0);
        assertThat(read.whoCounts()).containsExactly(Country.of("KEN"), Country.of("TZA"));
        assertThat(read.measures()).hasSize(5);
        assertThat(read.measures().get(1))
                .isEqualTo(new Measure.Leave(
                        new Between(List.of(Country.of("GBR")), List.of(Country.of("DEU"), Country.of("FRA"))),
                        Estimates.shipped().agreement()));
        assertThat(ScenarioFile.parse("again", ScenarioText.write(read))).isEqualTo(read);
        assertThat(ScenarioText.line(read)).doesNotContain("\n");
        assertThat(ScenarioFile.parse("line", ScenarioText.line(read))).isEqualTo(read);
    }

    @Test
    void whatAFileLeavesOutIsTheCitedEstimate() {
        Scenario read = ScenarioFile.parse("f", "name: A\nmeasures: [{join: {members: [KEN, TZA]}}]\nphase_in: 4\n");
        assertThat(read.elasticity()).isEqualTo(Estimates.shipped().elasticity());
        assertThat(read.base().year()).isEqualTo(2006);
        assertThat(read.phaseIn()).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(read.whoCounts()).containsExactly(Country.of("KEN"), Country.of("TZA"));
        assertThat(ScenarioFile.parse("line", ScenarioText.line(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measures: [{join: {members: [KEN, TZA]}}]|f:1: name: is missing.",
                "name: A|f:1: measures: must be 1 to 20 measures.",
                "{name: A, measures: [{jion: {members: [KEN, TZA]}}]}|f:1: jion: there is no such field; maybe you want join.",
                "{name: A, measures: [{join: {members: [KEN]}}]}|f:1: members: must be two countries or more, or one with others.",
                "{name: A, measures: [{join: {members: [KEN, KEN]}}]}|f:1: members: KEN is listed twice.",
                "{name: A, measures: [{join: {members: [KEN, TZA], effect: 9}}]}|f:1: effect: must be from -5 to 5, not 9.",
                "{name: A, measures: [{border: {members: [KEN, TZA]}}]}|f:1: percent: is missing.",
                "{name: A, elasticity: 1, measures: [{join: {members: [KEN, TZA]}}]}|f:1: elasticity: must be above 1: at 1 trade does not answer to prices.",
                "{name: A, phase_in: [0.5, 0.2], measures: [{join: {members: [KEN, TZA]}}]}|f:1: phase_in: parts must rise from 0 to 1.",
                "{name: A, draws: 1.5, measures: [{join: {members: [KEN, TZA]}}]}|f:1: draws: must be a whole number, not 1.5.",
                "{name: A, draws: 99999, measures: [{join: {members: [KEN, TZA]}}]}|f:1: draws: must be from 0 to 2000, not 99999."
            })
    void aMistakeIsOneSentenceWithItsPlace(String text, String sentence) {
        assertThatThrownBy(() -> ScenarioFile.parse("f", text)).hasMessage(sentence);
    }

    @Test
    void anUnknownCountryIsNamedWithTheNearest() {
        assertThatThrownBy(() -> ScenarioFile.parse("f", "name: A\nmeasures:\n  - join:\n      members: [KEN, TZX]\n"))
                .hasMessageStartingWith("f:4: members: there is no country \"TZX\"; maybe you want ");
    }
}
