package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.comity.desk.access.Actor;
import org.comity.desk.archive.Report;
import org.comity.desk.audit.Verification;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Placing;
import org.comity.desk.sign.Accounts;
import org.comity.desk.sign.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveTest {
    private static final String PASSWORD = "tall reeds by the river 9";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    /** A desk with something of each that is hard to carry: self-references, money, Unicode, files, passwords. */
    private static Desk full(Databases database) {
        Desk desk = Scene.on(database.open());
        desk.write(Scene.COORDINATOR, tx -> {
            tx.add(new Department("a-north", "North", Optional.of("water"), "ناحية 北 🌍", Optional.empty()));
            tx.add(goal("z-goal", Optional.empty()), Placing.of("water"));
            tx.add(goal("a-goal", Optional.of("z-goal")), Placing.of("water"));
            tx.add(Scene.measure("posts"), Placing.of("trade"));
            return tx.change(Scene.measure("posts").withTitle("Two \"posts\"\n\\"), 1);
        });
        desk.attachments().add(Scene.OFFICER, "posts", "n.txt", new ByteArrayInputStream(new byte[] {'n'}));
        desk.write(Actor.LOCAL, tx -> {
            Accounts.setPassword(tx, "officer", PASSWORD);
            return tx;
        });
        return desk;
    }

    private static Goal goal(String id, Optional<String> parent) {
        return new Goal(
                id,
                "Water for all",
                "",
                "wdi.water",
                "%",
                Optional.of(1e-300),
                Optional.of(-0.1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parent);
    }

    private static void hasEverything(Desk desk) {
        Verification found = desk.verify();
        assertThat(found.faults()).isEmpty();
        assertThat(found.attachments()).isOne();
        assertThat(desk.read(Actor.LOCAL, tx -> tx.get(Goal.class, "a-goal")).record())
                .isEqualTo(goal("a-goal", Optional.of("z-goal")));
        assertThat(new SignIn(desk, Clock.systemUTC()).attempt("officer", PASSWORD, "", "127.0.0.1"))
                .isInstanceOf(SignIn.Outcome.In.class);
        desk.write(Scene.OFFICER, tx -> tx.change(Scene.measure("posts"), 2));
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsRestoredWithTheWholeLog(Databases database) {
        Path file = folder.resolve("desk.zip");
        try (Desk desk = full(database)) {
            Report report = desk.backup(file);
            assertThat(report.records()).isEqualTo(19);
            assertThat(report.attachments()).isOne();
        }
        DeskSettings target = database.settings();
        assertThat(Desk.restore(file, target, false).records()).isEqualTo(19);
        try (Desk desk = Desk.open(target)) {
            hasEverything(desk);
        }
        assertThatThrownBy(() -> Desk.restore(file, target, false)).hasMessageContaining("add --replace");
        Desk.restore(file, target, true);
        try (Desk desk = Desk.open(target)) {
            hasEverything(desk);
        }
        assertThat(target.folder().toFile().list((_, name) -> name.startsWith("before-restore-")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBackupWithOneChangedByteOrTheEndCutOffIsRefused(Databases database) throws IOException {
        Path file = folder.resolve("desk.zip");
        try (Desk desk = full(database)) {
            desk.backup(file);
        }
        DeskSettings target = database.settings();
        byte[] bytes = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Path other = Files.write(folder.resolve("changed.zip"), changed);
            assertThatThrownBy(() -> Desk.restore(other, target, true)).hasMessageContaining("is no whole backup");
        }
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Desk.restore(cut, target, true)).hasMessageContaining("is no whole backup");
        try (Desk desk = Desk.open(target)) {
            assertThat(desk.verify().records()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTableIsLeftBehind(Databases database) throws IOException, SQLException {
        Path file = folder.resolve("desk.zip");
        Set<String> tables = new TreeSet<>();
        try (Desk desk = full(database);
                Connection connection = desk.database().connection();
                ResultSet row =
                        connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                if (row.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    tables.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            tables.remove("flyway_schema_history");
            assertThat(desk.backup(file).rows().keySet()).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeskMovesToEitherDatabase(Databases database) {
        for (Databases other : Databases.values()) {
            try (Desk desk = full(database)) {
                DeskSettings target = other.settings();
                assertThat(desk.copyTo(target).records()).isEqualTo(19);
                try (Desk moved = Desk.open(target)) {
                    hasEverything(moved);
                }
                assertThatThrownBy(() -> desk.copyTo(target)).hasMessageContaining("into an empty one");
            }
        }
    }

    @Tag("soak") // minutes of work; its output is in docs/measured
    @ParameterizedTest
    @EnumSource
    void aHundredThousandRecordsMoveAndAreCompared(Databases database) {
        Databases other = database == Databases.H2 ? Databases.POSTGRESQL : Databases.H2;
        try (Desk desk = Scene.on(database.open())) {
            int perBatch = 10_000;
            for (int batch = 0; batch < 10; batch++) {
                int from = batch * perBatch;
                desk.write(Actor.LOCAL, tx -> {
                    for (int i = from; i < from + perBatch; i += 2) {
                        Measure measure = Scene.measure("m" + i);
                        tx.add(measure, Placing.of("trade"));
                        tx.add(new Milestone(
                                "s" + i, "m" + i, "Step " + i, java.time.LocalDate.EPOCH, Optional.empty()));
                    }
                    return from;
                });
            }
            long start = System.nanoTime();
            DeskSettings target = other.settings();
            Report report = desk.copyTo(target);
            System.err.printf("moved %d records from %s in %.1f s%n", report.records(), database, seconds(start));
            assertThat(report.records()).isEqualTo(100_014);
            start = System.nanoTime();
            Report backup = desk.backup(folder.resolve(Ids.next() + ".zip"));
            System.err.printf("backed up %d bytes in %.1f s%n", backup.bytes(), seconds(start));
            start = System.nanoTime();
            try (Desk moved = Desk.open(target)) {
                assertThat(moved.verify().faults()).isEqualTo(List.of());
            }
            System.err.printf("verified in %.1f s%n", seconds(start));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
