package org.comity.server.desk;

import java.util.List;
import org.comity.desk.Conflict;
import org.comity.desk.record.Table;
import org.comity.server.page.Language;

/**
 * A component in three texts.
 *
 * @param merged what both changes make together; theirs where they clash
 * @param clash whether both changed it, and differently
 * @param changed whether either did
 */
record MergeLine(
        String name,
        String label,
        String base,
        String theirs,
        String yours,
        String merged,
        boolean clash,
        boolean changed) {
    static List<MergeLine> of(List<Conflict.Field> fields, Table<?> table, Language language) {
        return fields.stream()
                .filter(field -> !field.component().equals("id"))
                .map(field -> {
                    String base = Fields.written(field.base());
                    String theirs = Fields.written(field.theirs());
                    String yours = Fields.written(field.yours());
                    return new MergeLine(
                            field.component(),
                            Fields.label(table, field.component(), language),
                            base,
                            theirs,
                            yours,
                            Fields.written(field.merged()),
                            field.isClash(),
                            !base.equals(theirs) || !base.equals(yours));
                })
                .toList();
    }
}
