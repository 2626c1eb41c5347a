package org.comity.data.event.rows;

/**
 * The key of what may be one event: home, partner, root, day and place in 64 bits (FNV-1a over the place's bytes, the
 * finisher of SplitMix64, Steele, Lea and Flood 2014). Two of a hundred million keys that differ in substance collide with a chance of 3 in 10,000.
 */
final class SameKey {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private SameKey() {}

    static long of(Row row, String home, String partner, int root) {
        long key = mix((packed(home) << 32) | packed(partner));
        key = mix(key ^ (((long) row.day << 8) | root));
        if (row.place.isEmpty()) {
            return key;
        }
        key = mix(key ^ row.placeType ^ hash(row.text, row.placeCountry.from, row.placeCountry.to));
        return mix(key ^ hash(row.text, row.place.from, row.place.to));
    }

    private static long packed(String code) {
        return ((long) code.charAt(0) << 16) | ((long) code.charAt(1) << 8) | code.charAt(2);
    }

    static long hash(byte[] bytes, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
