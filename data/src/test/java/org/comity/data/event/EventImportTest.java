package org.comity.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.event.rows.Account;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Progress;
import org.comity.model.Vintage.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constructed files of GDELT 2.0: each line is an event of a pair, out of scope, or refused with its reason. */
class EventImportTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String lines(GdeltText... lines) {
        return java.util.Arrays.stream(lines).map(GdeltText::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static GdeltText event(long id, String home, String partner) {
        return GdeltText.of(id, "20200105", home, partner, "042", "1.9");
    }

    @Test
    void everyLineIsLoadedRefusedOrOutOfScope() throws IOException, SQLException {
        Path file = file(
                "a.csv",
                lines(
                                event(1, "KEN", "UGA"),
                                event(2, "KEN", ""),
                                event(3, "KEN", "KEN"),
                                event(4, "KEN", "AFR"),
                                event(5, "KEN", "QQQ"),
                                event(6, "KEN", "UGA").with(1, "20200230"),
                                event(7, "KEN", "UGA").with(26, "999"),
                                event(8, "KEN", "UGA").with(31, "many"),
                                event(9, "KEN", "UGA").with(34, "x"),
                                event(10, "PER", "BRA"))
                        + "1\t2\t3\n");
        EventReport report = Store.imported(home(), file);
        assertThat(report.report().counts()).isEqualTo(new Counts(11, 2, 6, 3));
        assertThat(report.account())
                .containsEntry(Account.ONE_ACTOR_ONLY, 1L)
                .containsEntry(Account.SAME_COUNTRY_TWICE, 1L)
                .containsEntry(Account.NO_COUNTRY, 1L);
        assertThat(report.report().refused())
                .extracting(Refusal::line, refusal -> refusal.reason().label(), Refusal::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5, "unknown code", "QQQ"),
                        org.assertj.core.groups.Tuple.tuple(6, "no such period", "20200230"),
                        org.assertj.core.groups.Tuple.tuple(7, "unknown code", "999"),
                        org.assertj.core.groups.Tuple.tuple(8, "not a number", "many"),
                        org.assertj.core.groups.Tuple.tuple(9, "not a number", "x"),
                        org.assertj.core.groups.Tuple.tuple(11, "too few columns", "1\t2\t3"));
        assertThat(FactStore.open(home()).refused("gdelt", id(report))).hasSize(6);
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT line, home, partner, code, tone, link FROM %s"))
                .containsExactly(
                        "1 KEN UGA 042 -1.5 https://example.org/1", "10 PER BRA 042 -1.5 https://example.org/10");
        assertThat(Store.rows(
                        home(), "gdelt", "coverage", "SELECT sum(\"rows\"), sum(pair_rows), sum(articles) FROM %s"))
                .containsExactly("8 2 8"); // all but the lines whose day, number or columns cannot be read
    }

    private static String id(EventReport report) {
        return report.report().vintages().getFirst().id();
    }

    /** Two pairs, four quad classes, one event that is reported twice; sums by hand. */
    @Test
    void aConstructedFileGivesTheTableOfPairsThatAHandComputes() throws IOException, SQLException {
        Path file = file(
                "pairs.csv",
                lines(
                        GdeltText.of(1, "20200101", "KEN", "UGA", "042", "1.9").with(33, "4"),
                        GdeltText.of(2, "20200131", "KEN", "UGA", "071", "7.4").with(33, "2"),
                        GdeltText.of(3, "20200115", "KEN", "UGA", "112", "-2.0"),
                        GdeltText.of(4, "20200115", "KEN", "UGA", "190", "-10.0"),
                        GdeltText.of(5, "20200115", "KEN", "UGA", "190", "-10.0"),
                        GdeltText.of(6, "20200201", "KEN", "UGA", "190", "-10.0"),
                        GdeltText.of(7, "20200101", "UGA", "KEN", "057", "8.0")));
        Store.imported(home(), file);
        assertThat(Store.rows(home(), "gdelt", "events", """
            SELECT strftime(day, '%%Y-%%m'), home, partner, count(*) FILTER (quad = 1), count(*) FILTER (quad = 2),
              count(*) FILTER (quad = 3), count(*) FILTER (quad = 4), sum(goldstein), sum(articles), count(DISTINCT same)
            FROM %s GROUP BY ALL ORDER BY ALL\
            """))
                .containsExactly(
                        "2020-01 KEN UGA 1 1 1 2 -12.7 9 4",
                        "2020-01 UGA KEN 1 0 0 0 8.0 1 1",
                        "2020-02 KEN UGA 0 0 0 1 -10.0 1 1");
    }

    @Test
    void theKeyOfTheSameEventFollowsPairRootDayAndPlaceOnly() throws IOException, SQLException {
        GdeltText[] lines = {
            event(1, "KEN", "UGA"),
            event(2, "KEN", "UGA")
                    .with(26, "040")
                    .with(27, "040")
                    .with(30, "1.0")
                    .with(34, "3")
                    .with(60, "https://b.example"),
            event(3, "UGA", "KEN"),
            event(4, "KEN", "UGA").with(1, "20200106"),
            event(5, "KEN", "UGA").with(51, "4").with(53, "KE").with(58, "-1"),
            event(6, "KEN", "UGA").with(51, "4").with(53, "KE").with(58, "-2"),
            GdeltText.of(7, "20200105", "KEN", "UGA", "051", "3.4")
        };
        Store.imported(home(), file("same.csv", lines(lines)));
        List<String> keys = Store.rows(home(), "gdelt", "events", "SELECT same FROM %s ORDER BY id");
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(keys.stream().distinct()).hasSize(6);
    }

