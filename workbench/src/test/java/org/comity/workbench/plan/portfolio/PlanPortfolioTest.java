package org.comity.workbench.plan.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.plan.portfolio.PortfolioQuestion.Fair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the file that the guide prints. */
class PlanPortfolioTest {
    @TempDir
    private Path folder;

    private static String example() throws IOException {
        Path guide = Path.of(System.getProperty("comity.root", "..")).resolve("docs/portfolio-file.md");
        String text = Files.readString(guide);
        int from = text.indexOf("```yaml\n") + "```yaml\n".length();
        return text.substring(from, text.indexOf("```", from));
    }

    private Finding ask(Fair fair, double gamma, List<String> frontier) throws IOException {
        Path file = Files.writeString(folder.resolve("border.yaml"), example());
        return PlanPortfolio.finding(
                file, new PortfolioQuestion(gamma, fair, 0.3, frontier, 50, true, true, "comity", 0, 60), "comity ...");
    }

    private static Object figure(Finding finding, String what) {
        return finding.table("summary").rows().stream()
                .filter(row -> row.getFirst().equals(what))
                .findFirst()
                .orElseThrow()
                .get(2);
    }

    private static List<Object> chosen(Finding finding) {
        return finding.table("measures").rows().stream()
                .filter(row -> row.get(2).equals(true))
                .map(List::getFirst)
                .toList();
    }

    /** By hand: road 8 + post (6 + 1.5 x 2) + patrol 1.5 x 4 = 23 for 19 of 20. */
    @Test
    void theLargestExpectedGain() throws IOException {
        Finding finding = ask(Fair.NO, 0, List.of());
        assertThat(chosen(finding)).containsExactly("road", "post", "patrol");
        assertThat(figure(finding, "value")).isEqualTo(23.0);
        assertThat(figure(finding, "bound")).isEqualTo(23.0);
        assertThat(figure(finding, "cost")).isEqualTo(19.0);
        assertThat(finding.notes()).anyMatch(note -> note.startsWith("No other allowed set"));
        Table measures = finding.table("measures");
        // without road there is no post either: scanner 7.5 or patrol 6, not both (red line)
        assertThat(measures.rows().getFirst().get(6)).isEqualTo(23.0 - 7.5);
        assertThat(finding.table("constraints").rows()).hasSize(1 + 2 + 3);
        // free of "only one of", scanner could not come anyway: the budget
        assertThat(finding.table("constraints").rows().get(3).getFirst()).isEqualTo("post needs road");
        assertThat(finding.table("use").rows()).contains(List.of("customs", "staff-months", "2026", 6.0, 6.0));
    }

    /** Shortfalls: road 3, post 1.645 x 2 + 1.5, patrol 4.5, scanner 1.5; the one that hurts most is post with 4.79. */
    @Test
    void theRobustGain() throws IOException {
        Finding finding = ask(Fair.NO, 1, List.of());
        assertThat(chosen(finding)).containsExactly("road", "post", "patrol");
        assertThat((Double) figure(finding, "value"))
                .isEqualTo(23 - 4.79, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aFairSpread() throws IOException {
        // Kenya gains nothing from any measure, so the least country stays at 0, and the sum decides
        Finding least = ask(Fair.MAX_MIN, 0, List.of());
        assertThat(figure(least, "value")).isEqualTo(0.0);
        assertThat(chosen(least)).containsExactly("road", "post", "patrol");
        Finding theil = ask(Fair.THEIL, 0, List.of());
        assertThat((Double) figure(theil, "theil")).isLessThanOrEqualTo((Double) figure(theil, "theil_of_best"));
        assertThat((Double) figure(theil, "expected")).isGreaterThanOrEqualTo(0.7 * 23);
    }

    @Test
    void theFrontierHasAChart() throws IOException {
        Finding finding = ask(Fair.NO, 0, List.of("development", "security"));
        assertThat(finding.table("frontier").rows()).isNotEmpty();
        assertThat(finding.table("frontier").rows().getFirst().getFirst()).isEqualTo(14.0);
        assertThat(finding.charts()).hasSize(1);
        assertThat(finding.charts().getFirst().vegaLite()).contains("\"across\":14.0");
    }

    @Test
    void mistakesNameLineAndField() throws IOException {
        assertThatThrownBy(() -> PortfolioFile.parse("x.yaml", example().replace("gain: 8", "gain: much")))
                .hasMessage("x.yaml:22: gain: must be a number, not \"much\".");
        assertThatThrownBy(() -> PortfolioFile.parse("x.yaml", example().replace("needs: [road]", "needs: [bridge]")))
                .hasMessage("x.yaml: The rule \"post needs bridge\" names measure bridge, which is not there.");
        assertThatThrownBy(() -> PortfolioFile.parse("x.yaml", example().replace("low: 4}", "low: 6}")))
                .hasMessageContaining("low: must not be above the gain");
        assertThatThrownBy(() -> PortfolioFile.parse("x.yaml", example().replace("budget: 20", "budgt: 20")))
                .hasMessageContaining("maybe you want budget");
    }
}
