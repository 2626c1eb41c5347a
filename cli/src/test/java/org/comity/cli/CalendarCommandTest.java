package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar on the command line, in and out. */
class CalendarCommandTest {
    private static final String DATES = """
            kind,title,begins,ends,guest,host,countries,office,source
            visit,Visit to Lima,2029-05-02,2029-05-03,BOL,PER,,minister,Gazette
            election,General election,2030-04,,,,PER,,Gazette
            visit,Odd,2030-05,,BOL,,,minister,Gazette
            """;
    private static final String ICS = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "UID:1@example.org",
            "DTSTART;VALUE=DATE:20300201",
            "SUMMARY:Term of the assembly ends",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    @Test
    void datesComeInAreListedAndGoOutAgain() throws IOException {
        Run.in(home, "desk", "init", "trade");
        Path csv = Files.writeString(home.resolve("dates.csv"), DATES);
        Run in = Run.in(home, "calendar", "import", csv.toString(), "--department", "trade", "--format", "csv");
        assertThat(in.out()).isEqualTo("kind,rows,added,changed,same,refused\noccasion,3,2,0,0,1\n");
        assertThat(in.err()).contains("line 4: A visit needs its guest and its host");
        Path ics = Files.writeString(home.resolve("terms.ics"), ICS);
        Run terms = Run.in(
                home,
                "calendar",
                "import",
                ics.toString(),
                "--kind",
                "term_end",
                "--country",
                "PER",
                "--format",
                "csv");
        assertThat(terms.out()).as(terms.err()).endsWith("occasion,1,1,0,0,0\n");
        Run list = Run.in(home, "calendar", "list", "--country", "PER", "--on", "2030-01-10", "--format", "csv");
        assertThat(list.out().lines().map(line -> line.split(",")[5]))
                .containsExactly("title", "Visit to Lima", "Term of the assembly ends", "General election");
        Run pair = Run.in(home, "calendar", "pair", "PER", "BOL", "--on", "2030-01-10", "--format", "csv");
        assertThat(pair.out()).contains("last visit BOL to PER,2029-05-02 to 2029-05-03,252,252,minister");
        assertThat(Run.in(home, "calendar", "list", "--kind", "holiday").code()).isNotZero();
        Path out = home.resolve("out.ics");
        assertThat(Run.in(home, "calendar", "export", "-o", out.toString()).code())
                .isZero();
        Run again = Run.in(home, "calendar", "import", out.toString(), "--format", "csv");
        assertThat(again.out()).endsWith("occasion,3,0,0,3,0\n");
        assertThat(Run.in(home, "calendar", "export").out()).startsWith("id,kind,title,begins,ends");
    }
}
