package org.comity.workbench.output;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings and tables as JSON. A row is an object by column name; an empty cell is null, and the array {@code why},
 * parallel to {@code rows}, says for each whether it is missing or not applicable. Numbers as in CSV.
 */
final class JsonWriter {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonWriter() {}

    static void write(Finding finding, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("id", finding.id());
            json.writeStringProperty("title", finding.title());
            age(json, finding.age());
            array(json, "tables", finding.tables(), JsonWriter::table);
            array(json, "charts", finding.charts(), JsonWriter::chart);
            array(json, "notes", finding.notes(), JsonGenerator::writeString);
            provenance(json, finding.provenance());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void write(Table table, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            table(json, table);
            json.writeRaw('\n');
        }
    }

    /** What describes a file: the Finding without its cells, or only the columns of a table. */
    static String about(Finding finding, Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(Account.described(finding, table), out);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    static String about(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(Account.emptied(table), out);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> writeOne) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> writeOne.accept(json, item));
        json.writeEndArray();
    }

    private static void age(JsonGenerator json, Finding.Age age) {
        json.writeObjectPropertyStart("age");
        year(json, "lastYear", age.lastYear().orElse(0));
        year(json, "oldestYear", age.oldestYear().orElse(0));
        json.writeNumberProperty("missing", age.missing());
        json.writeNumberProperty("of", age.of());
        json.writeEndObject();
    }

    private static void year(JsonGenerator json, String name, int year) {
        if (year == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, year);
        }
    }

    private static void table(JsonGenerator json, Table table) {
        json.writeStartObject();
        json.writeStringProperty("name", table.name());
        json.writeStringProperty("title", table.title());
        array(json, "columns", table.columns(), JsonWriter::column);
        array(json, "rows", table.rows(), (target, row) -> row(target, table.columns(), row));
        array(json, "why", table.rows(), (target, row) -> why(target, table.columns(), row));
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, Column column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("label", column.label());
        json.writeStringProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("unit", column.unit());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, List<Column> columns, List<Object> row) {
        json.writeStartObject();
        for (int c = 0; c < row.size(); c++) {
            json.writeName(columns.get(c).name());
            switch (row.get(c)) {
                case Blank _ -> json.writeNull();
                case Number number -> json.writeNumber(Numbers.text(columns.get(c), number));
                case Boolean flag -> json.writeBoolean(flag);
                case Object text -> json.writeString(text.toString());
            }
        }
        json.writeEndObject();
    }

    private static void why(JsonGenerator json, List<Column> columns, List<Object> row) {
        json.writeStartObject();
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c) instanceof Blank blank) {
                json.writeStringProperty(columns.get(c).name(), word(blank));
            }
        }
        json.writeEndObject();
    }

    /** The word for an empty cell, the same in every format that has room for one. */
    static String word(Blank blank) {
        return switch (blank) {
            case MISSING -> "missing";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static void chart(JsonGenerator json, Finding.Chart chart) {
        json.writeStartObject();
        json.writeStringProperty("name", chart.name());
        json.writeStringProperty("title", chart.title());
        json.writeStringProperty("table", chart.table());
        json.writeName("vegaLite");
        json.writeTree(MAPPER.readTree(chart.vegaLite()));
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, Finding.Provenance provenance) {
        json.writeObjectPropertyStart("provenance");
        array(json, "sources", provenance.sources(), JsonWriter::source);
        array(json, "method", provenance.method(), JsonGenerator::writeString);
        json.writeObjectPropertyStart("parameters");
        provenance.parameters().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeNumberProperty("seed", provenance.seed());
        json.writeStringProperty("command", provenance.command());
        provenance
                .asOf()
                .ifPresentOrElse(
                        date -> json.writeStringProperty("asOf", date.toString()),
                        () -> json.writeNullProperty("asOf"));
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Finding.SourceUse use) {
        json.writeStartObject();
        json.writeStringProperty("source", use.source());
        json.writeStringProperty("vintage", use.vintage());
        json.writeStringProperty("licence", use.licence());
        json.writeStringProperty("citation", use.citation());
        year(json, "lastYear", use.lastYear().orElse(0));
        json.writeEndObject();
    }
}
