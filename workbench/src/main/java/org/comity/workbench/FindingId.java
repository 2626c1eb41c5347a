package org.comity.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;
import org.comity.model.Finding;
import org.comity.model.Table;

/**
 * The short id to cite a Finding by: the first ten base-32 characters (RFC 4648, lower case; 50 bits) of the
 * SHA-256 of its recipe and its cells. The same question on the same vintages has the same id in every language
 * and on every machine: titles, labels and notes do not count.
 */
public final class FindingId {
    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    /** The column that says how long an answer took. */
    private static final String SECONDS = "seconds";

    private static final int LENGTH = 10;
    private static final int BITS = 5;

    private FindingId() {}

    /**
     * @param question the name of the question, for example {@code assess}
     * @param recipe parameters, seed and vintages; its command and method texts do not count
     * @param tables the cells
     */
    public static String of(String question, Finding.Provenance recipe, List<Table> tables) {
        MessageDigest digest = sha256();
        add(digest, question);
        new TreeMap<>(recipe.parameters()).forEach((name, value) -> add(digest, name, value));
        add(
                digest,
                Long.toString(recipe.seed()),
                recipe.asOf().map(Object::toString).orElse(""));
        recipe.sources().stream()
                .map(use -> use.source() + " " + use.vintage())
                .sorted()
                .forEach(use -> add(digest, use));
        for (Table table : tables) {
            add(digest, "table", table.name());
            table.columns().forEach(column -> add(digest, column.name()));
            table.rows().forEach(row -> add(digest, table, row));
        }
        return base32(digest.digest());
    }

    /** How long something took differs from run to run, and does not count. */
    private static void add(MessageDigest digest, Table table, List<Object> row) {
        for (int c = 0; c < row.size(); c++) {
            if (!table.columns().get(c).name().equals(SECONDS)) {
                add(digest, kind(row.get(c)), row.get(c).toString());
            }
        }
    }

    /** Each part ends with a byte that UTF-8 never has, so that no two recipes give the same bytes. */
    private static void add(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0xFF);
        }
    }

    private static String kind(Object cell) {
        return switch (cell) {
            case Table.Blank _ -> "blank";
            case Number _ -> "number";
            case Boolean _ -> "flag";
            default -> "text";
        };
    }

    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * BITS;
            int two = ((hash[bit / 8] & 0xFF) << 8) | (hash[bit / 8 + 1] & 0xFF);
            text.append(BASE_32.charAt((two >> (16 - BITS - bit % 8)) & 31));
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
