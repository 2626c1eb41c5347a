package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reported events of a pair on the command line, from a made-up file in the layout of GDELT 2.0. */
class EventSeriesTest {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z2-7]{10})\"");

    @TempDir
    static Path home;

    @BeforeAll
    static void load() throws IOException {
        Path file = Files.writeString(
                home.resolve("events.csv"),
                String.join(
                        "\n",
                        line("1", "20150105", "KEN", "UGA", "042", "1", "1.9", Map.of()),
                        line("2", "20150105", "KEN", "UGA", "042", "1", "1.9", Map.of()),
                        line("3", "20150106", "UGA", "KEN", "190", "4", "-10.0", Map.of(12, "MED")),
                        line("4", "20150225", "PER", "BRA", "042", "1", "1.9", Map.of()),
                        line("5", "20150226", "PER", "BRA", "042", "1", "1.9", Map.of()),
                        line("6", "20150401", "KEN", "UGA", "112", "3", "-2.0", Map.of(59, "20160101120000")),
                        line("7", "20150402", "PER", "BRA", "042", "1", "1.9", Map.of()),
                        ""));
        Run run = Run.in(home, "data", "import", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static String line(
            String id,
            String day,
            String from,
            String towards,
            String code,
            String quad,
            String goldstein,
            Map<Integer, String> others) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = day;
        cells[7] = from;
        cells[17] = towards;
        cells[25] = "1";
        cells[26] = code;
        cells[27] = code;
        cells[28] = code.substring(0, 2);
        cells[29] = quad;
        cells[30] = goldstein;
        cells[31] = "2";
        cells[32] = "1";
        cells[33] = "1";
        cells[34] = "-1.5";
        cells[51] = "0";
        cells[59] = day + "120000";
        cells[60] = "https://example.org/" + id;
        others.forEach((column, value) -> cells[column] = value);
        return String.join("\t", cells);
    }

    private static List<String> lines(String line) {
        Run run = Run.in(home, ("security " + line).split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    @Test
    void aPeriodWithoutAnyLineIsMissingAndOneWithoutThePairIsZero() {
        List<String> series = lines("series KEN UGA --format csv");
        assertThat(series.getFirst())
                .isEqualTo("home,partner,period,rows,mentions,events,events_low,events_high,verbal_cooperation,"
                        + "material_cooperation,verbal_conflict,material_conflict,rows_verbal_cooperation,"
                        + "rows_material_cooperation,rows_verbal_conflict,rows_material_conflict,goldstein_sum,"
                        + "goldstein_mean,tone,conflict_share,source_rows,source_events,coverage,press,source_break");
        assertThat(series).hasSize(1 + 2 * 4);
        assertThat(series.get(1))
                .as("two rows without a place are one event; 3 of 7 lines in 3 months")
                .isEqualTo("KEN,UGA,2015-01,2,4,1,1,1,1,0,0,0,2,0,0,0,1.9,1.9,-1.5,0,3,2,1.285714286,usual,");
        assertThat(series.get(2))
                .startsWith("KEN,UGA,2015-02,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NA,NA,NA,2,2,0.8571428571,usual,")
                .contains("2015-02-19: GDELT 2.0 begins");
        assertThat(series.get(3)).isEqualTo("KEN,UGA,2015-03,,,,,,,,,,,,,,,,,,0,0,0,none,");
        assertThat(series.get(4)).startsWith("KEN,UGA,2015-04,1,2,1,1,1,0,0,1,0,0,0,1,0,-2,-2,-1.5,1,2,2,");
        assertThat(series.get(5)).startsWith("UGA,KEN,2015-01,1,2,1,1,1,0,0,0,1,0,0,0,1,-10,-10,-1.5,1,3,2,");
    }

    @Test
    void turnedRoundItIsTheSameFromTheOtherSide() {
        List<String> there = lines("series KEN UGA --by week --format csv");
        List<String> back = lines("series UGA KEN --by week --format csv");
        int half = (there.size() - 1) / 2;
        assertThat(back.subList(1, 1 + half)).isEqualTo(there.subList(1 + half, there.size()));
        assertThat(back.subList(1 + half, back.size())).isEqualTo(there.subList(1, 1 + half));
    }

    @Test
    void onlyWhatWasKnownByTheDayIsRead() {
        assertThat(lines("series KEN UGA --as-of 2015-12-31 --from 2015-04-01 --to 2015-04-30 --format csv")
                        .get(1))
                .startsWith("KEN,UGA,2015-04,0,0,0,")
                .contains(",1,1,");
        assertThat(Run.in(home, "security", "series", "KEN", "UGA", "--as-of", "2014-12-31")
                        .err())
                .contains("No event of gdelt was known by that day");
    }

    @Test
    void rowsOfNewsAgenciesCanBeLeftOut() {
        assertThat(lines("series UGA KEN --media drop --format csv").get(1))
                .startsWith("UGA,KEN,2015-01,0,0,0,")
                .contains(",3,2,");
    }

    @Test
    void theBreaksOfTheSourceAreATable() {
        List<String> breaks = lines("series KEN UGA --table breaks --format csv");
        assertThat(breaks).hasSize(3);
        assertThat(breaks.get(2)).startsWith("gdelt,2015-02-19,2015-02,");
        assertThat(lines("series KEN UGA --table coverage --format csv").get(3))
                .isEqualTo("2015-03,2015-03-01,2015-03-31,0,31,0,0,0,0,0,0,0,none");
    }

    @Test
    void anEventHasTheNumberOfItsReportsAndTheirLinks() {
        List<String> events = lines("events KEN UGA --from 2015-01-01 --to 2015-01-31 --format csv");
        assertThat(events).hasSize(3);
        assertThat(events.get(1))
                .startsWith("KEN,UGA,2015-01-05,4,consultation or visit,verbal_cooperation,042,1.9,,,2,4,2015-01-05,")
                .contains(",2,https://example.org/1,");
        List<String> links = lines("events KEN UGA --from 2015-01-01 --to 2015-01-31 --table links --format csv");
        assertThat(links).hasSize(4);
        assertThat(links.get(2)).endsWith(",2,https://example.org/2");
    }

    @Test
    void theAnswersCanBeCheckedAndTheSeriesHasCharts() {
        for (String line : List.of("series KEN UGA --format json", "events KEN UGA --format json")) {
            String out = String.join("\n", lines(line));
            Matcher id = ID.matcher(out);
            assertThat(id.find()).isTrue();
            Run check = Run.in(home, "check", id.group(1));
            assertThat(check.code()).as(check.out() + check.err()).isZero();
        }
        assertThat(String.join("", lines("series KEN UGA --format json"))).contains("\"temporal\"", "\"press\"");
    }

    @Test
    void whatCannotBeAnsweredIsSaidInASentence() {
        assertThat(Run.in(home, "security", "series", "KEN", "KEN").err()).contains("not KEN twice");
        assertThat(Run.in(home, "security", "series", "KEN", "UGA", "--source", "ucdp-events")
                        .err())
                .contains("No events of ucdp-events are held");
        assertThat(Run.in(home, "security", "events", "KEN", "UGA", "--from", "2015-02-01", "--to", "2015-01-01")
                        .err())
                .contains("lies before the first");
        assertThat(Run.in(home, "security", "series", "KEN", "UGA", "--by", "day", "--from", "1800-01-01")
                        .err())
                .contains("more than 20000 periods");
    }
}
