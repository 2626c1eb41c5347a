package org.comity.server.claim;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.comity.server.page.Wrong;

/** Keeps answers that are dear to a few at once; who comes when all turns are taken is told to ask again. */
final class Turns {
    private final Semaphore free;

    Turns(int most) {
        this.free = new Semaphore(most);
    }

    <T> T take(Supplier<T> answer) {
        if (!free.tryAcquire()) {
            throw new Wrong(503, "busy", "Other claims are being tested; ask again in a moment.");
        }
        try {
            return answer.get();
        } finally {
            free.release();
        }
    }
}
