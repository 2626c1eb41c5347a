package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake on the command line is one sentence on standard error, exit code 2, nothing on standard output. */
class WrongUseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "neighbours CHN --rule sea:300 | the sea classes are 12, 24, 150 and 400 statute miles",
                "neighbours CHN --rule land:5 | land takes no number",
                "neighbours CHINA | A country code is three capital letters, not \"CHINA\"",
                "neighbours | Missing required parameter: 'HOME'",
                "neighbours CHN --year last | Invalid value for option '--year'",
                "neighbours CHN --as-of 2018-02-30 | A date is written 2014-12-31, not \"2018-02-30\"",
                "neighbours CHN --known-by hearsay | Invalid value for option '--known-by'",
                "neighbours CHN --format xml | Invalid value for option '--format'",
                "neighbours CHN --threads 0 | --threads must be 1 or more, not 0",
                "assess KEN --draws many | Invalid value for option '--draws'",
                "assess KEN --explain TZ | A country code is three capital letters, not \"TZ\"",
                "neighbors CHN | Unmatched argument",
                "data | Say which: comity data",
                "serve --port 70000 | --port must be a whole number from 0 to 65535, not 70000",
                "serve | The server is started by the launcher: ./comity serve",
            })
    void isOneSentence(String line, String sentence) {
        Run run = Run.of(line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).contains("--help").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNoTextIsRefusedInASentence(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("frame.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff, 0, 1});

        Run run = Run.in(folder, "frames", "save", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("The file is no text in UTF-8").doesNotContain("\tat ");
    }

    @Test
    void noCommandAtAllListsThem() {
        Run run = Run.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Say which command: neighbours, assess");
    }
}
