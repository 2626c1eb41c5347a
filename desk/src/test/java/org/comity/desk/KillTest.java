package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Placing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed; what it acknowledged is there, and the chain is whole. */
class KillTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    /** Writes measures for ever and prints the id of each once it is kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Desk desk = Desk.open(DeskSettings.of(Path.of(args[0])));
            for (int i = 0; ; i++) {
                String id = args[1] + "-" + i;
                desk.write(Actor.LOCAL, tx -> tx.add(Scene.measure(id), Placing.of("trade")));
                System.out.println(id);
            }
        }
    }

    @Test
    void aKilledWriterLosesNothingAndALockedDeskSaysSo() throws Exception {
        killed(1);
    }

    @Tag("soak")
    @Test
    void twentyKilledWritersLoseNothing() throws Exception {
        killed(20);
    }

    private void killed(int times) throws IOException, InterruptedException {
        DeskSettings settings = DeskSettings.of(home);
        try (Desk desk = Desk.open(settings)) {
            desk.write(Actor.LOCAL, tx -> tx.add(new Department("trade", "", Optional.empty(), "", Optional.empty())));
        }
        SplittableRandom random = new SplittableRandom(1);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            kill(round, 20 + random.nextInt(200), settings, acknowledged);
            try (Desk desk = Desk.open(settings)) {
                assertThat(desk.verify().faults()).isEmpty();
                List<String> kept = desk.read(
                        Actor.LOCAL,
                        tx -> tx.list(Measure.class).stream()
                                .map(measure -> measure.record().id())
                                .toList());
                assertThat(kept).containsAll(acknowledged);
            }
        }
        System.err.printf("%d kills, %d acknowledged, none missing%n", times, acknowledged.size());
    }

    private static void kill(int round, int after, DeskSettings settings, List<String> acknowledged)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        settings.folder().resolveSibling(".").normalize().toString(),
                        "r" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String id = out.readLine(); id != null; id = out.readLine()) {
                acknowledged.add(id);
                if (id.endsWith("-5")) {
                    assertThatThrownBy(() -> Desk.open(settings))
                            .isInstanceOfSatisfying(
                                    DeskException.class,
                                    fault -> assertThat(fault.reason()).isEqualTo(Reason.LOCKED))
                            .hasMessageContaining("open in another process");
                }
                if (id.endsWith("-" + after)) {
                    process.toHandle().destroyForcibly(); // what was printed before stays to be read
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).contains("r" + round + "-" + after);
    }
}
