package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.kernel.Streams;

/** Random streams by name. */
final class Keys {
    private Keys() {}

    /** A stream that depends on another one and on every letter of the name: a chain of splits, one a letter. */
    static long stream(long from, String name) {
        long at = from;
        for (int i = 0; i < name.length(); i++) {
            at = Streams.stream(at, name.charAt(i));
        }
        return Streams.stream(at, name.length());
    }
}
