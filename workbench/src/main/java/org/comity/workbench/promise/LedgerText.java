package org.comity.workbench.promise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Titles, columns and remarks of the ledger's answers in a language; cells have the same words in all. */
record LedgerText(Messages texts) {
    static LedgerText in(Locale locale) {
        return new LedgerText(Messages.of("org/comity/workbench/promise/messages", locale));
    }

    Locale locale() {
        return texts.locale();
    }

    String say(String key) {
        return texts.text("promises." + key);
    }

    String say(String key, Map<String, ?> arguments) {
        return texts.text("promises." + key, arguments);
    }

    Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, say("table." + name), columns, rows);
    }

    Column column(String name, Kind kind) {
        return column(name, name, kind);
    }

    /** A column whose text stands under another key than its name. */
    Column column(String key, String name, Kind kind) {
        return Column.of(name, say("column." + key), kind);
    }

    Column percent(String name) {
        return percent(name, name);
    }

    Column percent(String key, String name) {
        return new Column(name, say("column." + key), Kind.COMPUTED, "%");
    }
}
