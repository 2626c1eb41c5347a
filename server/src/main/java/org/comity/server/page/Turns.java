package org.comity.server.page;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps answers that are dear to a few at once; who has waited for a turn in vain is told to ask again. */
public final class Turns {
    private final Semaphore free;
    private final Duration patience;
    private final String busy;

    /**
     * Turns for one kind of answer.
     *
     * @param most how many at once
     * @param patience how long one waits for a turn
     * @param busy the sentence for who waited in vain
     */
    public Turns(int most, Duration patience, String busy) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
        this.busy = busy;
    }

    /** The answer, when a turn is free. */
    public <T> T take(Supplier<T> answer) {
        if (!isMine()) {
            throw new Wrong(503, "busy", busy);
        }
        try {
            return answer.get();
        } finally {
            free.release();
        }
    }

    private boolean isMine() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
