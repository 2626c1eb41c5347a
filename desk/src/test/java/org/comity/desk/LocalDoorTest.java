package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.comity.desk.access.Actor;
import org.comity.desk.archive.Report;
import org.comity.desk.local.LocalCall;
import org.comity.desk.local.LocalDoor;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that one process has open is backed up, checked and read from beside it. */
class LocalDoorTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @Test
    void whoHoldsTheFilesReachesADeskThatIsOpen() throws Exception {
        DeskSettings settings = DeskSettings.of(home);
        List<String> log = new ArrayList<>();
        try (Desk desk = Scene.on(Desk.open(settings));
                LocalDoor door = LocalDoor.open(desk, log::add)) {
            desk.write(Scene.OFFICER, tx -> tx.add(Scene.measure("m"), Placing.of("trade")));
            LocalCall call = LocalCall.to(settings).orElseThrow();

            Path file = elsewhere.resolve("backup.zip");
            Report report = call.backup(file);
            assertThat(report.bytes()).isEqualTo(Files.size(file));
            assertThat(call.verify()).isEqualTo(desk.verify());
            try (Desk copy = call.copy(Files.createDirectory(elsewhere.resolve("copy")))) {
                Kept<Measure> copied = copy.read(Actor.LOCAL, tx -> tx.get(Measure.class, "m"));
                Kept<Measure> kept = desk.read(Actor.LOCAL, tx -> tx.get(Measure.class, "m"));
                assertThat(copied).isEqualTo(kept);
            }
            assertThatThrownBy(() -> call.backup(elsewhere.resolve("no/such/folder.zip")))
                    .isInstanceOf(DeskException.class)
                    .hasMessageContaining("cannot be written");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(settings.folder().resolve("desk.socket"))))
                    .isEqualTo("rw-------");
            assertThat(door).isNotNull();
        }
        assertThat(LocalCall.to(settings)).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void aDoorLeftByAKilledProcessIsNoneAndIsMadeAnew() throws Exception {
        DeskSettings settings = DeskSettings.of(home);
        try (Desk desk = Desk.open(settings)) {
            Files.createFile(settings.folder().resolve("desk.socket"));
            assertThat(LocalCall.to(settings)).isEmpty();
            try (LocalDoor _ = LocalDoor.open(desk, _ -> {})) {
                assertThat(LocalCall.to(settings)).isPresent();
            }
        }
    }
}
