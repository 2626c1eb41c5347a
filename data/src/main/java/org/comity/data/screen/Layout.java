package org.comity.data.screen;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.mapping.FileKind;
import org.comity.data.mapping.FileKind.Dialect;
import org.comity.data.mapping.Limits;

/**
 * How a file is laid out: which kind it is, its columns, and where its rows begin.
 *
 * @param kind the kind that it was recognised as
 * @param columns its columns, in order; names that come twice are numbered, empty ones become {@code column_N}
 * @param headerLine the line of the header; 0 for none
 * @param preamble the cells above the header
 */
record Layout(FileKind kind, List<String> columns, int headerLine, List<List<String>> preamble) {
    /** Records among which a header is looked for. */
    private static final int LOOK = 20;

    /** Recognises the file by its name and first bytes; the kind with the most matching columns is taken. */
    static Layout recognise(String name, byte[] beginning, List<FileKind> kinds, Limits limits) throws IOException {
        Optional<Layout> best = Optional.empty();
        Map<Dialect, List<Line>> cut = new HashMap<>();
        for (FileKind kind : kinds) {
            if (kind.name().isPresent() && !kind.name().get().matcher(name).matches()) {
                continue;
            }
            if (!kind.hasHeader()) {
                return new Layout(kind, kind.columns(), 0, List.of());
            }
            if (!cut.containsKey(kind.dialect())) {
                cut.put(kind.dialect(), firstLines(name, beginning, kind.dialect(), limits));
            }
            Optional<Layout> match = match(name, kind, cut.getOrDefault(kind.dialect(), List.of()));
            if (match.isPresent()
                    && (best.isEmpty()
                            || kind.header().size() > best.get().kind().header().size())) {
                best = match;
            }
        }
        return best.orElseThrow(() -> unknown(name, kinds, cut));
    }

    private static Optional<Layout> match(String name, FileKind kind, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i).cells();
            if (cells.containsAll(kind.header())) {
                for (String column : kind.header()) {
                    if (Collections.frequency(cells, column) > 1) {
                        throw new DataException(
                                "%s:%d names the column \"%s\" more than once; give each a name of its own."
                                        .formatted(name, lines.get(i).number(), column));
                    }
                }
                return Optional.of(new Layout(
                        kind,
                        distinct(cells),
                        lines.get(i).number(),
                        lines.subList(0, i).stream().map(Line::cells).toList()));
            }
        }
        return Optional.empty();
    }

    private record Line(int number, List<String> cells) {}

    private static List<Line> firstLines(String name, byte[] beginning, Dialect dialect, Limits limits)
            throws IOException {
        RecordCutter cutter = new RecordCutter(name, beginning, InputStream.nullInputStream(), dialect, limits);
        FieldText text = new FieldText(dialect);
        List<Line> lines = new ArrayList<>();
        while (lines.size() < LOOK && cutter.next() != RecordCutter.Cut.END) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < cutter.fields(); i++) {
                cells.add(text.shown(cutter.buffer(), cutter.fieldStart(i), cutter.fieldEnd(i))
                        .strip());
            }
            lines.add(new Line(cutter.line(), cells));
        }
        return lines;
    }

    private static List<String> distinct(List<String> names) {
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String wanted = name.isEmpty() ? "column_" + (result.size() + 1) : name;
            String free = wanted;
            for (int i = 2; taken(free, result); i++) {
                free = wanted + "_" + i;
            }
            result.add(free);
        }
        return result;
    }

    /** DuckDB compares names without case; {@code line} and {@code file} are ours. */
    private static boolean taken(String name, List<String> names) {
        return List.of("line", "file", "file_name").contains(name.toLowerCase(java.util.Locale.ROOT))
                || names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static DataException unknown(String name, List<FileKind> kinds, Map<Dialect, List<Line>> cut) {
        String first = cut.values().stream()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(", ", lines.getFirst().cells()))
                .findFirst()
                .orElse("");
        List<String> wanted = kinds.stream()
                .filter(FileKind::hasHeader)
                .map(kind -> "(" + String.join(", ", kind.header()) + ")")
                .toList();
        return new DataException(
                "%s is not a file of this source: it begins with \"%s\", and a header with %s is needed."
                        .formatted(
                                name,
                                first.length() > 120 ? first.substring(0, 120) + "..." : first,
                                String.join(" or ", wanted)));
    }
}
