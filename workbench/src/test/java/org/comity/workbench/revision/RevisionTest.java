package org.comity.workbench.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a made-up newer edition of one source does to scores and ranks that rest on the starter pack. */
class RevisionTest {
    private static final Path PACK = Path.of(System.getProperty("comity.root", ".."), "starter");
    private static final int YEAR = 2014;
    private static final int REVISED = 1000;
    private static final int ADDED = 600;
    private static final int WITHDRAWN = 300;
    private static final AsOf BETWEEN = new AsOf(Optional.of(LocalDate.parse("2021-06-01")), AsOf.Basis.RELEASE);

    @TempDir
    static Path home;

    private static Workbench workbench;
    private static String from = "";
    private static String to = "";

    @BeforeAll
    static void importTwoEditions() throws IOException {
        FactStore store = FactStore.open(home.resolve("store"));
        StarterPack.load(store, PACK);
        StringBuilder earlier = new StringBuilder("Country/Territory,Code,Year,Estimate,StdErr,NumSrc,Indicator\n");
        StringBuilder later = new StringBuilder(earlier);
        write(store, earlier, later);
        from = imported(store, "earlier.csv", earlier, "2021-01-01");
        to = imported(store, "later.csv", later, "2022-01-01");
        workbench = Workbench.open(store, AsOf.LATEST, 2);
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static void write(FactStore store, StringBuilder earlier, StringBuilder later) {
        List<Observation> figures;
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            figures = facts
                    .observations(new Facts.Query(
                            List.of("wgi.stability", "wgi.law", "wgi.corruption"), Set.of(), Set.of(), 2005, YEAR))
                    .stream()
                    .filter(figure -> figure.value().isPresent())
                    .toList();
        }
        List<Observation> shuffled = new ArrayList<>(figures);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(shuffled).hasSizeGreaterThan(REVISED + ADDED + WITHDRAWN);
        for (int i = 0; i < shuffled.size(); i++) {
            double value = shuffled.get(i).value().orElseThrow();
            boolean isAdded = i >= REVISED && i < REVISED + ADDED;
            boolean isWithdrawn = !isAdded && i >= REVISED && i < REVISED + ADDED + WITHDRAWN;
            earlier.append(isAdded ? "" : line(shuffled.get(i), value));
            later.append(isWithdrawn ? "" : line(shuffled.get(i), i >= REVISED ? value : value + 0.25 - i % 2 * 0.5));
        }
    }

    private static String line(Observation figure, double value) {
        String name = switch (figure.indicator()) {
            case "wgi.stability" -> "PoliticalStability";
            case "wgi.law" -> "RuleofLaw";
            default -> "ControlofCorruption";
        };
        return "x,%s,%s,%s,0.2,5,%s\n".formatted(figure.home().code(), figure.period(), value, name);
    }

    private static String imported(FactStore store, String name, CharSequence text, String released)
            throws IOException {
        Path file = Files.writeString(home.resolve(name), text);
        ImportOptions options = ImportOptions.DEFAULT.withReleased(LocalDate.parse(released));
        return Importer.run(store, "wgi", List.of(file), options, Progress.SILENT)
                .vintages()
                .getFirst()
                .id();
    }

    private static Situation.Request effect(Workbench at, String code, String frame) {
        return new Situation.Request(
                Country.of(code),
                Optional.of(YEAR),
                NeighbourRule.DEFAULT,
                Frames.of(at).get(frame),
                40,
                1);
    }

    private static Finding compared(Workbench at, String code, Optional<Framework> before) {
        Revision.Request request = new Revision.Request(
                "wgi", from, to, Optional.of(effect(at, code, "neighbourhood")), before, Revision.Request.USUALLY);
        return Revision.of(at, Locale.ENGLISH).finding(request);
    }

