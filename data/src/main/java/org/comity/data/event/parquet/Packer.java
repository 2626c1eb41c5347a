package org.comity.data.event.parquet;

/** What one thread needs to make pages: room to put them together. */
public final class Packer {
    final Snappy snappy = new Snappy();
    private final Bytes body = new Bytes(1 << 16);

    Bytes body(int expected) {
        body.clear();
        body.room(expected);
        return body;
    }
}
