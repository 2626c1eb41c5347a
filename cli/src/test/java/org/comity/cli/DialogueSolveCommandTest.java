package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueSolveCommandTest {
    private static final String TALKS = """
        title: Talks
        parties:
          A: {values: {river: {low: 0, high: 60}, rail: {none: 0, full: 40}}}
          B: {values: {river: {low: 40, high: 0}, rail: {none: 60, full: 0}}}
        issues: {river: {options: [low, high]}, rail: {options: [none, full]}}
        """;

    @TempDir
    private Path folder;

    /** What somebody calls a file runs nothing when the command is pasted. */
    @Test
    void theCommandThatGivesTheAnswerAgainIsQuoted() throws IOException {
        Path talks = Files.writeString(folder.resolve("my talks; true.yaml"), TALKS);
        Run solved = Run.in(folder, "dialogue", "solve", talks.toString(), "--format", "json");
        assertThat(solved.code()).as(solved.err()).isZero();
        assertThat(solved.out()).contains("comity dialogue solve '" + talks + "' --solution nash");

        Path points = Files.writeString(folder.resolve("my points.csv"), "issue,A,B\nriver,60,40\nrail,40,60\n");
        Run divided = Run.in(folder, "dialogue", "divide", points.toString(), "--format", "json");
        assertThat(divided.code()).as(divided.err()).isZero();
        assertThat(divided.out()).contains("comity dialogue divide '" + points + "'");
    }
}
