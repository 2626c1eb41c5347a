package org.comity.workbench.plan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.DataException;
import org.comity.data.sheet.Bounds;
import org.comity.workbench.output.FormulaGuard;

/**
 * Comma-separated values after RFC 4180 with the line on which each row begins, in UTF-8. Semicolons and tabs are
 * understood when the header is written with them.
 */
final class Csv {
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final PushbackReader in;
    private final String name;
    private final Bounds bounds;
    private char delimiter = ',';
    private int line = 1;

    private Csv(PushbackReader in, String name, Bounds bounds) {
        this.in = in;
        this.name = name;
        this.bounds = bounds;
    }

    /** Reads a table. @throws DataException in one sentence, with the line */
    static Grid read(InputStream bytes, String name, Bounds bounds) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (PushbackReader in =
                new PushbackReader(new java.io.BufferedReader(new InputStreamReader(bytes, decoder)), 1 << 14)) {
            return new Csv(in, name, bounds).grid();
        } catch (CharacterCodingException e) {
            throw new DataException("%s is not UTF-8 text; save it as CSV in UTF-8.".formatted(name), e);
        }
    }

    private Grid grid() throws IOException {
        int mark = in.read();
        if (mark != '\uFEFF' && mark >= 0) {
            in.unread(mark);
        }
        chooseDelimiter();
        List<String> header = List.of();
        List<Grid.Line> lines = new ArrayList<>();
        while (true) {
            int number = line;
            List<String> cells = row();
            if (cells.isEmpty()) {
                break;
            }
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (header.isEmpty()) {
                header = cells.stream().map(String::strip).toList();
            } else {
                if (lines.size() >= bounds.rows()) {
                    throw new DataException("%s has more than %,d rows; split it.".formatted(name, bounds.rows()));
                }
                lines.add(new Grid.Line(
                        number, cells.stream().map(FormulaGuard::freed).toList(), List.of()));
            }
        }
        return new Grid("", header, lines);
    }

    /** The one of the three that the first line has most of, outside quotes. */
    private void chooseDelimiter() throws IOException {
        StringBuilder first = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            first.append((char) c);
            if (c == '\n' || c == '\r' || first.length() >= 1 << 13) {
                break;
            }
        }
        String bare = first.toString().replaceAll("\"[^\"]*\"", "");
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = bare.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                delimiter = candidate;
            }
        }
        in.unread(first.toString().toCharArray());
    }

    /** The cells of the next row; none at the end. */
    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        int c = in.read();
        if (c < 0) {
            return cells;
        }
        in.unread(c);
        boolean more = true;
        while (more) {
            if (cells.size() >= bounds.columns()) {
                throw new DataException("%s line %d has more than %d cells; look for a stray quotation mark."
                        .formatted(name, line, bounds.columns()));
            }
            StringBuilder cell = new StringBuilder();
            more = cell(cell);
            cells.add(cell.isEmpty() ? "" : cell.toString());
        }
        return cells;
    }

    /** Reads one cell; whether another follows in its row. */
    private boolean cell(StringBuilder cell) throws IOException {
        int begun = line;
        int c = in.read();
        boolean quoted = c == '"';
        if (quoted) {
            for (c = in.read(); ; c = in.read()) {
                if (c < 0) {
                    throw new DataException(
                            "%s line %d opens a quotation mark that nothing closes.".formatted(name, begun));
                }
                if (c == '"') {
                    c = in.read();
                    if (c != '"') {
                        break;
                    }
                }
                add(cell, c, begun);
            }
        }
        for (; c >= 0 && c != delimiter && c != '\n' && c != '\r'; c = in.read()) {
            add(cell, c, begun);
        }
        if (c == '\r') {
            int next = in.read();
            if (next >= 0 && next != '\n') {
                in.unread(next);
            }
        }
        if (c == '\n' || c == '\r') {
            line++;
        }
        return c == delimiter;
    }

    private void add(StringBuilder cell, int c, int begun) {
        if (c == 0) {
            throw new DataException(
                    "%s has a NUL character in line %d; save it anew as CSV in UTF-8.".formatted(name, line));
        }
        if (cell.length() >= bounds.cellCharacters()) {
            throw new DataException("%s line %d has a cell of more than %,d characters; shorten it."
                    .formatted(name, begun, bounds.cellCharacters()));
        }
        if (c == '\n') {
            line++;
        }
        cell.append((char) c);
    }

    /** Writes one row. */
    static void write(List<?> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            Object cell = cells.get(i);
            out.write(cell instanceof String text ? quoted(FormulaGuard.guarded(text)) : cell.toString());
        }
        out.write('\n');
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
