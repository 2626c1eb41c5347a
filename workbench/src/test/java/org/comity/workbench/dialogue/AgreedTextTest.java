package org.comity.workbench.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.solution.Standard;
import org.comity.workbench.dialogue.SolveQuestion.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreedTextTest {
    private static final String TEXT = """
        title: Talks
        parties:
          A: {reservation: 5, values: {river: {low: 0, high: 9}, road: {whole: 6}}}
          B: {reservation: 5, values: {river: {low: 9, high: 0}, road: {whole: 8}}}
        issues:
          river: {options: [low, high]}
          road: {kind: divisible}
        """;

    private static String with(String text) {
        return AgreedText.with(text, NegotiationFile.parse("t", TEXT).problem(), Deal.of(new double[][] {
            {0, 1}, {0.25, 0.75}
        }));
    }

    @Test
    void anotherRecordTakesThePlaceOfTheOneBeforeAndRemarksStay() {
        String written = """
            # who wrote this
            agreed:
              # of the spring round
              river: low

            # between
              road: {A: 1}

            # to be looked at again in June
            links: []
            """;
        assertThat(with(TEXT + written)).isEqualTo(TEXT + """
            # who wrote this

            # to be looked at again in June
            links: []
            agreed:
              river: "high"
              road: {"A": 0.25, "B": 0.75}
            """);
        assertThat(with(with(TEXT))).isEqualTo(with(TEXT));
    }

    @Test
    void aRemarkAtTheEndStays() {
        assertThat(with(TEXT + "agreed: {river: low}\n# to be looked at again"))
                .contains("# to be looked at again\nagreed:\n")
                .doesNotContain("river: low");
    }

    /** The one standard that is written down is the same as among all. */
    @ParameterizedTest
    @EnumSource
    void oneStandardAloneNamesTheSamePackage(Standard standard) {
        Negotiation negotiation = NegotiationFile.parse("t", TEXT);
        SolveQuestion question = SolveQuestion.of(Solution.NASH);
        Deal among =
                Packages.of(negotiation, question).outcome(standard).first().deal();
        assertThat(Packages.only(negotiation, question, standard).orElseThrow().deal())
                .isEqualTo(among);
    }

    @Test
    void withoutAPackageThereIsNothingToWrite() {
        Negotiation none = NegotiationFile.parse("t", TEXT.replace("reservation: 5", "reservation: 14"));
        assertThatThrownBy(() -> AgreedText.of(TEXT, none, SolveQuestion.of(Solution.NASH), Solution.KALAI))
                .hasMessage("There is no package to write down.");
    }
}
