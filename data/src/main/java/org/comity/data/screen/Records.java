package org.comity.data.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.Refusal;
import org.comity.data.Refusal.Reason;
import org.comity.data.mapping.FileKind.Dialect;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.RecordCutter.Cut;
import org.comity.model.Vintage.SourceFile;

/**
 * The records of a comma-separated file with a header, one after another, as they came: plain, gzip or zip, bounded.
 * For small questions to a file that is not imported. For use by one thread.
 */
public final class Records implements AutoCloseable {
    private static final int BEGINNING = 1 << 16;
    /** More digits might not fit an int. */
    private static final int MOST_DIGITS = 9;

    private final String name;
    private final SourceBytes bytes;
    private final RecordCutter cutter;
    private final FieldText text;
    private final List<String> columns;
    private Optional<Refusal> fault = Optional.empty();

    private Records(String name, SourceBytes bytes, Limits limits, Dialect dialect) throws IOException {
        this.name = name;
        this.text = new FieldText(dialect);
        this.bytes = bytes;
        byte[] beginning = Screener.withoutMark(bytes.readNBytes(BEGINNING));
        this.cutter = new RecordCutter(name, beginning, bytes, dialect, limits);
        if (cutter.next() != Cut.RECORD) {
            throw new DataException(
                    "%s has no header in its first line; get it again from its producer.".formatted(name));
        }
        List<String> header = new ArrayList<>();
        for (int i = 0; i < cutter.fields(); i++) {
            header.add(text(i));
        }
        this.columns = List.copyOf(header);
    }

    /** Opens a file and reads its header. */
    public static Records open(Path path, Limits limits) throws IOException {
        return open(path, limits, Dialect.CSV);
    }

    /** The same for bytes that are cut in another way. */
    public static Records open(Path path, Limits limits, Dialect dialect) throws IOException {
        SourceBytes bytes = SourceBytes.open(path, limits);
        try {
            return new Records(String.valueOf(path.getFileName()), bytes, limits, dialect);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The file's name, without its folder. */
    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    /** Goes to the next record, good or bad; false at the end. */
    public boolean next() throws IOException {
        Cut cut = cutter.next();
        fault = cut == Cut.END ? Optional.empty() : faultOf(cut);
        return cut != Cut.END;
    }

    private Optional<Refusal> faultOf(Cut cut) {
        return switch (cut) {
            case OPEN_QUOTE -> refused(Reason.OPEN_QUOTE, "A quote is opened and not closed.");
            case TEXT_AFTER_QUOTE -> refused(Reason.TEXT_AFTER_QUOTE, "Text follows a closing quote.");
            case FIELD_TOO_LONG -> refused(Reason.FIELD_TOO_LONG, "A field is too long to be read.");
            case RECORD_TOO_LONG -> refused(Reason.RECORD_TOO_LONG, "The row is too long to be read.");
            case RECORD, END ->
                cutter.fields() == columns.size()
                        ? Optional.empty()
                        : refused(
                                cutter.fields() < columns.size() ? Reason.TOO_FEW_COLUMNS : Reason.TOO_MANY_COLUMNS,
                                "The row has %d columns where %d are needed."
                                        .formatted(cutter.fields(), columns.size()));
        };
    }

    private Optional<Refusal> refused(Reason reason, String detail) {
        return Optional.of(new Refusal(
                name, cutter.line(), "", reason, detail, text.shown(cutter.buffer(), cutter.start(), cutter.end())));
    }

    /** What is wrong with the record as a whole; empty for a good one. */
    public Optional<Refusal> fault() {
        return fault;
    }

    /** The same for a cell that cannot be used. */
    public Refusal refuse(int column, Reason reason, String detail) {
        return new Refusal(name, cutter.line(), columns.get(column), reason, detail, text(column));
    }

    /** The line where the record begins, counted from 1. */
    public int line() {
        return cutter.line();
    }

    /** A cell of a good record, cut to 200 characters. */
    public String text(int column) {
        return text.shown(cutter.buffer(), cutter.fieldStart(column), cutter.fieldEnd(column));
    }

    /** A cell of a good record, cut to so many characters. */
    public String text(int column, int most) {
        return text.shown(cutter.buffer(), cutter.fieldStart(column), cutter.fieldEnd(column), most);
    }

    /** A cell that holds one to nine digits and nothing else; -1 for any other. */
    public int whole(int column) {
        byte[] buffer = cutter.buffer();
        int from = cutter.fieldStart(column);
        int to = cutter.fieldEnd(column);
        if (to - from >= 2 && buffer[from] == '"' && buffer[to - 1] == '"') {
            from++;
            to--;
        }
        if (to == from || to - from > MOST_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Which file was read, hashed to its last byte; at the end of the records. */
    public SourceFile finish() throws IOException {
        return bytes.finish();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
