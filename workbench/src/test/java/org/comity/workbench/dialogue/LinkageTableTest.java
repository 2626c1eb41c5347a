package org.comity.workbench.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.dialogue.SolveQuestion.Solution;
import org.junit.jupiter.api.Test;

/** Trades over two issues in files as people write them, and why there are none. */
class LinkageTableTest {
    private static final String POINTS = """
        title: Talks
        parties:
          A: {reservation: 50, values: {river: {low: 0, middle: 30, high: 60}, rail: {none: 0, half: 20, full: 40}}}
          B: {reservation: 50, values: {river: {low: 40, middle: 20, high: 0}, rail: {none: 60, half: 30, full: 0}}}
        issues:
          river: {options: [low, middle, high]}
          rail: {options: [none, half, full]}
        """;

    private static Finding solve(String text) {
        return SolveFinding.of(
                NegotiationFile.parse("talks.yaml", text), SolveQuestion.of(Solution.NASH), "comity dialogue solve");
    }

    private static String noted(Finding finding) {
        return String.join("\n", finding.notes());
    }

    /** The logroll of any textbook: who cares more for the river gets it, who cares more for the railway gets that. */
    @Test
    void theTextbookTradeIsFoundWithoutAnyStatusQuo() {
        Finding finding = solve(POINTS);
        Table linkage = finding.table("linkage");
        assertThat(linkage.rows()).hasSize(1);
        assertThat(linkage.rows().getFirst().subList(0, 4)).containsExactly("river", "high", "rail", "none");
        assertThat(linkage.rows().getFirst().subList(6, 8)).containsExactly(10.0, 10.0);
        assertThat(noted(finding)).contains("river, rail: not everybody says what that is worth");
    }

    @Test
    void theStatusQuoIsTheBaseWhereEverybodyEntersIt() {
        Finding finding = solve(POINTS.replace("high: 60", "high: 60, shelved: 30")
                .replace("high: 0", "high: 0, shelved: 20")
                .replace("full: 40", "full: 40, shelved: 20")
                .replace("full: 0", "full: 0, shelved: 30"));
        assertThat(finding.table("linkage").rows()).hasSize(1);
        assertThat(noted(finding)).doesNotContain("a lot among the options");
    }

    @Test
    void anEmptyTableSaysWhy() {
        Finding same = solve(POINTS.replace("none: 60, half: 30, full: 0", "none: 0, half: 30, full: 60"));
        assertThat(same.table("linkage").rows()).isEmpty();
        assertThat(noted(same)).contains("No two issues make a trade that neither makes alone");

        Finding one = solve(POINTS.replaceAll(", rail: \\{[^}]*}", "").replaceAll("  rail: .*\n", ""));
        assertThat(one.table("linkage").rows()).isEmpty();
        assertThat(noted(one)).contains("There is one issue").doesNotContain("a lot among");
    }
}
