package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes in reports, on made-up figures in the formats of two sources. */
class SecurityCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("\"command\"\\s*:\\s*\"comity ([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([a-z2-7]{10})\"");

    @TempDir
    static Path home;

    @BeforeAll
    static void load() throws IOException {
        read("gdelt-dyads", months());
        read("icews", years());
    }

    private static void read(String source, String rows) throws IOException {
        Path file = Files.writeString(home.resolve(source + ".csv"), rows);
        Run run = Run.in(home, "data", "import", source, file.toString(), "--released", "2024-01-31");
        assertThat(run.code()).as(run.err()).isZero();
    }

    /** KEN and UGA: a daily mean about 10 to the end of 2020, about 2 from then; 2019-05 is missing and 2020-02 has half its days. */
    private static String months() {
        StringBuilder rows =
                new StringBuilder("month,iso3_a,iso3_b,sum_edge_value,days_with_value,days_in_month_available\n");
        for (int t = 0; t < 72; t++) {
            int year = 2018 + t / 12;
            int month = t % 12 + 1;
            int days = year == 2020 && month == 2 ? 15 : 30;
            if (year != 2019 || month != 5) {
                double level = (year < 2021 ? 10 : 2) + t * 7 % 5 * 0.3;
                rows.append("%d-%02d,KEN,UGA,%.4f,9,%d%n".formatted(year, month, level * days, days));
            }
        }
        return rows.toString();
    }

    /** KEN has six partners; reports of all double in 2010, and of conflict from KEN towards UGA triple from 2009. */
    private static String years() {
        StringBuilder rows = new StringBuilder("i,j,year,verbCoop,matlCoop,verbConf,matlConf,i_iso3c,j_iso3c\n");
        for (int year = 2002; year <= 2014; year++) {
            int press = year >= 2010 ? 2 : 1;
            for (String partner : List.of("UGA", "TZA", "ETH", "SOM", "SSD", "RWA")) {
                int usual = 20 + (year * 7 + partner.charAt(0)) % 5;
                int there = partner.equals("UGA") && year >= 2009 ? 3 * usual : usual;
                line(rows, "KEN", partner, year, there * press);
                line(rows, partner, "KEN", year, usual * press);
            }
        }
        return rows.toString();
    }

    private static void line(StringBuilder rows, String from, String to, int year, int conflict) {
        rows.append("%s,%s,%d,%d,1,1,%d,%s,%s%n".formatted(from, to, year, conflict, conflict, from, to));
    }

    private static Run changes(String line) {
        return Run.in(home, ("security changes " + line).split(" "));
    }

    private static List<String> series(String line) {
        Run run = Run.in(home, ("security series " + line + " --format csv").split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    /** A source that holds counts and no single events: its figures as they came, each way, beside the reporting behind them. */
    @Test
    void countsAreShownEachWayAndTurnedRound() {
        List<String> there = series("KEN UGA --source icews");
        assertThat(there.getFirst())
                .isEqualTo(
                        "home,partner,direction,period,material_conflict,verbal_conflict,material_cooperation,verbal_cooperation");
        int usual = 20 + (2012 * 7 + 'U') % 5;
        assertThat(there)
                .hasSize(1 + 2 * 13)
                .contains("KEN,UGA,directed,2012,%d,1,1,%d".formatted(6 * usual, 6 * usual))
                .contains("UGA,KEN,directed,2012,%d,1,1,%d".formatted(2 * usual, 2 * usual));
        assertThat(series("UGA KEN --source icews")).containsExactlyInAnyOrderElementsOf(there);
        List<String> coverage = series("KEN UGA --source icews --table coverage");
        double before = coverage(coverage, "icews.material_conflict,2009,");
        double after = coverage(coverage, "icews.material_conflict,2011,");
        assertThat(after / before).isBetween(1.6, 2.4);
    }

    private static double coverage(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .findFirst()
                .orElseThrow();
    }

    /** A month that the source lacks is no row and no zero; half a month is half the coverage. */
    @Test
    void monthsThatLackDaysSaySo() {
        assertThat(series("KEN UGA --source gdelt-dyads --from 2019-04-01 --to 2019-06-30"))
                .hasSize(3)
                .noneMatch(line -> line.contains("2019-05"))
                .allMatch(line -> line.startsWith("home") || line.startsWith("KEN,UGA,undirected,2019-0"));
        List<String> coverage = series("KEN UGA --source gdelt-dyads --table coverage");
        assertThat(coverage(coverage, "gdelt-dyads.score_month,2020-02,")).isBetween(0.517, 0.518); // 15 of 29 days
    }

    @Test
    void aChangeHasItsMonthItsIntervalAndWordsThatBlameNobody() {
        Run run = changes("KEN UGA --source gdelt-dyads --format csv");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo("home,partner,direction,indicator,period,low,high,before,before_low,before_high,after,"
                        + "after_low,after_high,p,q_value,source_break,words");
        List<String> cells = List.of(lines.getLast().split(","));
        assertThat(cells.subList(0, 5))
                .containsExactly("KEN", "UGA", "undirected", "gdelt-dyads.score_month", "2021-01");
        assertThat(cells.get(5)).isBetween("2020-10", "2021-01");
        assertThat(cells.get(6)).isBetween("2021-01", "2021-04");
        assertThat(lines.getLast())
                .endsWith("The score of reported events between Kenya and Uganda fell from 10.6 to 2.60 a day in"
                        + " 2021-01");
        Run back = changes("UGA KEN --source gdelt-dyads --format csv");
        List<String> turned = List.of(back.out().lines().toList().getLast().split(","));
        assertThat(turned.subList(0, 2)).containsExactly("UGA", "KEN");
        assertThat(turned.subList(2, 15)).isEqualTo(cells.subList(2, 15));
    }

    @Test
    void twoDirectionsAndAPressThatDoubles() {
        Run run = changes("KEN --source icews --indicator icews.material_conflict --format csv --simulations 400");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().skip(1).toList();
        assertThat(lines).as(run.out()).hasSize(1);
        assertThat(lines.getFirst())
                .startsWith("KEN,UGA,home_to_partner,icews.material_conflict,2009,2009,2009,")
                .contains("Reports of material conflict from Kenya towards Uganda rose from");
    }

    @Test
    void onlineDetectionSeesItToo() {
        Run run = changes("KEN UGA --source gdelt-dyads --method bocpd --format csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(",2021-01,2021-01,2021-0");
    }

    @Test
    void theAnswerCanBeCheckedAndHasAChart() {
        Run run = changes("KEN UGA --source gdelt-dyads --format json");
        Matcher id = ID.matcher(run.out());
        assertThat(id.find()).isTrue();
        assertThat(run.out()).contains("score_month_undirected").contains("\"temporal\"");
        Run check = Run.in(home, "check", id.group(1));
        assertThat(check.code()).as(check.out() + check.err()).isZero();
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        String line = "KEN --source icews --simulations 100 --format csv --table series";
        assertThat(changes(line + " --threads 3").out())
                .isEqualTo(changes(line + " --threads 1").out());
    }

    @Test
    void whatIsNotHeldIsSaidInASentence() {
        assertThat(changes("KEN KEN --source icews").err()).contains("not KEN twice");
        assertThat(changes("PER --source icews").err()).contains("No series of icews with a partner is held for PER");
        assertThat(changes("KEN --source wdi").err()).contains("--indicator");
        assertThat(changes("KEN --source icews --false-alarms 2").err()).contains("false alarm rate");
    }

    @Test
    void withoutAnInstrumentEveryThreatHasItsGaps() {
        Run run = Run.in(home, "security", "instruments", "KEN", "UGA", "--on", "2020-12-31", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("KEN,UGA,terrorism,extradition,no,");
        assertThat(Run.in(home, "security", "instruments", "KEN").err()).contains("Give two countries");
    }

    private static final String SIX = "list:KEN,UGA,TZA,ETH,SOM,SSD,RWA";

    @Test
    void signalsHaveTheirColumnsAndPeopleReadSentences() {
        String line = "signals KEN --source icews --as-of 2014-12-31 --recent 8 --simulations 100 --rule " + SIX;
        Run csv = Run.in(home, ("security " + line + " --format csv").split(" "));
        assertThat(csv.code()).as(csv.err()).isZero();
        assertThat(csv.out())
                .startsWith(
                        "home,partner,direction,period,kind,change,q_value,forecast_low,forecast,forecast_high,events\n")
                .contains("KEN,UGA,home_to_partner,2009,material_conflict,");
        Run table = Run.in(home, ("security " + line).split(" "));
        assertThat(table.out())
                .contains("Reports of material conflict from Kenya towards Uganda rose from")
                .doesNotContain("home_to_partner");
        assertThat(Run.in(home, ("security " + line + " --q 2").split(" ")).err())
                .contains("--q must be above 0");
        assertThat(Run.in(home, "security", "signals", "PER", "--source", "icews", "--rule", SIX)
                        .err())
                .contains("No series of icews between PER and a neighbour");
    }

    @Test
    void whatIsNewSinceADayIsTextForAMailAndAFeed() {
        String line =
                "security digest KEN --since 2022-12-31 --as-of 2023-12-31 --base https://comity.example.org --rule "
                        + SIX;
        Run text = Run.in(home, line.split(" "));
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .startsWith("Changes in what is reported between Kenya and its neighbours since 2022-12-31\n");
        assertThat(Run.in(home, (line + " --format html").split(" ")).out())
                .startsWith("<!DOCTYPE html>")
                .contains("https://comity.example.org/KEN/changes");
        assertThat(Run.in(home, (line + " --format atom").split(" ")).out())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        assertThat(Run.in(home, (line + " --since 2024-12-31").split(" ")).code())
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signals KEN --source icews --simulations 100 --as-of 2014-12-31 --rule " + SIX,
                "forecast KEN UGA --source icews --indicator icews.material_conflict --rule " + SIX,
                "backtest --source icews --indicator icews.material_conflict --draws 100 --rule " + SIX,
                "series KEN UGA --source icews --from 2005-01-01",
                "record KEN UGA --source icews",
                "instruments KEN UGA --on 2014-12-31",
            })
    void whatIsAskedOfReportsCanBeCheckedAndAskedAgain(String line) {
        Run run = Run.in(home, ("security " + line + " --format json").split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        Matcher id = ID.matcher(run.out());
        assertThat(id.find()).isTrue();
        Matcher command = COMMAND.matcher(run.out());
        assertThat(command.find()).isTrue();
        Run again = Run.in(home, (command.group(1) + " --format json").split(" "));
        assertThat(again.out()).as(again.err()).contains(id.group(1));
        Run check = Run.in(home, "check", id.group(1));
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).startsWith("Same: " + id.group(1));
    }
}
