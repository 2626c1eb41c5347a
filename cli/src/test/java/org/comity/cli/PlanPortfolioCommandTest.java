package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the file that the guide prints. */
class PlanPortfolioCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void writeTheExample() throws IOException {
        String guide = Files.readString(
                Path.of(System.getProperty("comity.root", "..")).resolve("docs/portfolio-file.md"));
        int from = guide.indexOf("```yaml\n") + "```yaml\n".length();
        file = Files.writeString(folder.resolve("border.yaml"), guide.substring(from, guide.indexOf("```", from)))
                .toString();
    }

    @Test
    void theMainTableHasARowForEachMeasure() {
        Run run = Run.in(folder, "plan", "portfolio", file, "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("measure,label,chosen,cost,gain,shortfall,loss");
        assertThat(lines).hasSize(5);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void standardInputIsReadToo() throws IOException {
        java.io.InputStream before = System.in;
        try {
            System.setIn(Files.newInputStream(Path.of(file)));
            Run run = Run.in(folder, "plan", "portfolio", "-", "--format", "csv");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out().lines()).hasSize(5);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void theFrontierIsATable() {
        Run run = Run.in(
                folder,
                "plan",
                "portfolio",
                file,
                "--frontier",
                "development,security",
                "--table",
                "frontier",
                "--format",
                "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("first,second,cost,proved,chosen_measures")
                .contains("14,6,19");
    }

    @Test
    void mistakesAreOneSentence() {
        Run solver = Run.in(folder, "plan", "portfolio", file, "--solver", "simplex");
        assertThat(solver.code()).isEqualTo(2);
        assertThat(solver.err()).contains("There is no solver \"simplex\" on this machine; there is comity");
        Run fair = Run.in(folder, "plan", "portfolio", file, "--fair", "gini");
        assertThat(fair.code()).isEqualTo(2);
        assertThat(fair.err()).contains("--fair must be max-min or theil, not \"gini\"");
        assertThat(Run.in(folder, "plan", "portfolio", file + "x").code()).isEqualTo(1);
        assertThat(Run.in(folder, "plan").err()).contains("Say which: comity plan extract|compare|", "|portfolio");
    }
}
