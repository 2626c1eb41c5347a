package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comity plan}: needs no store and no network. */
class PlanCommandTest {
    @TempDir
    Path folder;

    private Path statement;

    @BeforeEach
    void write() throws IOException {
        statement = Files.writeString(folder.resolve("statement.txt"), """
                Joint Statement

                Oruma, 14 May 2031

                The two sides will open a school in Oruma by the end of 2032.
                The weather was fine.
                """);
    }

    @Test
    void extractHasExactlyTheColumnsThatWereAgreed() {
        Run run = Run.in(folder, "plan", "extract", statement.toString(), "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "line,sentence,class,actor,verb,action,counterpart,topic,deadline",
                        "5,The two sides will open a school in Oruma by the end of 2032.,commitment,two sides,open,a school in Oruma,\"\",education,by the end of 2032 [2032-12-31]");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void allShowsTheSentencesWithoutACandidateToo() {
        Run run = Run.in(folder, "plan", "extract", statement.toString(), "--format", "csv", "--all");

        assertThat(run.out()).contains("6,The weather was fine.,none,");
    }

    @Test
    void aLexiconOfOnesOwnAddsAFormula() throws IOException {
        Path text = Files.writeString(folder.resolve("odd.txt"), "The two sides pinkyswear to open a school.");
        Path lexicon = Files.writeString(
                folder.resolve("own.yaml"),
                "formulas:\n  - {say: pinkyswear, class: commitment, takes: [to], strength: 60}\n");

        assertThat(Run.in(folder, "plan", "extract", text.toString(), "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Run.in(
                                folder,
                                "plan",
                                "extract",
                                text.toString(),
                                "--format",
                                "csv",
                                "--lexicon",
                                lexicon.toString())
                        .out())
                .contains(",commitment,two sides,open,a school,");
    }

    @Test
    void aMistakeInALexiconNamesItsPlace() throws IOException {
        Path lexicon = Files.writeString(folder.resolve("own.yaml"), "formulas:\n  - {say: swear, class: oath}\n");
        Run run = Run.in(folder, "plan", "extract", statement.toString(), "--lexicon", lexicon.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("own.yaml:2").contains("class must be one of");
    }

    @Test
    void compareNamesTheVerbThatMoved() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.txt"), Files.readString(statement).replace("will open", "shall open"));
        Run run = Run.in(folder, "plan", "compare", statement.toString(), other.toString(), "--format", "csv");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("stronger,5,5,will,shall,70,90,");
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        Run run = Run.in(folder, "plan", "extract", folder.resolve("none.txt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file");
    }
}
