package org.comity.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2, Duration.ZERO, "Ask again in a moment.");

    @Test
    void aThirdAtOnceIsToldToAskAgain() {
        assertThat(turns.take(() -> turns.take(() -> {
                    assertThatThrownBy(() -> turns.take(() -> "third"))
                            .isInstanceOf(Wrong.class)
                            .hasMessage("Ask again in a moment.");
                    return "second";
                })))
                .isEqualTo("second");
    }

    @Test
    void aTurnIsGivenBackAfterAFault() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.take(() -> turns.take(() -> "both"))).isEqualTo("both");
    }

    @Test
    void whoIsPatientGetsTheTurnThatIsGivenBack() throws InterruptedException {
        Turns one = new Turns(1, Duration.ofMinutes(1), "Ask again in a moment.");
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> one.take(() -> {
            taken.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "first";
        }));
        taken.await();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> one.take(() -> "second"));
        assertThat(second).isNotDone();
        done.countDown();
        assertThat(first.join() + second.join()).isEqualTo("firstsecond");
    }
}
