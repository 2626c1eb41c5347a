package org.comity.server.publish;

import java.util.List;
import org.comity.desk.audit.Hash;
import tools.jackson.databind.json.JsonMapper;

/** A page for everyone, in blocks. It has no field for whom it is meant: everyone reads the same. */
public record PublicPage(String title, List<Block> blocks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PublicPage {
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of the page: paragraphs, and a table below them.
     *
     * @param heading empty for none
     * @param heads what stands above the columns; empty for no table
     * @param rows as wide as the heads
     */
    public record Block(String heading, List<String> paragraphs, List<String> heads, List<List<String>> rows) {
        public Block {
            paragraphs = List.copyOf(paragraphs);
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Paragraphs alone. */
        public static Block text(String heading, List<String> paragraphs) {
            return new Block(heading, paragraphs, List.of(), List.of());
        }

        /** A table alone. */
        public static Block table(String heading, List<String> heads, List<List<String>> rows) {
            return new Block(heading, List.of(), heads, rows);
        }
    }

    /** What is kept: the same page gives the same text. */
    public String snapshot() {
        return JSON.writeValueAsString(this);
    }

    /** SHA-256 of the snapshot, in hexadecimal. */
    public String digest() {
        return Hash.of(snapshot());
    }

    /** The page of a snapshot. */
    static PublicPage read(String snapshot) {
        return JSON.readValue(snapshot, PublicPage.class);
    }
}
