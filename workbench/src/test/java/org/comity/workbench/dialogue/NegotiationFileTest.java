package org.comity.workbench.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.shelving.ShelvingAim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationFileTest {
    static final String BORDER = """
        title: River, railway and power line
        dated: 2026-11-01
        parties:
          KEN:
            name: Kenya
            reservation: 40
            values:
              river: {low: 0, middle: 25, high: 40, shelved: 10, cost_per_year: 2}
              railway: 30..45
              pylons: {KEN: 30, UGA: 5}
            red_lines:
              - {issue: river, never: low}
              - {issue: railway, at_least: 0.25}
          UGA:
            reservation: 35
            doubt: 0.1
            values:
              river: {low: 45, middle: 30, high: 0, shelved: 12}
              railway: {whole: 20 +- 4, shelved: 5}
              pylons: 20
        issues:
          river: {title: Flow in dry months, options: [low, middle, high], returns: 2028-11-01}
          railway: {kind: divisible, weight: 2}
          pylons: {kind: indivisible}
        links:
          - {together: [railway, river]}
          - {if: river = high, then: pylons = UGA}
        """;

    private static Negotiation read(String text) {
        return NegotiationFile.parse("talks.yaml", text);
    }

    @Test
    void readsValuesWithTheirDoubt() {
        Negotiation read = read(BORDER);
        Problem problem = read.problem();

        assertThat(problem.utility(0, 0, 1)).isEqualTo(25);
        assertThat(problem.utility(0, 1, 0)).isEqualTo(37.5);
        assertThat(problem.utility(0, 1, 1)).isZero();
        assertThat(problem.utility(1, 1, 1)).isEqualTo(20);
        assertThat(problem.statusQuo(0, 0)).isCloseTo(10 - 2 * 731 / 365.25, within(1e-12));
        assertThat(problem.reservation(1)).isEqualTo(35);
        assertThat(read.parties().get(1).reservation().low()).isEqualTo(31.5);
        assertThat(read.isDoubtful()).isTrue();
    }

    @Test
    void onlyWhatEveryPartyValuesCanBeShelved() {
        Negotiation read = read(BORDER);
        assertThat(read.canBeShelved(0)).isTrue();
        assertThat(read.canBeShelved(1))
                .as("Kenya says nothing of a shelved railway")
                .isFalse();
    }

    @Test
    void linksAndRedLinesHoldOfDeals() {
        Problem problem = read(BORDER).problem();
        Deal good = Deal.of(new double[][] {{0, 0, 1}, {0.5, 0.5}, {0, 1}});
        Deal low = Deal.of(new double[][] {{1, 0, 0}, {0.5, 0.5}, {0, 1}});
        Deal small = Deal.of(new double[][] {{0, 0, 1}, {0.2, 0.8}, {0, 1}});
        Deal pylons = Deal.of(new double[][] {{0, 0, 1}, {0.5, 0.5}, {1, 0}});
        Deal apart = Deal.of(new double[][] {{0, 0, 0}, {0.5, 0.5}, {0, 1}});

        assertThat(problem.keeps(good)).isTrue();
        assertThat(broken(problem, low)).isEqualTo("red line of KEN: river never low");
        assertThat(broken(problem, small)).startsWith("red line of KEN: share of KEN in railway");
        assertThat(broken(problem, pylons)).isEqualTo("link: if river = high then pylons = UGA");
        assertThat(broken(problem, apart)).isEqualTo("link: only together railway, river (railway asks for river)");
    }

    private static String broken(Problem problem, Deal deal) {
        return problem.constraints().stream()
                .filter(constraint -> !constraint.isKeptBy(deal))
                .map(Constraint::name)
                .findFirst()
                .orElse("");
    }

    @Test
    void sharesMayDependOnOptions() {
        Negotiation read =
                read(BORDER + "  - {if: [river = middle, pylons = KEN], then: railway = UGA at least 0.6}\n");
        Problem problem = read.problem();
        Deal less = Deal.of(new double[][] {{0, 1, 0}, {0.5, 0.5}, {1, 0}});
        Deal more = Deal.of(new double[][] {{0, 1, 0}, {0.4, 0.6}, {1, 0}});
        assertThat(problem.keeps(less)).isFalse();
        assertThat(problem.keeps(more)).isTrue();
    }

    /** Barron and Barrett (1996), "Decision quality using ranked attribute weights": weights of three ranks. */
    @Test
    void ranksBecomeRankOrderCentroids() {
        String ranked = BORDER.replace("    reservation: 40\n", "    ranks: [railway, river, pylons]\n")
                .replace(
                        "river: {low: 0, middle: 25, high: 40, shelved: 10, cost_per_year: 2}",
                        "river: [high, middle, shelved, low]")
                .replace("      railway: 30..45\n      pylons: {KEN: 30, UGA: 5}\n", "");
        Negotiation read = read(ranked);
        Problem problem = read.problem();

        assertThat(problem.utility(0, 1, 0)).isCloseTo(61.11, within(0.005));
        assertThat(problem.utility(0, 0, 2)).isCloseTo(27.78, within(0.005));
        assertThat(problem.utility(0, 2, 0)).isCloseTo(11.11, within(0.005));
        assertThat(problem.utility(0, 0, 1)).isCloseTo(27.78 * 2 / 3, within(0.005));
        assertThat(problem.statusQuo(0, 0)).isCloseTo(27.78 / 3, within(0.005));
        assertThat(problem.utility(0, 0, 0)).isZero();
        assertThat(read.notes()).contains(new Negotiation.Note("ranks", "KEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "middle: 25, high: 40 | middle: todo, high: 40 | talks.yaml:8: middle: party KEN, issue river: must be"
                        + " a number",
                "{low: 0, middle: 25, | {low: 0, | party KEN, issue river: has no value for option middle",
                "      pylons: 20 | `` | party UGA, issue pylons: has no value",
                "never: low | never: lower | there is no option of issue river \"lower\"; maybe you want low",
                "at_least: 0.25 | at_least: 1.5 | a share must be a number from 0 to 1",
                "issue: railway, at_least | issue: pylons, at_least | only a divisible issue has shares",
                "30..45 | 45..30 | party KEN, issue railway: must be a number (30)",
                "together: [railway, river] | together: [railway, rivers] | there is no issue \"rivers\"; maybe you"
                        + " want river",
                "dated: 2026-11-01 | dated: soon | must be a day from 1900 to 2200",
                "dated: 2026-11-01 | `` | cost_per_year: party KEN, issue river: must be 0 or more, with the file's"
                        + " date",
                "returns: 2028-11-01 | returns: 2026-10-31 | cost_per_year: party KEN, issue river: the issue's day of"
                        + " return (returns, 2026-10-31) must not be before the file's date (dated, 2026-11-01)",
                "doubt: 0.1 | doubt: 2 | must be a part from 0 to below 1",
                "options: [low, middle, high] | options: [low, low, high] | an option is there twice",
                "kind: divisible | kind: divided | must be one of options, indivisible, divisible",
                "reservation: 35 | reservations: 35 | maybe you want reservation",
                "then: pylons = UGA | then: pylons = UGA at least 0.4 | then: issue pylons: only a divisible issue has"
                        + " shares; name the option alone",
                "then: pylons = UGA | then: railway = UGA | asks for any share of issue railway, however small",
            })
    void mistakesNamePartyAndIssue(String from, String to, String sentence) {
        assertThat(BORDER).contains(from);
        assertThatThrownBy(() -> read(BORDER.replace(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("talks.yaml")
                .hasMessageContaining(sentence);
    }

    @Test
    void anOptionMayBeNamedLikeAShare() {
        String named = BORDER.replace("middle", "fee at most 3");
        Problem problem = read(named + "  - {if: pylons = KEN, then: river = fee at most 3}\n")
                .problem();
        Deal kept = Deal.of(new double[][] {{0, 1, 0}, {0.5, 0.5}, {1, 0}});
        Deal broken = Deal.of(new double[][] {{0, 0, 1}, {0.5, 0.5}, {1, 0}});
        assertThat(problem.constraints().getLast().isKeptBy(kept)).isTrue();
        assertThat(problem.constraints().getLast().isKeptBy(broken)).isFalse();
    }

    /** These words stand beside parties where an issue goes to one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"shelved", "cost_per_year", "whole"})
    void aPartyIsNotCalledLikeAField(String word) {
        assertThatThrownBy(() -> read(BORDER.replace("KEN", word)))
                .hasMessageStartingWith("talks.yaml:")
                .hasMessageContaining(word + ": has a meaning of its own; choose another id for the party");
    }

    /** A second form on a line would be left out without a word, and a package could break it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{never_together: [river = high, pylons = KEN], issue: river, never: low}",
                "{issue: river, never: low, only: [high]}",
                "{issue: river, never: low, of: UGA}",
                "{issue: railway, at_least: 0.25, never_together: [river = high, pylons = KEN]}",
                "{issue: railway, only: [KEN], at_most: 0.5}",
            })
    void aRedLineHasOneForm(String line) {
        assertThatThrownBy(() -> read(BORDER.replace("{issue: river, never: low}", line)))
                .hasMessageStartingWith("talks.yaml:12: ")
                .hasMessageContaining("party KEN: write one form for each line: {issue, never} or {issue, only}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{together: [railway, river], not_together: [river = low, pylons = KEN]}",
                "{together: [railway, river], if: river = high, then: pylons = UGA}",
                "{not_together: [river = low, pylons = KEN], then: pylons = UGA}",
            })
    void aLinkHasOneForm(String link) {
        assertThatThrownBy(() -> read(BORDER.replace("{together: [railway, river]}", link)))
                .hasMessageStartingWith("talks.yaml:26: ")
                .hasMessageContaining("write one form for each line: {together} or {not_together} or {if, then}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{issue: river, newer: low} | newer: there is no such field; maybe you want never",
                "{issue: railway, of: UGA} | party KEN: says nothing; add never, only, at_least or at_most",
                "{issue: river, only: []} | party KEN: says nothing; add never, only, at_least or at_most",
            })
    void aRedLineThatSaysNothingIsRefused(String line, String sentence) {
        assertThatThrownBy(() -> read(BORDER.replace("{issue: river, never: low}", line)))
                .hasMessageContaining(sentence);
    }

    @Test
    void anUnknownFieldOfALinkIsRefused() {
        assertThatThrownBy(() -> read(BORDER.replace("{together: [railway, river]}", "{togehter: [railway, river]}")))
                .hasMessageContaining("togehter: there is no such field; maybe you want together");
    }

    /** What an issue yields while shelved is asked for only where issues are to be shelved, and where it may be. */
    @Test
    void shelvedIsAskedForOnlyWhenIssuesAreToBeShelved() {
        String todo = BORDER.replace("shelved: 10, cost_per_year: 2", "shelved: todo, cost_per_year: 2")
                .replace("dated: 2026-11-01\n", "");
        SolveQuestion plain = SolveQuestion.of(SolveQuestion.Solution.NASH);
        SolveQuestion shelving = new SolveQuestion(
                plain.solution(), Optional.of(ShelvingAim.COUNT), 0, 0, 1, plain.solver(), plain.seconds());

        Negotiation read = read(todo);
        assertThat(read.canBeShelved(0)).isFalse();
        assertThat(Packages.of(read, plain).outcomes().values()).allMatch(outcome -> outcome.found());
        assertThatThrownBy(() -> Packages.of(read, shelving))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("talks.yaml:7: shelved: party KEN, issue river: is still to be entered, as issues are to be"
                        + " shelved; or write shelvable: no under the issue.");

        Negotiation kept =
                read(todo.replace("options: [low, middle, high],", "options: [low, middle, high], shelvable: no,"));
        assertThat(Packages.of(kept, shelving).shelving()).isPresent();
        assertThatThrownBy(() -> read(BORDER.replace("reservation: 40", "reservation: todo")))
                .hasMessageContaining("reservation: party KEN: must be a number");
    }

    @Test
    void oneSideAloneIsNoNegotiation() {
        assertThatThrownBy(() -> read("title: t\nparties:\n  A: {values: {x: 1}}\nissues: {x: {}}\n"))
                .hasMessage("talks.yaml:2: parties: must be 2 to 12, not 1.");
    }

    @Test
    void aShelvedIssueIsNoOption() {
        assertThat(Literal.SHELVED).isNegative();
        assertThatThrownBy(() -> read(BORDER.replace("options: [low, middle, high]", "options: [low, shelved, high]")))
                .hasMessageContaining("shelved has a meaning of its own");
    }
}
