package org.comity.workbench.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.workbench.cite.SavedFinding;

/**
 * Writes Findings and tables in every {@link Format}. Missing, zero and not applicable stay three things in each.
 * The stream is flushed and left open.
 */
public final class Outputs {
    private Outputs() {}

    /**
     * How people see it; machines get the same bytes in every language.
     *
     * @param locale language of names and numbers in text
     * @param width of the terminal in columns; 0 for no limit
     * @param countryName from alpha-3 code to what is shown
     * @param held the vintages in the store, for {@code .comity} files; asked only then
     */
    public record Look(Locale locale, int width, UnaryOperator<String> countryName, Supplier<List<Vintage>> held) {
        /** Where no vintages are needed. */
        public Look(Locale locale, int width, UnaryOperator<String> countryName) {
            this(locale, width, countryName, List::of);
        }

        public static Look of(Locale locale) {
            return new Look(locale, 0, UnaryOperator.identity());
        }
    }

    /**
     * Writes a Finding. CSV, Stata and Parquet hold one table; JSON, XLSX and DOCX hold the whole Finding when
     * {@code tableName} is empty, and a {@code .comity} file always does.
     *
     * @param tableName empty for the main table
     */
    public static void write(Finding finding, String tableName, Format format, OutputStream out, Locale locale) {
        write(finding, tableName, format, out, Look.of(locale));
    }

    /** The same, with a terminal's width and names. */
    public static void write(Finding finding, String tableName, Format format, OutputStream out, Look look) {
        Table table = finding.table(tableName);
        List<Table> shown = tableName.isEmpty() ? finding.tables() : List.of(table);
        switch (format) {
            case TABLE -> text(out, writer -> text(look).write(finding, table, writer));
            case JSON -> {
                if (tableName.isEmpty()) {
                    JsonWriter.write(finding, out);
                } else {
                    JsonWriter.write(table, out);
                }
            }
            case CSV -> write(table, format, out, look);
            case XLSX -> bytes(out, stream -> XlsxWriter.write(finding, shown, look.locale(), stream));
            case DOCX -> bytes(out, stream -> WordWriter.write(finding, shown, look.locale(), stream));
            case DTA -> bytes(out, stream -> DtaWriter.write(table, StataNotes.of(finding, table), stream));
            case PARQUET -> bytes(out, stream -> ParquetWriter.write(table, JsonWriter.about(finding, table), stream));
            case COMITY -> SavedFinding.of(finding, look.held().get()).write(out);
        }
    }

    /** Writes one table without its Finding. */
    public static void write(Table table, Format format, OutputStream out, Look look) {
        switch (format) {
            case TABLE -> text(out, writer -> text(look).write(table, writer));
            case JSON -> JsonWriter.write(table, out);
            case CSV -> text(out, writer -> CsvWriter.write(table, writer));
            case XLSX -> bytes(out, stream -> XlsxWriter.write(table, stream));
            case DOCX -> bytes(out, stream -> WordWriter.write(table, look.locale(), stream));
            case DTA -> bytes(out, stream -> DtaWriter.write(table, StataNotes.of(table), stream));
            case PARQUET -> bytes(out, stream -> ParquetWriter.write(table, JsonWriter.about(table), stream));
            case COMITY ->
                throw new IllegalArgumentException("A .comity file holds a whole Finding, not a table of it.");
        }
    }

    private static TextWriter text(Look look) {
        return new TextWriter(look.locale(), look.width(), look.countryName());
    }

    private interface Job<T> {
        void writeTo(T target) throws IOException;
    }

    private static void text(OutputStream out, Job<Writer> job) {
        bytes(out, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            job.writeTo(writer);
            writer.flush();
        });
    }

    private static void bytes(OutputStream out, Job<OutputStream> job) {
        try {
            job.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The output cannot be written: " + e.getMessage(), e);
        }
    }
}
