package org.comity.data.event.rows;

/** Reads whole lines of one layout. For use by one thread at a time. */
interface Lines {
    /** Reads {@code bytes[from, to)}, which begins and ends with whole lines, and counts them. */
    void read(byte[] bytes, int from, int to, Stretch out);
}
