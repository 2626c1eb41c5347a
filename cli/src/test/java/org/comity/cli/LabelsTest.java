package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labels on the command line: precision and recall of made-up rows. The bounds are Wilson's with z = 1.6448536269514722, computed
 * apart: (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n).
 */
class LabelsTest {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z2-7]{10})\"");

    @TempDir
    Path home;

    /** 1 to 4 are one event, 3 with another code, 4 in another place; 5 may be of the media. */
    @BeforeEach
    void load() throws IOException {
        String lines = String.join(
                "\n",
                line("1", "042", "", ""),
                line("2", "042", "", ""),
                line("3", "043", "", ""),
                line("4", "042", "", "-2"),
                line("5", "190", "MED", ""),
                "");
        Path file = Files.writeString(home.resolve("events.csv"), lines);
        Run run = Run.in(home, "data", "import", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static String line(String id, String code, String type, String place) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = "20150105";
        cells[7] = "KEN";
        cells[12] = type;
        cells[17] = "UGA";
        cells[25] = "1";
        cells[26] = code;
        cells[27] = code;
        cells[28] = code.substring(0, 2);
        cells[29] = code.equals("190") ? "4" : "1";
        cells[30] = code.equals("190") ? "-10.0" : code.equals("042") ? "1.9" : "2.8";
        cells[31] = "2";
        cells[32] = "1";
        cells[33] = "1";
        cells[34] = "-1.5";
        cells[51] = place.isEmpty() ? "0" : "4";
        cells[58] = place;
        cells[59] = "20150105120000";
        return String.join("\t", cells);
    }

    private Run label(String text) throws IOException {
        Path file = Files.writeString(home.resolve("labels.csv"), text);
        return Run.in(home, "data", "label", "gdelt", file.toString(), "--format", "csv");
    }

    private List<String> precision(String... more) {
        String[] all = new String[3 + more.length];
        all[0] = "security";
        all[1] = "precision";
        all[2] = "gdelt";
        System.arraycopy(more, 0, all, 3, more.length);
        Run run = Run.in(home, all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    @Test
    void withoutASampleThereIsNoFigure() {
        Run run = Run.in(home, "security", "precision", "gdelt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("No labels of gdelt are held, and without a sample there is no figure; give one with: comity"
                        + " data label gdelt FILE.");
        assertThat(Run.in(home, "security", "precision", "icews").err()).contains("icews has no single events");
        assertThat(Run.in(home, "data", "label", "icews", "x.csv").code()).isEqualTo(2);
    }

    @Test
    void rowsHavePrecisionAndTheFlagOfMediaHasRecall() throws IOException {
        Run run = label("""
            id,event,labelled_by,labelled_on
            1,true,ab,2026-03-01
            2,true,ab,2026-03-01
            3,false,ab,2026-03-01
            4,true,ab,2026-03-01
            4,false,cd,2026-03-02
            5,true,ab,2026-03-01
            6,true,ab,2026-03-01
            """);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(",7,6,1,0,false");
        List<String> found = precision("--format", "csv");
        assertThat(found.getFirst()).isEqualTo("rule,measure,meaning,share,low,high,right,of,disputed");
        assertThat(found)
                .hasSize(4)
                .anyMatch(line -> line.matches("rows,precision,.*,0.75,0.3561680086,0.9420926788,3,4,1"))
                .anyMatch(line ->
                        line.matches("rows_without_media,precision,.*,0.6666666667,0.2535338683,0.9217342737,2,3,1"))
                .anyMatch(line ->
                        line.matches("rows_without_media,recall,.*,0.6666666667,0.2535338683,0.9217342737,2,3,1"));
        assertThat(String.join("\n", precision("--format", "json"))).contains("On 1 row, or two rows, persons do not");
    }

    @Test
    void theRuleOfOneEventHasPrecisionAndRecall() throws IOException {
        Run run = label("""
            id,other_id,same,labelled_by,labelled_on
            1,2,true,ab,2026-03-01
            1,3,true,ab,2026-03-01
            1,4,true,ab,2026-03-01
            2,4,false,ab,2026-03-01
            """);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> found = precision("--format", "csv");
        assertThat(found)
                .hasSize(7)
                .anyMatch(line -> line.matches("events_low,precision,.*,0.75,0.3561680086,0.9420926788,3,4,0"))
                .anyMatch(line -> line.matches("events_low,recall,.*,,,,,0,0"))
                .anyMatch(line -> line.matches("events,precision,.*,1,0.425030609,1,2,2,0"))
                .anyMatch(line -> line.matches("events,recall,.*,0.6666666667,0.2535338683,0.9217342737,2,3,0"))
                .anyMatch(line -> line.matches("events_high,precision,.*,1,0.2698659488,1,1,1,0"));
        Matcher id = ID.matcher(String.join("\n", precision("--format", "json")));
        assertThat(id.find()).isTrue();
        Run check = Run.in(home, "check", id.group(1));
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        assertThat(precision("--table", "labels", "--format", "csv").get(1)).endsWith(",labels.csv,4,0");
        Run again = Run.in(
                home, "data", "label", "gdelt", home.resolve("labels.csv").toString());
        assertThat(again.err()).contains("held already");
        assertThat(Run.in(home, "security", "series", "KEN", "UGA", "--format", "csv")
                        .code())
                .isZero();
    }
}
