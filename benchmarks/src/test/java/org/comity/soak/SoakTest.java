package org.comity.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many users, a server that is killed, and nothing lost. */
class SoakTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    @Test
    void someUsersForSomeSecondsAndOneKill() throws IOException, InterruptedException {
        soak(Extent.small());
    }

    @Test
    @Tag("soak")
    void fiftyUsersForTwentyMinutesAndTwentyKills() throws IOException, InterruptedException {
        soak(Extent.full());
    }

    private void soak(Extent extent) throws IOException, InterruptedException {
        Soak.Outcome outcome;
        if (extent.postgresql()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                outcome = Soak.run(
                        extent,
                        home,
                        Map.of(
                                "COMITY_DESK_URL", server.getJdbcUrl("postgres", "postgres"),
                                "COMITY_DESK_USER", "postgres",
                                "COMITY_DESK_PASSWORD", "postgres"));
            }
        } else {
            outcome = Soak.run(extent, home, Map.of());
        }
        String report = SoakReport.of(outcome);
        System.err.print(report);
        if (extent.report().isPresent()) {
            Files.writeString(
                    Path.of(System.getProperty("comity.root", "."))
                            .resolve(extent.report().get()),
                    report);
        }
        assertThat(outcome.faults())
                .as("lost, told twice, or broken in the chain")
                .isEmpty();
        assertThat(outcome.surprises()).as("answers that no script expects").isEmpty();
        assertThat(outcome.serverErrors()).as("5xx").isZero();
        assertThat(outcome.verified()).startsWith("exit code 0");
        assertThat(outcome.meter().windows()).hasSize(extent.kills() + 1);
        assertThat(outcome.proofs().getLast().acknowledged())
                .as("acknowledged writes")
                .isPositive();
    }
}
