package org.comity.desk.dialogue;

/**
 * What one account entered for one party to a negotiation, as it is kept. It stands alone, so that it has readers of its
 * own: who entered it.
 *
 * @param body the sealed {@link Entry}
 */
public record Stance(String id, String negotiation, String body) {}
