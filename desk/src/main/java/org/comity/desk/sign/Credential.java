package org.comity.desk.sign;

import java.util.Optional;

/**
 * What is kept of how an account signs in. It is no record: neither the audit log nor REST nor a page ever has it.
 *
 * @param passwordHash as {@link Passwords} writes it; empty for none
 * @param sealedSecret of one-time codes that are in use; empty for none
 * @param pendingSecret sealed, set up but not yet proved by a first code; empty for none
 * @param lastStep the last step that a one-time code proved; -1 before the first
 * @param failures tries that failed since the last sign-in
 * @param stamp goes up when every open session is to end
 */
public record Credential(
        String account,
        Optional<String> passwordHash,
        Optional<String> sealedSecret,
        Optional<String> pendingSecret,
        long lastStep,
        int failures,
        long stamp) {
    /** Of an account for which nothing is kept yet. */
    static Credential none(String account) {
        return new Credential(account, Optional.empty(), Optional.empty(), Optional.empty(), -1, 0, 1);
    }

    @Override
    public String toString() {
        return "Credential[" + account + "]"; // no secret in a log
    }
}
