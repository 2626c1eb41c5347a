package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
    @TempDir
    Path home;

    @Test
    void aLanguageOfTheFileIsUsedUntilAFlagSaysOtherwise() throws Exception {
        Files.writeString(home.resolve("comity.yaml"), "language: en-XA\n");
        String[] question = {"show", "wdi.gdp_usd", "KEN", "--from", "2010", "--to", "2011"};
        String pseudo = Run.in(home, question).out();
        String english = Run.in(home, "show", "wdi.gdp_usd", "KEN", "--from", "2010", "--to", "2011", "--lang", "en")
                .out();
        assertThat(english).startsWith("No figures held.");
        assertThat(pseudo).isNotEmpty().doesNotStartWith("No figures held.");
    }

    @Test
    void aMistakeInTheFileIsNamedBeforeAnythingIsDone() throws Exception {
        Files.writeString(home.resolve("comity.yaml"), "language: en\nthreads: many\n");
        Run run = Run.in(home, "data", "sources");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("comity.yaml:2", "threads");
    }
}
