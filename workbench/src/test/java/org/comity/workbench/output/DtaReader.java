package org.comity.workbench.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads format 118 by the offsets of the file's own map, as Stata does; an extended missing value comes as
 * {@code ".m"}. Only what the tests need.
 */
final class DtaReader {
    final List<String> names = new ArrayList<>();
    final List<String> labels = new ArrayList<>();
    final List<List<Object>> rows = new ArrayList<>();
    final List<String> labelled = new ArrayList<>();
    /** Variable and name to text. */
    final Map<String, String> characteristics = new LinkedHashMap<>();
    /** Name of the set to words by value; {@code .m} and the like as values. */
    final Map<String, Map<String, String>> valueLabels = new LinkedHashMap<>();

    final String fileLabel;
    private final ByteBuffer file;

    DtaReader(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        expect("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        int variables = Short.toUnsignedInt(file.getShort());
        expect("</K><N>");
        long observations = file.getLong();
        expect("</N><label>");
        fileLabel = text(file.getShort());
        expect("</label><timestamp>");
        text(file.get());
        expect("</timestamp></header>");
        int mapStart = file.position();
        expect("<map>");
        long[] map = new long[14];
        for (int i = 0; i < map.length; i++) {
            map[i] = file.getLong();
        }
        expect("</map>");
        if (map[0] != 0 || map[1] != mapStart || map[13] != bytes.length) {
            throw new AssertionError("The map is wrong.");
        }
        int[] types = new int[variables];
        go(map[2], "<variable_types>");
        for (int i = 0; i < variables; i++) {
            types[i] = Short.toUnsignedInt(file.getShort());
        }
        go(map[3], "<varnames>");
        for (int i = 0; i < variables; i++) {
            names.add(fixed(129));
        }
        go(map[4], "<sortlist>");
        go(map[5], "<formats>");
        go(map[6], "<value_label_names>");
        for (int i = 0; i < variables; i++) {
            labelled.add(fixed(129));
        }
        go(map[7], "<variable_labels>");
        for (int i = 0; i < variables; i++) {
            labels.add(fixed(321));
        }
        readCharacteristics(map[8]);
        Map<Long, String> longTexts = longTexts(map[10]);
        readValueLabels(map[11]);
        go(map[12], "</stata_dta>");
        go(map[9], "<data>");
        for (long row = 0; row < observations; row++) {
            List<Object> cells = new ArrayList<>();
            for (int type : types) {
                cells.add(cell(type, longTexts));
            }
            rows.add(cells);
        }
        expect("</data>");
    }

    private void readCharacteristics(long at) {
        go(at, "<characteristics>");
        while (file.get(file.position() + 1) == 'c') {
            expect("<ch>");
            int length = file.getInt();
            String key = fixed(129) + " " + fixed(129);
            characteristics.put(key, fixed(length - 258));
            expect("</ch>");
        }
        expect("</characteristics>");
    }

    private void readValueLabels(long at) {
        go(at, "<value_labels>");
        while (file.get(file.position() + 1) == 'l') {
            expect("<lbl>");
            int length = file.getInt();
            Map<String, String> words = valueLabels.computeIfAbsent(fixed(129), name -> new LinkedHashMap<>());
            file.position(file.position() + 3);
            int end = file.position() + length;
            int[] offsets = new int[file.getInt()];
            int textBytes = file.getInt();
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] = file.getInt();
            }
            int[] values = new int[offsets.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = file.getInt();
            }
            String texts = text(textBytes);
            for (int i = 0; i < values.length; i++) {
                int above = values[i] - 2_147_483_622;
                words.put(
                        above < 0 ? Integer.toString(values[i]) : "." + (char) ('a' + above),
                        texts.substring(offsets[i], texts.indexOf(0, offsets[i])));
            }
            if (file.position() != end) {
                throw new AssertionError("The labels have another length.");
            }
            expect("</lbl>");
        }
        expect("</value_labels>");
    }

    private Object cell(int type, Map<Long, String> longTexts) {
        return switch (type) {
            case 65526 -> number(file.getLong());
            case 32768 -> longTexts.getOrDefault(file.getLong(), "");
            default -> fixed(type);
        };
    }

    private static Object number(long bits) {
        long above = bits - 0x7FE0000000000000L;
        return above < 0 || bits < 0 ? (Object) Double.longBitsToDouble(bits) : "." + (char) ('a' + (above >> 40) - 1);
    }

    private Map<Long, String> longTexts(long at) {
        Map<Long, String> texts = new HashMap<>();
        go(at, "<strls>");
        while (file.get(file.position()) == 'G') {
            expect("GSO");
            long variable = file.getInt();
            long observation = file.getLong();
            if (file.get() != (byte) 130) {
                throw new AssertionError("Not a text.");
            }
            String text = text(file.getInt());
            texts.put(variable | observation << 16, text.substring(0, text.length() - 1));
        }
        expect("</strls>");
        return texts;
    }

    private void go(long position, String tag) {
        file.position(Math.toIntExact(position));
        expect(tag);
    }

    private void expect(String tag) {
        String found = text(tag.length());
        if (!found.equals(tag)) {
            throw new AssertionError("Expected %s, found %s.".formatted(tag, found));
        }
    }

    private String fixed(int width) {
        String text = text(width);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        file.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
