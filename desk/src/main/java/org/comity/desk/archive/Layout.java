package org.comity.desk.archive;

import java.util.ArrayList;
import java.util.List;
import org.comity.desk.record.Kind;

/** Every table of the desk, each after those that it names. */
final class Layout {
    private Layout() {}

    /**
     * A table.
     *
     * @param order by which its rows are written, as SQL
     * @param self the column that names a row of the same table; empty for none
     */
    record Part(String name, String order, String self) {}

    static List<Part> of(List<Kind<?>> kinds, String byCharacters) {
        String byId = "id" + byCharacters;
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("department", byId, "parent"));
        parts.add(new Part("team", byId, ""));
        parts.add(new Part("heads", "CASE WHEN whole = id THEN 0 ELSE 1 END, " + byId, ""));
        for (Kind<?> kind : kinds) {
            switch (kind.name()) {
                case "department", "team" -> {} // before the heads, which name them
                case "goal" -> parts.add(new Part("goal", byId, "parent"));
                case "commitment" -> parts.add(new Part("commitment", byId, "superseded_by"));
                default -> parts.add(new Part(kind.name(), byId, ""));
            }
        }
        parts.add(new Part("credential", "account" + byCharacters, ""));
        parts.add(new Part("recovery_code", "account" + byCharacters + ", hash" + byCharacters, ""));
        parts.add(new Part("api_token", byId, ""));
        parts.add(new Part("digest", "account" + byCharacters, ""));
        parts.add(new Part("audit", "seq", ""));
        parts.add(new Part("audit_head", "id", ""));
        return parts;
    }
}
