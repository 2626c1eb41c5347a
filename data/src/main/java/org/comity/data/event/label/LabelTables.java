package org.comity.data.event.label;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.comity.data.Refusal;
import org.comity.data.event.parquet.Cells;
import org.comity.data.event.parquet.Column;
import org.comity.data.event.parquet.Column.Kind;
import org.comity.data.event.parquet.Packer;
import org.comity.data.event.parquet.Page;
import org.comity.data.event.parquet.ParquetFile;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a vintage of labels. */
final class LabelTables {
    static final String LABELS = "labels";
    private static final List<Column> COLUMNS = List.of(
            Column.of("what", Kind.TEXT),
            Column.optional("id", Kind.LONG),
            Column.of("vintage", Kind.TEXT),
            Column.of("line", Kind.INT),
            Column.optional("other_id", Kind.LONG),
            Column.optional("other_vintage", Kind.TEXT),
            Column.optional("other_line", Kind.INT),
            Column.of("label", Kind.FLAG),
            Column.of("labelled_by", Kind.TEXT),
            Column.of("labelled_on", Kind.DAY));
    private static final List<Column> REFUSED = List.of(
            Column.of("file", Kind.INT),
            Column.of("line", Kind.INT),
            Column.of("column", Kind.TEXT),
            Column.of("reason", Kind.TEXT),
            Column.of("detail", Kind.TEXT),
            Column.of("text", Kind.TEXT));

    private LabelTables() {}

    static void write(Path folder, List<LabelLine> labels, List<Refusal> refused) throws IOException {
        List<Cells> cells = COLUMNS.stream().map(Cells::new).toList();
        for (LabelLine label : labels) {
            put(cells.get(0), label.other().isPresent() ? LabelFile.SAME : LabelFile.EVENT);
            row(cells.subList(1, 4), label.row());
            row(cells.subList(4, 7), label.other().orElse(null));
            cells.get(7).putFlag(label.label());
            put(cells.get(8), label.by());
            cells.get(9).putInt(Math.toIntExact(label.on().toEpochDay()));
        }
        write(folder, LABELS, COLUMNS, cells);
        List<Cells> bad = REFUSED.stream().map(Cells::new).toList();
        for (Refusal refusal : refused) {
            bad.get(0).putInt(0);
            bad.get(1).putInt(refusal.line());
            put(bad.get(2), refusal.column());
            put(bad.get(3), refusal.reason().label());
            put(bad.get(4), refusal.detail());
            put(bad.get(5), refusal.text());
        }
        write(folder, "refused", REFUSED, bad);
    }

    private static void row(List<Cells> cells, @Nullable RowName row) {
        if (row == null) {
            cells.forEach(Cells::putMissing);
            return;
        }
        if (row.id() == null) {
            cells.get(0).putMissing();
        } else {
            cells.get(0).putLong(row.id());
        }
        put(cells.get(1), row.vintage());
        cells.get(2).putInt(row.line());
    }

    private static void put(Cells cells, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cells.putText(bytes, 0, bytes.length);
    }

    private static void write(Path folder, String name, List<Column> columns, List<Cells> cells) throws IOException {
        Packer packer = new Packer();
        try (ParquetFile file = ParquetFile.create(folder.resolve(name + ".parquet"), columns)) {
            List<Page> pages = cells.stream().map(column -> column.page(packer)).toList();
            file.append(pages);
        }
    }
}
