package org.comity.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.Workspace;
import org.comity.data.own.OwnTables;
import org.comity.model.Vintage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that imports is killed with SIGKILL at random moments: the store holds all of the vintage or nothing. */
class KilledImportTest {
    private static final int ROWS = 60_000;
    private static final Facts.Query ALL = new Facts.Query(List.of("mine.n"), Set.of(), Set.of(), 1900, 2100);

    @TempDir
    static Path folder;

    private static Path map;
    private static Path table;

    @BeforeAll
    static void writeTable() throws IOException {
        map = Files.writeString(folder.resolve("map.yaml"), """
                columns: {home: country, partner: partner, period: day}
                countries: iso3
                indicators:
                  - {column: n, id: mine.n, unit: visits, level: directed_pair, frequency: day}
                """);
        StringBuilder text = new StringBuilder("country,partner,day,n\n");
        List<String> codes = List.of("KEN", "UGA", "TZA", "RWA", "BDI", "ETH");
        for (int i = 0; i < ROWS; i++) {
            java.time.LocalDate day = java.time.LocalDate.of(1990, 1, 1).plusDays(i / 6);
            text.append("%s,%s,%s,%d%n".formatted(codes.get(i % 6), codes.get((i + 1) % 6), day, i));
        }
        table = Files.writeString(folder.resolve("table.csv"), text);
    }

    /** What the child process does. */
    public static final class Child {
        private Child() {}

        /** Arguments: the data directory, and a map and a table to import, or nothing to hold a workspace. */
        public static void main(String[] arguments) throws IOException {
            FactStore store = FactStore.open(Path.of(arguments[0]));
            if (arguments.length == 1) {
                try (Workspace workspace = Workspace.open(store)) {
                    System.out.println(workspace.folder());
                    System.in.read();
                }
                return;
            }
            System.out.println("begin");
            OwnTables.run(
                    store,
                    "mine",
                    Path.of(arguments[1]),
                    List.of(Path.of(arguments[2])),
                    ImportOptions.DEFAULT,
                    Progress.SILENT);
            System.out.println("end");
        }
    }

    private static Process child(Path... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String line(Process child) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(out.readLine());
    }

    @Test
    void holdsAllOrNothingAfterFiveKills() throws IOException, InterruptedException {
        killAtRandomMoments(5);
    }

    @Test
    @Tag("soak")
    void holdsAllOrNothingAfterFiftyKills() throws IOException, InterruptedException {
        killAtRandomMoments(50);
    }

    /** Half of the kills fall anywhere within an import, the other half right after the vintage appears. */
    private void killAtRandomMoments(int times) throws IOException, InterruptedException {
        long whole = undisturbed();
        Random random = new Random(1);
        int held = 0;
        for (int i = 0; i < times; i++) {
            Path home = folder.resolve("killed-" + times + "-" + i);
            Process child = child(home, map, table);
            assertThat(line(child)).isEqualTo("begin");
            boolean late = i % 2 == 1;
            if (late) {
                waitForVintage(child, home);
                Thread.sleep(random.nextLong(20));
            } else {
                Thread.sleep(random.nextLong(whole));
            }
            child.destroyForcibly().waitFor();

            FactStore store = FactStore.open(home);
            List<Vintage> vintages = store.vintages();
            held += vintages.size();
            assertThat(vintages.size()).as("vintages after kill %d", i).isBetween(late ? 1 : 0, 1);
            if (!vintages.isEmpty()) {
                isWhole(store);
            }
            ImportReport report =
                    OwnTables.run(store, "mine", map, List.of(table), ImportOptions.DEFAULT, Progress.SILENT);
            assertThat(report.isAlreadyHeld()).isEqualTo(!vintages.isEmpty());
            isWhole(store);
            assertThat(home.resolve("importing")).isEmptyDirectory();
        }
        System.out.printf(
                "%d kills within %d ms: %d times all was held, %d times nothing%n", times, whole, held, times - held);
    }

    private static void waitForVintage(Process child, Path home) throws InterruptedException {
        while (FactStore.open(home).vintages().isEmpty() && child.isAlive()) {
            Thread.sleep(1);
        }
    }

    /** Readers take no lock: what was held stays readable, and the new vintage is seen as a whole or not at all. */
    @Test
    void readsWhileAnotherProcessImports() throws IOException, InterruptedException {
        Path home = folder.resolve("read");
        FactStore store = FactStore.open(home);
        Path small = Files.writeString(folder.resolve("small.csv"), "country,partner,day,n\nKEN,UGA,1985-01-01,7\n");
        OwnTables.run(store, "mine", map, List.of(small), ImportOptions.DEFAULT, Progress.SILENT);
        Process child = child(home, map, table);
        assertThat(line(child)).isEqualTo("begin");
        int before = 0;
        while (child.isAlive()) {
            try (Facts facts = Facts.open(store, AsOf.LATEST)) {
                int rows = facts.observations(ALL).size();
                assertThat(rows).isIn(1, ROWS);
                before += rows == 1 ? 1 : 0;
            }
        }
        assertThat(child.exitValue()).isZero();
        assertThat(before).as("reads while the import ran").isPositive();
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            assertThat(facts.observations(ALL)).hasSize(ROWS);
        }
    }

    /** Milliseconds that an import takes from its beginning. */
    private static long undisturbed() throws IOException, InterruptedException {
        Process child = child(folder.resolve("undisturbed-" + System.nanoTime()), map, table);
        assertThat(line(child)).isEqualTo("begin");
        long start = System.nanoTime();
        assertThat(child.waitFor()).isZero();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void isWhole(FactStore store) {
        assertThat(store.vintages())
                .singleElement()
                .satisfies(vintage -> assertThat(vintage.counts()).isEqualTo(new Vintage.Counts(ROWS, ROWS, 0, 0)));
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            assertThat(facts.observations(ALL)).hasSize(ROWS);
        }
    }

    @Test
    void clearsWhatADeadProcessLeftAndNothingOfALiveOne() throws IOException, InterruptedException {
        Path home = folder.resolve("leftover");
        FactStore store = FactStore.open(home);
        Process child = child(home);
        Path left = Path.of(line(child));
        try (Workspace own = Workspace.open(store);
                Workspace second = Workspace.open(store)) {
            assertThat(left).isDirectory();
            assertThat(own.folder()).isDirectory().isNotEqualTo(second.folder());
        }
        child.destroyForcibly().waitFor();
        Workspace.open(store).close();
        assertThat(home.resolve("importing")).isEmptyDirectory();
    }
}
