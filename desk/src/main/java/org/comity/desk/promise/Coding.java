package org.comity.desk.promise;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one coder gave a promise on the scale of -1 (not met), 0 (in part), +1 (met).
 *
 * @param coder an account or a name for the coder
 * @param coded when
 * @param score -1, 0 or +1; empty when it cannot be assessed
 * @param reason in a sentence
 */
public record Coding(
        String id, String commitment, String coder, LocalDate coded, Optional<Integer> score, String reason) {
    public Coding {
        if (score.isPresent() && Math.abs(score.get()) > 1) {
            throw new IllegalArgumentException("A promise is coded -1, 0 or 1, not %d.".formatted(score.get()));
        }
    }
}
