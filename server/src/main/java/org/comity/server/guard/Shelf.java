package org.comity.server.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finished answers, the least recently used of which are dropped when they take more than 64 MiB together. */
final class Shelf {
    private static final long ROOM = 64L << 20;
    private final Map<String, Kept> pages = new LinkedHashMap<>(256, 0.75f, /* accessOrder= */ true);
    private long taken;

    /** An answer: its media type, its file name header, its bytes, and a tag made of them. */
    record Kept(String type, Optional<String> disposition, Body body, String tag) {
        static Kept of(String type, Optional<String> disposition, byte[] bytes) {
            return new Kept(type, disposition, new Body(bytes), tag(bytes));
        }

        private static String tag(byte[] bytes) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256.", e);
            }
        }
    }

    /** Bytes that cannot be changed. */
    static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = Arrays.copyOf(bytes, bytes.length);
        }

        int length() {
            return bytes.length;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    synchronized Optional<Kept> find(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    synchronized void keep(String key, Kept page) {
        Kept before = pages.put(key, page);
        taken += page.body().length() - (before == null ? 0 : before.body().length());
        Iterator<Map.Entry<String, Kept>> oldest = pages.entrySet().iterator();
        while (taken > ROOM && oldest.hasNext()) {
            taken -= oldest.next().getValue().body().length();
            oldest.remove();
        }
    }
}
