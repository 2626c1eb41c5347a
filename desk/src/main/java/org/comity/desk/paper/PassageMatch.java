package org.comity.desk.paper;

/**
 * What a person decided on two passages, one of each side's papers, that a program proposed as saying the same on a topic. Who
 * decided and when is kept with the record.
 *
 * @param topic the topic's id
 * @param one the passage of the side whose code comes first
 * @param other the passage of the other side
 * @param verdict whether they do
 * @param text a remark; may be empty
 */
public record PassageMatch(String id, String topic, String one, String other, Verdict verdict, String text) {
    /** What a person decided. */
    public enum Verdict {
        ACCEPTED,
        REJECTED
    }

    public PassageMatch {
        if (topic.isBlank()) {
            throw new IllegalArgumentException("A match of passages needs its topic.");
        }
        if (one.equals(other)) {
            throw new IllegalArgumentException("A match needs two passages, not %s twice.".formatted(one));
        }
    }
}
