package org.comity.desk.record;

/** A record as it is kept, with its head. */
public record Kept<R extends Record>(Head head, R record) {
    public String id() {
        return head.id();
    }

    public int version() {
        return head.version();
    }
}
