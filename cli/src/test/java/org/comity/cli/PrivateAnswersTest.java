package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers from files of negotiations: their command gives the same bytes again, and nothing of them is kept. */
class PrivateAnswersTest {
    private static final String WORD = "zqtreatyzq";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z2-7]{10})\"");
    private static final Pattern COMMAND = Pattern.compile("\"command\"\\s*:\\s*\"comity ([^\"]+)\"");
    private static final String TALKS = """
        title: %s
        parties:
          BOL: {reservation: 8..12, values: {sea: {low: 0, high: 30, shelved: 6}, road: 20}}
          PER: {reservation: 10, values: {sea: {low: 30, high: 0, shelved: 6}, road: {whole: 15 +- 2}}}
        issues:
          sea: {options: [low, high]}
          road: {kind: divisible}
        """.formatted(WORD);
    private static final String POINTS = "issue,BOL,PER\nsea,60,40\nroad,40,60\n";

    @TempDir
    Path home;

    private Path talks = Path.of("");
    private Path points = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Path folder = Files.createDirectories(home.resolve("own files"));
        talks = Files.writeString(folder.resolve("%s.yaml".formatted(WORD)), TALKS);
        points = Files.writeString(folder.resolve("%s.csv".formatted(WORD)), POINTS);
    }

    private List<List<String>> lines() {
        return List.of(
                List.of("dialogue", "solve", talks.toString(), "--draws", "200"),
                List.of("dialogue", "solve", talks.toString(), "--solution", "leximin", "--draws", "0"),
                List.of("dialogue", "divide", points.toString()));
    }

    private Run run(List<String> line, String... more) {
        Run run = Run.in(home, Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static String found(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    /** The words of a command as a shell takes them apart. */
    private static List<String> words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    @Test
    void theCommandThatIsPrintedGivesTheSameBytesFromTheSameFile() {
        for (List<String> line : lines()) {
            String first = run(line, "--format", "json").out();
            String again = run(words(found(COMMAND, first)), "--format", "json").out();
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void nothingOfThemIsKeptAndWhoSavedOneCanCheckIt() throws IOException {
        for (List<String> line : lines()) {
            Path saved = home.resolve("own files/answer.comity");
            String id = found(ID, run(line, "--format", "json").out());
            run(line, "-o", saved.toString());
            Run unknown = Run.in(home, "check", id);
            assertThat(unknown.code()).isEqualTo(2);
            Run check = Run.in(home, "check", saved.toString());
            assertThat(check.out()).as(check.err()).startsWith("Same: ").contains(id);
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(home.resolve("own files")))
                        .toList()) {
                    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(WORD)
                            .doesNotContain(id);
                }
            }
        }
        Files.writeString(talks, TALKS.replace("high: 30", "high: 31"));
        Path saved = home.resolve("own files/answer.comity");
        run(lines().getFirst(), "-o", saved.toString());
        Files.writeString(talks, TALKS);
        assertThat(Run.in(home, "check", saved.toString()).code()).isEqualTo(1);
    }
}
