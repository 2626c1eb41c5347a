package org.comity.data.event.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names under which news agencies stand as actors, from {@code agencies.txt}; in capital letters. */
final class Agencies {
    private static final long[] NAMES = read();
    private static final byte[] MEDIA = {'M', 'E', 'D'};

    private Agencies() {}

    /** Whether the type of an actor is that of media. */
    static boolean isMedia(byte[] bytes, int from, int to) {
        return to - from == 3 && Arrays.equals(bytes, from, to, MEDIA, 0, 3);
    }

    /** Whether the name is that of an agency. */
    static boolean isAgency(byte[] bytes, int from, int to) {
        return to > from && Arrays.binarySearch(NAMES, SameKey.hash(bytes, from, to)) >= 0;
    }

    private static long[] read() {
        try (InputStream in = Agencies.class.getResourceAsStream("agencies.txt")) {
            if (in == null) {
                throw new IllegalStateException("There is no agencies.txt beside Agencies.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .mapToLong(name -> SameKey.hash(name, 0, name.length))
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
