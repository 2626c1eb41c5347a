package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who write at once lose nothing: each change is kept or answered with a conflict, and the chain is whole. */
class ManyWritersTest {
    private static final int WRITERS = 8;
    private static final int CHANGES = 20;
    private static final int RECORDS = 3;

    @ParameterizedTest
    @EnumSource
    void noUpdateIsLost(Databases database) throws ExecutionException, InterruptedException {
        AtomicInteger conflicts = new AtomicInteger();
        try (Desk desk = Scene.on(database.open());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            desk.write(Actor.LOCAL, tx -> {
                for (int i = 0; i < RECORDS; i++) {
                    tx.add(Scene.measure("m" + i).withText("0"), Placing.of("trade"));
                }
                return tx;
            });
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                SplittableRandom random = new SplittableRandom(writer);
                writers.add(threads.submit(() -> write(desk, random, conflicts)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }

            int counted = 0;
            for (int i = 0; i < RECORDS; i++) {
                String id = "m" + i;
                Kept<Measure> kept = desk.read(Scene.OFFICER, tx -> tx.get(Measure.class, id));
                List<AuditRow> history = desk.read(Scene.OFFICER, tx -> tx.history(id));
                assertThat(kept.version())
                        .isEqualTo(Integer.parseInt(kept.record().text()) + 1);
                assertThat(history).hasSize(kept.version());
                counted += kept.version() - 1;
            }
            assertThat(counted).isEqualTo(WRITERS * CHANGES);
            assertThat(desk.verify().faults()).isEmpty();
        }
    }

    /** Counts one up in a record until it is done, so many times. */
    private static void write(Desk desk, SplittableRandom random, AtomicInteger conflicts) {
        for (int done = 0; done < CHANGES; ) {
            String id = "m" + random.nextInt(RECORDS);
            Kept<Measure> seen = desk.read(Scene.OFFICER, tx -> tx.get(Measure.class, id));
            int next = Integer.parseInt(seen.record().text()) + 1;
            try {
                desk.write(
                        Scene.OFFICER, tx -> tx.change(seen.record().withText(String.valueOf(next)), seen.version()));
                done++;
            } catch (Conflict e) {
                conflicts.incrementAndGet();
            }
        }
    }
}
