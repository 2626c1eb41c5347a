package org.comity.workbench.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.model.Table;

/**
 * Stata's file format 118, little-endian (StataCorp, "help dta"). Numbers are doubles; texts are {@code strF} up to
 * 2045 bytes and {@code strL} beyond. The file carries no time stamp, so the same table is the same bytes.
 */
final class DtaWriter {
    private static final int NAME_BYTES = 129;
    private static final int FORMAT_BYTES = 57;
    private static final int LABEL_BYTES = 321;
    private static final int LABEL_CHARACTERS = 80;
    private static final int MAP_ENTRIES = 14;
    private static final int DOUBLE = 65526;
    private static final int STR_L = 32768;
    private static final int LAST_GSO_TYPE = 130; // text that ends with a zero byte

    private final List<StataColumn> columns;
    private final int rows;
    private final StataNotes notes;

    private DtaWriter(Table table, StataNotes notes) {
        this.columns = StataColumn.of(table);
        this.rows = table.rows().size();
        this.notes = notes;
    }

    static void write(Table table, StataNotes notes, OutputStream out) throws IOException {
        new DtaWriter(table, notes).write(out);
    }

    private void write(OutputStream out) throws IOException {
        byte[] header = header();
        byte[][] parts = {
            section("variable_types", types()),
            section(
                    "varnames",
                    fixed(NAME_BYTES, columns.stream().map(StataColumn::name).toList())),
            section("sortlist", new byte[2 * (columns.size() + 1)]),
            section(
                    "formats",
                    fixed(
                            FORMAT_BYTES,
                            columns.stream().map(StataColumn::format).toList())),
            section(
                    "value_label_names",
                    fixed(
                            NAME_BYTES,
                            columns.stream()
                                    .map(column -> column.isFlag() ? StataWords.FLAG : "")
                                    .toList())),
            section(
                    "variable_labels",
                    fixed(LABEL_BYTES, columns.stream().map(StataColumn::label).toList())),
            section("characteristics", StataWords.characteristics(notes, columns)),
            section("data", data()),
            section("strls", longTexts()),
            section("value_labels", StataWords.valueLabels(columns)),
            "</stata_dta>".getBytes(StandardCharsets.US_ASCII)
        };
        ByteBuffer map = little(8 * MAP_ENTRIES);
        long position = header.length;
        map.putLong(0).putLong(position);
        position += section("map", bytes(map)).length;
        for (byte[] part : parts) {
            map.putLong(position);
            position += part.length;
        }
        map.putLong(position);
        out.write(header);
        out.write(section("map", bytes(map)));
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private byte[] header() throws IOException {
        byte[] text = StataColumn.cut(notes.label(), LABEL_CHARACTERS).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ascii(out, "<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        out.write(bytes(little(2).putShort((short) columns.size())));
        ascii(out, "</K><N>");
        out.write(bytes(little(8).putLong(rows)));
        ascii(out, "</N><label>");
        out.write(bytes(little(2).putShort((short) text.length)));
        out.write(text);
        ascii(out, "</label><timestamp>");
        out.write(0);
        ascii(out, "</timestamp></header>");
        return out.toByteArray();
    }

    private byte[] types() {
        ByteBuffer buffer = little(2 * columns.size());
        for (StataColumn column : columns) {
            buffer.putShort((short) (column.isNumeric() ? DOUBLE : column.isLong() ? STR_L : column.textBytes()));
        }
        return bytes(buffer);
    }

    private byte[] data() {
        int width = columns.stream().mapToInt(StataColumn::cellBytes).sum();
        ByteBuffer buffer = little(Math.multiplyExact(width, rows));
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                StataColumn column = columns.get(c);
                if (column.isNumeric()) {
                    buffer.putDouble(column.number(row));
                } else if (column.isLong()) {
                    reference(buffer, column, c, row);
                } else {
                    int end = buffer.position() + column.cellBytes();
                    buffer.put(column.text(row)).position(end);
                }
            }
        }
        return bytes(buffer);
    }

    /** A long text stands elsewhere, under its variable (2 bytes) and observation (6 bytes), counted from 1; 0 is empty. */
    private static void reference(ByteBuffer buffer, StataColumn column, int c, int row) {
        boolean empty = column.text(row).length == 0;
        buffer.putLong(empty ? 0 : (c + 1) | ((row + 1L) << 16));
    }

    private byte[] longTexts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).isLong() && columns.get(c).text(row).length > 0) {
                    byte[] text = columns.get(c).text(row);
                    ascii(out, "GSO");
                    out.write(bytes(little(17)
                            .putInt(c + 1)
                            .putLong(row + 1L)
                            .put((byte) LAST_GSO_TYPE)
                            .putInt(text.length + 1)));
                    out.write(text);
                    out.write(0);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] fixed(int width, List<String> texts) {
        ByteBuffer buffer = ByteBuffer.allocate(width * texts.size());
        for (int i = 0; i < texts.size(); i++) {
            buffer.position(i * width).put(texts.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return bytes(buffer);
    }

    private static byte[] section(String tag, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ascii(out, "<" + tag + ">");
        out.write(content);
        ascii(out, "</" + tag + ">");
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.capacity()];
        buffer.duplicate().rewind().get(copy);
        return copy;
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
