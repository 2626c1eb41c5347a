package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vintages compared, carried and received by the command line alone. */
class CarryCommandTest {
    private static final String HEADER = "Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\n";

    @TempDir
    Path home;

    private Path other() throws IOException {
        return Files.createDirectories(home.resolve("other"));
    }

    private void edition(String date, String rows) throws IOException {
        Path file = Files.writeString(home.resolve(date + ".csv"), HEADER + rows);
        Run run = Run.in(home, "data", "import", "wgi", file.toString(), "--released", date);
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void whatIsCarriedIsReceivedAndAnswersAlike() throws IOException {
        edition("2020-01-01", "x,KEN,2014,-0.4,0.2,5,RuleofLaw\n");
        Path file = home.resolve("over.carry");
        Run carried = Run.in(home, "data", "carry", "--to", file.toString(), "--format", "csv");
        assertThat(carried.code()).as(carried.err()).isZero();
        assertThat(carried.out()).contains("wgi,2020-01-01-").contains(",true,");

        Run received = Run.in(other(), "data", "receive", file.toString(), "--format", "csv");
        assertThat(received.code()).as(received.err()).isZero();
        assertThat(received.out().lines().toList().get(1))
                .startsWith("wgi,2020-01-01-")
                .endsWith(",1,1,0,0,false");
        List<String> show = List.of("show", "wgi.law", "KEN", "--format", "json");
        assertThat(Run.in(other(), show.toArray(String[]::new)).out())
                .isNotBlank()
                .isEqualTo(Run.in(home, show.toArray(String[]::new)).out());

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run changed = Run.in(other(), "data", "receive", file.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("has changed on the way").doesNotContain("\tat ");
        assertThat(changed.out()).isEmpty();
    }

    @Test
    void twoVintagesAreComparedCellByCell() throws IOException {
        edition("2020-01-01", "x,KEN,2014,-0.4,0.2,5,RuleofLaw\nx,UGA,2014,-0.3,0.2,5,RuleofLaw\n");
        edition("2021-01-01", "x,KEN,2014,-0.5,0.2,5,RuleofLaw\nx,TZA,2014,-0.3,0.2,5,RuleofLaw\n");
        Run run = Run.in(
                home,
                "data",
                "diff",
                "wgi.law",
                "--from",
                "2020",
                "--to",
                "2021",
                "--table",
                "cells",
                "--format",
                "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(",2014"))))
                .containsExactly(
                        "revised,observations,wgi.law,KEN,NA",
                        "added,observations,wgi.law,TZA,NA",
                        "withdrawn,observations,wgi.law,UGA,NA");

        Run same = Run.in(home, "data", "diff", "wgi", "--from", "2020", "--to", "2020");
        assertThat(same.code()).isEqualTo(1);
        assertThat(same.err()).contains("compared with itself");
    }
}
