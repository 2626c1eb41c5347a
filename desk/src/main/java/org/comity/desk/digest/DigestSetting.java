package org.comity.desk.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an account hears of changes.
 *
 * @param feedMade when the address of its feed was made; empty when it has none
 * @param mail how often it is written to
 * @param sentRow the last row of the audit log that a mail told of
 * @param sentAt when the last mail went out; empty before the first
 */
public record DigestSetting(
        String account, Optional<Instant> feedMade, Every mail, long sentRow, Optional<Instant> sentAt) {
    /** How often. */
    public enum Every {
        NEVER(Duration.ZERO),
        DAILY(Duration.ofDays(1)),
        WEEKLY(Duration.ofDays(7));

        private final Duration apart;

        Every(Duration apart) {
            this.apart = apart;
        }
    }

    /** Whether a mail may go out at a moment; whether there is anything to tell is another question. */
    public boolean isDue(Instant now) {
        return mail != Every.NEVER
                && sentAt.map(last -> !now.isBefore(last.plus(mail.apart))).orElse(true);
    }
}
