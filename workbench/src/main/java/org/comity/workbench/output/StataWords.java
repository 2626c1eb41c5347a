package org.comity.workbench.output;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of a Stata file that hold words about others: characteristics (notes among them) and value labels. */
final class StataWords {
    static final String FLAG = "comity_flag";

    private static final String BLANK = "comity_blank";
    private static final int NAME_BYTES = 129;

    private StataWords() {}

    /** The notes of the file; of each variable its full name where that was changed, and its unit. */
    static byte[] characteristics(StataNotes notes, List<StataColumn> columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        characteristic(out, "_dta", "note0", Integer.toString(notes.notes().size()));
        for (int i = 0; i < notes.notes().size(); i++) {
            characteristic(out, "_dta", "note" + (i + 1), notes.notes().get(i));
        }
        for (StataColumn column : columns) {
            if (!column.name().equals(column.source().name())) {
                characteristic(
                        out, column.name(), "comity_name", column.source().name());
            }
            if (!column.source().unit().isEmpty()) {
                characteristic(
                        out, column.name(), "comity_unit", column.source().unit());
            }
        }
        return out.toByteArray();
    }

    private static void characteristic(ByteArrayOutputStream out, String variable, String name, String text) {
        byte[] content = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
        int length = 2 * NAME_BYTES + content.length + 1;
        ByteBuffer buffer = little(Integer.BYTES + length).putInt(length);
        put(buffer, variable);
        put(buffer, name);
        buffer.put(content);
        out.writeBytes("<ch>".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes(buffer));
        out.writeBytes("</ch>".getBytes(StandardCharsets.US_ASCII));
    }

    /** The words for empty cells, and for yes and no where a variable is such. */
    static byte[] valueLabels(List<StataColumn> columns) {
        SortedMap<Integer, String> words = new TreeMap<>();
        for (StataMissing missing : StataMissing.values()) {
            words.put(missing.code(), missing.word());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        labels(out, BLANK, words);
        if (columns.stream().anyMatch(StataColumn::isFlag)) {
            words.put(0, "no");
            words.put(1, "yes");
            labels(out, FLAG, words);
        }
        return out.toByteArray();
    }

    private static void labels(ByteArrayOutputStream out, String name, SortedMap<Integer, String> words) {
        int textBytes =
                words.values().stream().mapToInt(word -> word.length() + 1).sum();
        int length = 2 * Integer.BYTES * (1 + words.size()) + textBytes;
        ByteBuffer buffer = little(Integer.BYTES + NAME_BYTES + 3 + length).putInt(length);
        put(buffer, name);
        buffer.position(Integer.BYTES + NAME_BYTES + 3);
        buffer.putInt(words.size()).putInt(textBytes);
        int offset = 0;
        for (String word : words.values()) {
            buffer.putInt(offset);
            offset += word.length() + 1;
        }
        words.keySet().forEach(buffer::putInt);
        for (String word : words.values()) {
            buffer.put(word.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        }
        out.writeBytes("<lbl>".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes(buffer));
        out.writeBytes("</lbl>".getBytes(StandardCharsets.US_ASCII));
    }

    private static void put(ByteBuffer buffer, String name) {
        int end = buffer.position() + NAME_BYTES;
        buffer.put(name.getBytes(StandardCharsets.UTF_8)).position(end);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.capacity()];
        buffer.duplicate().rewind().get(copy);
        return copy;
    }
}