    private static List<String[]> csv(Finding finding, String table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outputs.write(finding, table, Format.CSV, out, Locale.ROOT);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static int column(Finding finding, String table, String name) {
        return finding.table(table).columns().stream()
                .map(Table.Column::name)
                .toList()
                .indexOf(name);
    }

    /** Reads what was printed: sums must hold for the digits that people see. */
    private static int addUp(Finding finding, String table) {
        int at = column(finding, table, "change");
        int before = column(finding, table, "before");
        int after = column(finding, table, "after");
        int seen = 0;
        for (String[] row : csv(finding, table)) {
            if (row[at].equals("NA")) {
                continue;
            }
            BigDecimal change = new BigDecimal(row[at]);
            BigDecimal parts =
                    new BigDecimal(row[at + 1]).add(new BigDecimal(row[at + 2])).add(new BigDecimal(row[at + 3]));
            assertThat(parts).as(String.join(",", row)).isEqualByComparingTo(change);
            assertThat(new BigDecimal(row[after]).subtract(new BigDecimal(row[before])))
                    .as(String.join(",", row))
                    .isEqualByComparingTo(change);
            seen += change.signum() == 0 ? 0 : 1;
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"KEN", "PER", "VNM"})
    void thePartsOfEachScoreAndRankAddUpToItsChange(String code) {
        Finding finding = compared(workbench, code, Optional.empty());
        assertThat(addUp(finding, "scores")).isPositive();
        addUp(finding, "ranks");
        int method = column(finding, "scores", "method_changed");
        assertThat(csv(finding, "scores"))
                .isNotEmpty()
                .allMatch(row -> row[method].equals("0") || row[method].equals("NA"));
        int added = column(finding, "scores", "data_added");
        assertThat(csv(finding, "scores")).anyMatch(row -> !row[added].equals("0") && !row[added].equals("NA"));
    }

    @Test
    void beforeAndAfterAreWhatAStoreWithThatEditionAloneGives() throws IOException {
        Finding finding = compared(workbench, "KEN", Optional.empty());
        Assessment later = Situation.of(workbench).assess(effect(workbench, "KEN", "neighbourhood"));
        assertThat(column(finding, "scores", "after")).isPositive();
        agree(finding, "after", later);
        FactStore then = FactStore.open(home.resolve("then"));
        StarterPack.load(then, PACK);
        imported(then, "earlier.csv", Files.readString(home.resolve("earlier.csv")), "2021-01-01");
        try (Workbench of = Workbench.open(then, AsOf.LATEST, 2)) {
            agree(finding, "before", Situation.of(of).assess(effect(of, "KEN", "neighbourhood")));
        }
    }

    private static void agree(Finding finding, String side, Assessment assessment) {
        int at = column(finding, "scores", side);
        for (Assessment.Relation relation : assessment.partners()) {
            String[] row = csv(finding, "scores").stream()
                    .filter(one -> one[1].equals(relation.partner().code()) && one[3].equals("overall"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Double.parseDouble(row[at]))
                    .isCloseTo(relation.overall().orElseThrow().value(), within(1e-8));
        }
    }

    @Test
    void anotherFrameIsAPartOfItsOwn() {
        Framework before = Frames.of(workbench).get("sdg17");
        Finding finding = compared(workbench, "KEN", Optional.of(before));
        assertThat(addUp(finding, "scores")).isPositive();
        int method = column(finding, "scores", "method_changed");
        assertThat(csv(finding, "scores"))
                .anyMatch(row -> row[3].equals("overall") && !row[method].isEmpty() && !row[method].equals("0"));
        assertThat(finding.provenance().command()).contains("--frame-before sdg17");
    }

    @Test
    void everyRevisionIsNamedAndTheAnswerIsTheSameOnAnyNumberOfThreads() {
        Finding finding = compared(workbench, "PER", Optional.empty());
        assertThat(csv(finding, "cells").stream().filter(row -> row[0].equals("revised")))
                .hasSize(REVISED);
        assertThat(finding.table("largest").rows()).hasSize(20);
        try (Workbench alone = Workbench.open(home.resolve("store"), AsOf.LATEST, 1)) {
            Finding again = compared(alone, "PER", Optional.empty());
            assertThat(again.id()).isEqualTo(finding.id());
            assertThat(again.tables()).isEqualTo(finding.tables());
        }
    }

    @Test
    void oneIndicatorAloneMovesLessThanTheWholeSource() {
        Revision.Request request = new Revision.Request(
                "wgi.law",
                from,
                to,
                Optional.of(effect(workbench, "KEN", "neighbourhood")),
                Optional.empty(),
                Revision.Request.USUALLY);
        Finding finding = Revision.of(workbench, Locale.ENGLISH).finding(request);
        addUp(finding, "scores");
        int change = column(finding, "scores", "change");
        assertThat(csv(finding, "scores").stream().filter(row -> row[3].equals("peaceful")))
                .isNotEmpty()
                .allMatch(row -> row[change].equals("0"), "wgi.law is no measure of the goal peaceful");
    }

    @Test
    void aVintageThatWasNotKnownByTheDateIsRefused() {
        try (Workbench then = Workbench.open(home.resolve("store"), BETWEEN, 1)) {
            assertThatThrownBy(() -> compared(then, "KEN", Optional.empty()))
                    .hasMessageContaining("was not known by the date");
        }
    }
}
