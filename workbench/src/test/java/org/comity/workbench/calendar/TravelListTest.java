package org.comity.workbench.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.promise.ToyLedger;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published list of journeys becomes visits; what is no visit is refused with its reason. */
class TravelListTest {
    private static final SheetImport.Options USUAL = new SheetImport.Options("trade", false, "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private static SheetReport read(Desk desk, byte[] bytes) {
        return TravelList.read(desk, Actor.LOCAL, bytes, USUAL, Country.of("CHN"), "A list, https://example.org/list");
    }

    private static byte[] list(String... rows) {
        return ("Year,Name,Level,Country\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As many rows as of any sheet, and no more. */
    @Test
    void aListOfTooManyRowsIsRefusedWhole() {
        byte[] bytes = list("2019,Another,President,Kenya\n".repeat(200_000));
        try (Desk desk = ToyLedger.open(folder)) {
            assertThatThrownBy(() -> read(desk, bytes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The file has 200001 rows; it may have 200000. Divide it.");
        }
    }

    @Test
    void officesAreKeptAndNamesOfPersonsAreNot() {
        try (Desk desk = ToyLedger.open(folder)) {
            SheetReport report = read(
                    desk,
                    list(
                            "1985,A Person,Premier,Soviet Union",
                            "2019,Another,President,\"Korea, North\"",
                            "2019,Another,Envoy,Kenya",
                            "2019,Another,Envoy,Kenya",
                            "2019,Another,,Kenya",
                            "2019,Another,President,Nowhere",
                            "2019,Another,President,China",
                            "soon,Another,President,Kenya"));

            assertThat(report.added()).isEqualTo(4);
            assertThat(report.refused())
                    .extracting(one -> one.line() + " " + one.reason())
                    .satisfiesExactly(
                            one -> assertThat(one).isEqualTo("6 The row names no level."),
                            one -> assertThat(one).startsWith("7 ").contains("Nowhere"),
                            one -> assertThat(one).startsWith("8 A visit needs its guest and its host"),
                            one -> assertThat(one).startsWith("9 ").contains("\"soon\""));
            List<Occasion> visits = desk.read(Actor.LOCAL, tx -> tx.list(Occasion.class)).stream()
                    .map(kept -> kept.record())
                    .sorted(java.util.Comparator.comparing(Occasion::begins))
                    .toList();
            assertThat(visits)
                    .extracting(one -> one.host().orElseThrow().code())
                    .containsExactlyInAnyOrder("SUN", "PRK", "KEN", "KEN");
            assertThat(visits.getFirst().office()).isEqualTo(Office.HEAD_OF_GOVERNMENT);
            assertThat(visits.toString()).doesNotContain("Person");
            assertThat(read(desk, list("1985,A Person,Premier,Soviet Union")).same())
                    .isEqualTo(1);
        }
    }

    @Test
    void aListWithoutASourceIsNotRead() {
        try (Desk desk = ToyLedger.open(folder)) {
            assertThatThrownBy(() -> TravelList.read(desk, Actor.LOCAL, list(), USUAL, Country.of("CHN"), " "))
                    .hasMessageContaining("--source");
        }
    }

    /** WHO|WHERE|WHEN 1.1, Turcsanyi and others (2021): 595 rows, one for each leader, country and year. */
    @Test
    void theListOfChineseLeadersComesInWithEveryRowCounted() throws IOException {
        String set = System.getenv("COMITY_SAMPLES");
        Path samples = set != null ? Path.of(set) : Path.of(System.getProperty("comity.root"), "..", "shared", "data");
        Path file = samples.resolve("chinese-leaders-travel").resolve("WHO-WHERE-WHEN-v1.1.csv");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(file).as("the authentic file (COMITY_SAMPLES)").exists();
        }
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        try (Desk desk = ToyLedger.open(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(TravelList.isOne(bytes)).isTrue();
            SheetReport report = read(desk, bytes);

            assertThat(report.refused()).isEmpty();
            assertThat(report.added()).isEqualTo(595);
            assertThat(read(desk, bytes).same()).isEqualTo(595);
            PairVisits visits = desk.read(
                    Actor.LOCAL,
                    tx -> PairVisits.read(tx, Pair.of("CHN", "VNM"), Optional.empty(), LocalDate.of(2021, 1, 1)));
            assertThat(visits.all().there()).hasValue(14);
            assertThat(visits.all().back()).isEmpty(); // the list holds journeys of one side only
        }
    }
}
