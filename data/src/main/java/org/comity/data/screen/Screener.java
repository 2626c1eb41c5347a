package org.comity.data.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.comity.data.DataException;
import org.comity.data.Refusal.Reason;
import org.comity.data.mapping.FileKind;
import org.comity.data.mapping.Limits;
import org.comity.data.mapping.ReleasedFrom;
import org.comity.data.screen.RecordCutter.Cut;

/** Reads a file once: recognises it, bounds and hashes it, and parts good records from bad ones. */
public final class Screener {
    private static final int BEGINNING = 1 << 16;

    private final String name;
    private final Layout layout;
    private final RecordCutter cutter;
    private final FieldText text;
    private final Limits limits;
    private final TextWriter good;
    private final TextWriter bad;
    private long goodRecords;
    private long badRecords;
    private long longest;

    private Screener(
            String name,
            Layout layout,
            byte[] beginning,
            InputStream in,
            Limits limits,
            TextWriter good,
            TextWriter bad) {
        this.name = name;
        this.layout = layout;
        this.limits = limits;
        this.cutter = new RecordCutter(name, beginning, in, layout.kind().dialect(), limits);
        this.text = new FieldText(layout.kind().dialect());
        this.good = good;
        this.bad = bad;
    }

    /**
     * Screens one file.
     *
     * @param path the file as given
     * @param kinds what it may be
     * @param folder where the clean and the bad records are written, under names with {@code index}
     */
    public static Screened screen(Path path, List<FileKind> kinds, Limits limits, Path folder, int index)
            throws IOException {
        String name = String.valueOf(path.getFileName());
        Path clean = folder.resolve("clean-" + index + ".csv");
        Path refused = folder.resolve("bad-" + index + ".csv");
        try (SourceBytes bytes = SourceBytes.open(path, limits);
                TextWriter good = new TextWriter(clean);
                TextWriter bad = new TextWriter(refused)) {
            byte[] beginning = withoutMark(bytes.readNBytes(BEGINNING));
            Layout layout = Layout.recognise(name, beginning, kinds, limits);
            Screener screener = new Screener(name, layout, beginning, bytes, limits, good, bad);
            screener.run();
            return new Screened(
                    bytes.finish(),
                    layout.kind(),
                    layout.columns(),
                    clean,
                    refused,
                    screener.goodRecords,
                    screener.badRecords,
                    screener.longest * 4 + 64, // a letter may become two bytes, and a field get quotes
                    screener.released());
        }
    }

    /** Whether the beginning of the file is that of one of the kinds. */
    public static boolean isKnown(Path path, List<FileKind> kinds, Limits limits) throws IOException {
        try (SourceBytes bytes = SourceBytes.open(path, limits)) {
            Layout.recognise(
                    String.valueOf(path.getFileName()), withoutMark(bytes.readNBytes(BEGINNING)), kinds, limits);
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private void run() throws IOException {
        int columns = layout.columns().size();
        boolean latin1 = layout.kind().dialect().latin1();
        int delimiter = layout.kind().dialect().delimiter();
        for (Cut cut = cutter.next(); cut != Cut.END; cut = cutter.next()) {
            if (cutter.line() <= layout.headerLine()) {
                continue;
            }
            if (cut != Cut.RECORD) {
                refuse(cut);
            } else if (cutter.fields() != columns) {
                refuse(
                        cutter.fields() < columns ? Reason.TOO_FEW_COLUMNS : Reason.TOO_MANY_COLUMNS,
                        -1,
                        "The row has %d column%s where %d are needed."
                                .formatted(cutter.fields(), cutter.fields() == 1 ? "" : "s", columns));
            } else if (cutter.isHigh() && !latin1 && isBadText()) {
                badRecords++; // reported
            } else {
                goodRecords++;
                longest = Math.max(longest, cutter.end() - cutter.start());
                good.number(cutter.line());
                good.put(delimiter);
                if (cutter.isOdd() || (latin1 && cutter.isHigh())) {
                    rewrite(delimiter);
                } else {
                    good.put(cutter.buffer(), cutter.start(), cutter.end());
                }
                good.put('\n');
            }
        }
    }

    private void rewrite(int delimiter) throws IOException {
        for (int i = 0; i < cutter.fields(); i++) {
            if (i > 0) {
                good.put(delimiter);
            }
            text.rewrite(cutter.buffer(), cutter.fieldStart(i), cutter.fieldEnd(i), good);
        }
    }

    private boolean isBadText() throws IOException {
        int at = Utf8.firstBad(cutter.buffer(), cutter.start(), cutter.end());
        if (at < 0) {
            return false;
        }
        int field = 0;
        while (cutter.fieldEnd(field) <= at) {
            field++;
        }
        report(
                Reason.BAD_ENCODING,
                field,
                "The byte %02X is not UTF-8; save the file as UTF-8.".formatted(cutter.buffer()[at] & 0xff));
        return true;
    }

    private void refuse(Cut cut) throws IOException {
        int field = cutter.faultField();
        switch (cut) {
            case OPEN_QUOTE -> refuse(Reason.OPEN_QUOTE, field, "A quote is opened and not closed.");
            case TEXT_AFTER_QUOTE -> refuse(Reason.TEXT_AFTER_QUOTE, field, "Text follows a closing quote.");
            case FIELD_TOO_LONG ->
                refuse(
                        Reason.FIELD_TOO_LONG,
                        field,
                        "The field is longer than %,d kB, the limit for this source."
                                .formatted(limits.fieldBytes() >> 10));
            case RECORD_TOO_LONG ->
                refuse(
                        Reason.RECORD_TOO_LONG,
                        field,
                        "The row is longer than %,d kB, the limit for this source."
                                .formatted(limits.recordBytes() >> 10));
            case RECORD, END -> throw new IllegalArgumentException("no fault: " + cut);
        }
    }

    private void refuse(Reason reason, int field, String detail) throws IOException {
        badRecords++;
        report(reason, field, detail);
    }

    private void report(Reason reason, int field, String detail) throws IOException {
        boolean whole = field < 0 || field >= cutter.fields();
        int from = whole ? cutter.start() : cutter.fieldStart(field);
        int to = Math.max(from, whole ? cutter.end() : cutter.fieldEnd(field));
        bad.number(cutter.line());
        bad.put(',');
        bad.quoted(
                field < 0
                        ? ""
                        : field < layout.columns().size() ? layout.columns().get(field) : "column " + (field + 1));
        bad.put(',');
        bad.quoted(reason.label());
        bad.put(',');
        bad.quoted(detail);
        bad.put(',');
        bad.quoted(text.shown(cutter.buffer(), from, to));
        bad.put('\n');
    }

    /** The producer's date, from the name or from above the header. */
    private Optional<LocalDate> released() {
        return layout.kind().releasedFrom().flatMap(from -> switch (from) {
            case ReleasedFrom.Name(var pattern) -> {
                Matcher match = pattern.matcher(name);
                yield match.find() ? Optional.of(date(match.group(1))) : Optional.empty();
            }
            case ReleasedFrom.Preamble(var label) ->
                layout.preamble().stream()
                        .filter(cells -> cells.contains(label) && cells.indexOf(label) + 1 < cells.size())
                        .map(cells -> date(cells.get(cells.indexOf(label) + 1)))
                        .findFirst();
        });
    }

    private LocalDate date(String written) {
        String digits = written.replace("-", "");
        try {
            return switch (digits.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(digits), 1, 1);
                case 6 ->
                    LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)), 1);
                default -> LocalDate.parse(digits, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new DataException(
                    "%s states its date as \"%s\", which is no date; give it with --released.".formatted(name, written),
                    e);
        }
    }
}
