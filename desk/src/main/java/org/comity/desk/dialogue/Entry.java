package org.comity.desk.dialogue;

/**
 * What one account entered for one party: points, reservation value, red lines.
 *
 * @param party as the negotiation names it
 * @param text as in a negotiation file, what stands under that party
 */
public record Entry(String id, String negotiation, String party, String text) {
    public Entry {
        if (party.isBlank()) {
            throw new IllegalArgumentException("What is entered privately is for one party; name it.");
        }
        Frame.checkText(text);
    }
}
