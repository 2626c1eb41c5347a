package org.comity.workbench.calendar.ics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A content line of a calendar file, unfolded (RFC 5545, 3.1).
 *
 * @param number of the line in the file on which it begins, from 1
 * @param name in capitals
 * @param parameters by name in capitals, without quotation marks
 */
record IcsLine(int number, String name, Map<String, String> parameters, String value) {
    private static final int MOST_LINES = 1_000_000;
    private static final int LONGEST = 100_000;

    /** What stands in a file, in order; a line that is none has the empty name. */
    static List<IcsLine> read(String text) {
        String[] physical = text.split("\r\n|\n|\r", -1);
        if (physical.length > MOST_LINES) {
            throw new IllegalArgumentException("The file has %,d lines; a calendar may have %,d. Divide it."
                    .formatted(physical.length, MOST_LINES));
        }
        List<IcsLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int begin = 1;
        for (int i = 0; i < physical.length; i++) {
            String one = i == 0 && physical[i].startsWith("\ufeff") ? physical[i].substring(1) : physical[i];
            if (!line.isEmpty() && (one.startsWith(" ") || one.startsWith("\t"))) {
                line.append(one, 1, one.length());
                continue;
            }
            add(lines, begin, line);
            line.setLength(0);
            line.append(one);
            begin = i + 1;
        }
        add(lines, begin, line);
        return lines;
    }

    private static void add(List<IcsLine> lines, int number, StringBuilder line) {
        if (!line.toString().isBlank()) {
            lines.add(parse(number, line.toString()));
        }
    }

    private static IcsLine parse(int number, String line) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = end(line, 0);
        String name = line.substring(0, at).strip().toUpperCase(Locale.ROOT);
        while (at < line.length() && line.charAt(at) == ';') {
            int next = end(line, at + 1);
            String parameter = line.substring(at + 1, next);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", ""));
            }
            at = next;
        }
        boolean sound = at < line.length() && name.matches("[A-Z0-9-]+") && line.length() <= LONGEST;
        return sound
                ? new IcsLine(number, name, parameters, line.substring(at + 1))
                : new IcsLine(number, "", Map.of(), line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    }

    /** The next semicolon or colon outside quotation marks, or the end. */
    private static int end(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted = c == '"' ? !quoted : quoted;
            if (!quoted && (c == ';' || c == ':')) {
                return i;
            }
        }
        return line.length();
    }

    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** The value as text (3.3.11). */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
