package org.comity.workbench.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Builds one table: columns with labels from the message bundle, then rows. */
final class FrameTexts {
    static final String BUNDLE = "org/comity/workbench/frame/messages";

    private final String name;
    private final Messages texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    FrameTexts(String name, Messages texts) {
        this.name = name;
        this.texts = texts;
    }

    FrameTexts column(String column, Kind kind) {
        columns.add(Column.of(column, texts.text("column." + column), kind));
        return this;
    }

    FrameTexts columns(Kind kind, String... names) {
        for (String column : names) {
            column(column, kind);
        }
        return this;
    }

    void row(List<Object> cells) {
        rows.add(cells);
    }

    Table build(Map<String, Object> named) {
        return new Table(name, texts.text("table." + name, named), columns, rows);
    }
}
