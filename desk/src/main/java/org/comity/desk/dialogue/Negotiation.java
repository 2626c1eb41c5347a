package org.comity.desk.dialogue;

/**
 * A negotiation as it is kept: everything that it says stands sealed.
 *
 * @param body the sealed {@link Frame}, as {@link Lock} writes it
 */
public record Negotiation(String id, String body) {
    /** Whether it opens under a passphrase alone. */
    public boolean asksPassphrase() {
        return Lock.asksPassphrase(body);
    }
}
