package org.comity.data.own;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (XLSX) as CSV, each row on the line of its number. */
public final class Workbooks {
    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_PACKED = 64L << 20;
    private static final int PEEK = 4096;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    /** Parts of a cell's format that are not letters of a date: quoted words, colours, escaped letters. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");

    private Workbooks() {}

    /** Whether the file is to be read as a workbook. */
    public static boolean isWorkbook(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Writes the first sheet as CSV. What unpacks too far, or is no workbook, is refused before it is parsed. */
    public static void write(Path workbook, Path csv, Limits limits) throws IOException {
        String name = String.valueOf(workbook.getFileName());
        bound(workbook, name, limits);
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), WITH_FORMATS);
                Stream<Row> rows = book.getFirstSheet().openStream();
                BufferedWriter out = Files.newBufferedWriter(csv)) {
            int width = 0;
            int line = 1;
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); line++) {
                Row row = all.next();
                for (; line < row.getRowNum(); line++) {
                    out.write('\n');
                }
                List<String> cells = cells(row);
                width = width == 0 ? cells.size() : width;
                write(cells, width, out);
            }
        } catch (ExcelReaderException | IllegalArgumentException e) {
            throw new DataException(
                    "%s cannot be read as a workbook (%s); save it as CSV.".formatted(name, e.getMessage()), e);
        }
    }

    private static void bound(Path workbook, String name, Limits limits) throws IOException {
        long size = Files.size(workbook);
        if (size > MOST_PACKED) {
            throw new DataException(
                    "%s is larger than %d MB; save the sheet that you need as CSV.".formatted(name, MOST_PACKED >> 20));
        }
        long most = Math.min(Math.min(limits.totalBytes(), MOST_BYTES), Math.max(16L << 20, size * limits.ratio()));
        long given = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    given += measure(in, name, most - given);
                }
            }
        } catch (ZipException e) {
            throw new DataException(
                    "%s is no workbook or damaged (%s); save it anew as XLSX or CSV.".formatted(name, e.getMessage()),
                    e);
        }
    }

    /** The bytes of one part of a workbook, refused when they are more than {@code most} or declare entities. */
    private static long measure(InputStream in, String name, long most) throws IOException {
        byte[] head = in.readNBytes(PEEK);
        if (new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new DataException(
                    "%s holds a document type declaration, which no workbook needs; save it anew as XLSX or CSV."
                            .formatted(name));
        }
        long given = head.length;
        byte[] chunk = new byte[1 << 16];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            given += n;
            if (given > most) {
                throw new DataException(
                        "%s unpacks to more than a workbook of its size may; save the sheet that you need as CSV."
                                .formatted(name));
            }
        }
        return given;
    }

    private static List<String> cells(Row row) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            result.add(row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        while (!result.isEmpty() && result.getLast().isEmpty()) {
            result.removeLast();
        }
        return result;
    }

    /** A date as 2014-03-05, a whole number without its zeros after the point, all else as it is stored. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null && DATE.matcher(WORDS.matcher(format).replaceAll("")).find()) {
            return cell.asDate().toLocalDate().toString();
        }
        Matcher whole = WHOLE.matcher(cell.getText());
        return whole.matches() ? whole.group(1) : cell.getText();
    }

    private static void write(List<String> cells, int width, BufferedWriter out) throws IOException {
        for (int i = 0; i < Math.max(cells.size(), cells.isEmpty() ? 0 : width); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = i < cells.size() ? cells.get(i) : "";
            out.write('"' + cell.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"');
        }
        out.write('\n');
    }
}