    @Test
    void statesAreThoseOfTheDay() throws IOException, SQLException {
        Path file = file(
                "states.csv",
                lines(
                        GdeltText.of(1, "19850101", "RUS", "DEU", "042", "1.9"),
                        GdeltText.of(2, "19920101", "RUS", "DEU", "042", "1.9"),
                        GdeltText.of(3, "19850101", "UKR", "DEU", "042", "1.9"),
                        GdeltText.of(4, "20200101", "MTN", "ROM", "042", "1.9")));
        EventReport report = Store.imported(home(), file);
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT id, home, partner FROM %s ORDER BY id"))
                .containsExactly("1 SUN DEU", "2 RUS DEU", "4 MNE ROU");
        assertThat(report.report().refused()).extracting(Refusal::reason).containsExactly(Refusal.Reason.OUTSIDE_DATES);
    }

    @Test
    void theVocabularyHoldsAndDisagreementsAreCounted() throws IOException, SQLException {
        Path file = file(
                "other.csv",
                lines(
                        event(1, "KEN", "UGA").with(29, "4"),
                        event(2, "KEN", "UGA").with(28, "19").with(30, "-10.0"),
                        event(3, "KEN", "UGA").with(27, "040")));
        EventReport report = Store.imported(home(), file);
        assertThat(report.account())
                .containsEntry(Account.OTHER_QUAD, 1L)
                .containsEntry(Account.OTHER_ROOT, 1L)
                .containsEntry(Account.OTHER_GOLDSTEIN, 1L)
                .containsEntry(Account.OTHER_BASE, 1L);
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT DISTINCT root, quad, goldstein, plover FROM %s"))
                .containsExactly("4 1 1.9 consult");
        assertThat(Store.rows(home(), "gdelt", "account", "SELECT \"rows\" FROM %s WHERE what = 'other quad'"))
                .containsExactly("1");
    }

    @Test
    void anActorThatMayOnlyBeANewsAgencyIsFlagged() throws IOException, SQLException {
        Path file = file(
                "media.csv",
                lines(
                        event(1, "CHN", "KEN").with(6, "XINHUA"),
                        event(2, "GBR", "KEN").with(12, "MED"),
                        event(3, "KEN", "FRA").with(16, "AFP"),
                        event(4, "CHN", "KEN").with(6, "CHINA").with(12, "GOV")));
        Store.imported(home(), file);
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT media_actor, home_type FROM %s ORDER BY id"))
                .containsExactly("true null", "true MED", "true null", "false GOV");
    }

    @Test
    void aFileIsHeldOnce() throws IOException, SQLException {
        Path file = file("once.csv", lines(event(1, "KEN", "UGA")));
        Path copy = file("copy.csv", Files.readString(file));
        assertThat(Store.imported(home(), file, copy).report().imported())
                .extracting(one -> one.alreadyHeld())
                .containsExactly(false, true);
        assertThat(Store.imported(home(), copy).report().isAlreadyHeld()).isTrue();
        assertThat(Store.rows(home(), "gdelt", "events", "SELECT count(*) FROM %s"))
                .containsExactly("1");
    }

    @Test
    void theReleaseIsTheLastDayOnWhichAnEventBecameKnown() throws IOException {
        Path file = file(
                "released.csv",
                lines(
                        event(1, "KEN", "UGA").with(59, "20200107001500"),
                        event(2, "KEN", "UGA").with(59, "20200106234500"),
                        event(3, "KEN", "").with(59, "20200108001500")));
        assertThat(Store.imported(home(), file).report().vintages().getFirst().released())
                .contains(java.time.LocalDate.of(2020, 1, 8));
    }

    @Test
    void aPipeGivesTheSameVintageAsTheFile() throws IOException {
        String text = lines(event(1, "KEN", "UGA"), event(2, "PER", "BRA"));
        EventReport piped = EventImporter.run(
                FactStore.open(home()),
                "-",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.DEFAULT,
                Progress.SILENT);
        assertThat(piped.report().counts()).isEqualTo(new Counts(2, 2, 0, 0));
        assertThat(Store.imported(home(), file("same.csv", text)).report().isAlreadyHeld())
                .isTrue();
    }

    /** Blocks end within lines: what is written must not depend on who parsed them, nor on how many. */
    @Test
    void theBytesAreTheSameOnAnyNumberOfThreads() throws IOException {
        String text = IntStream.range(0, 30_000)
                .mapToObj(i -> event(i, i % 3 == 0 ? "KEN" : "CHN", i % 7 == 0 ? "" : "UGA")
                        .with(60, "https://example.org/" + i % 5000 + "/" + "x".repeat(i % 90))
                        .line())
                .collect(Collectors.joining("\n"));
        Path file = file("long.csv", text);
        Path one = imported(file, 1);
        Path three = imported(file, 3);
        for (String table : List.of("events", "coverage", "refused", "account")) {
            assertThat(three.resolve(table + ".parquet")).hasSameBinaryContentAs(one.resolve(table + ".parquet"));
        }
    }

    private Path imported(Path file, int threads) {
        FactStore store = FactStore.open(folder.resolve("threads-" + threads));
        EventReport report = EventImporter.run(
                store, List.of(file), Optional.empty(), ImportOptions.DEFAULT.withThreads(threads), Progress.SILENT);
        assertThat(report.report().counts().rows()).isEqualTo(30_000);
        return store.folder("gdelt", id(report));
    }
}
