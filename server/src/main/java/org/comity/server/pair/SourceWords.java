package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Language;

/** The cells of ties and votes in the words of the reader: files have the same words in every language. */
final class SourceWords {
    private static final Set<String> QUOTED = Set.of("name", "most", "one", "other", "title", "leader", "text");

    private final Pair pair;
    private final Language language;

    SourceWords(Pair pair, Language language) {
        this.pair = pair;
        this.language = language;
    }

    Table of(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                cells.add(
                        cell instanceof String text
                                ? word(table.columns().get(i).name(), text)
                                : cell);
            }
            rows.add(cells);
        }
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    private String word(String column, String text) {
        if (QUOTED.contains(column)) {
            return "“" + text + "”";
        }
        return switch (column) {
            case "direction" -> direction(text);
            case "kind" -> known("tie." + text.replace(' ', '_'), text);
            case "standing" -> known("tie.standing." + text, text);
            case "home_vote", "partner_vote" -> known("vote." + text, text);
            default -> text;
        };
    }

    private String known(String key, String text) {
        return language.has(key) ? language.text(key) : text;
    }

    private String direction(String text) {
        return switch (text) {
            case "there" -> arrow(pair.home(), pair.partner());
            case "back" -> arrow(pair.partner(), pair.home());
            default -> "⇄";
        };
    }

    private String arrow(Country from, Country to) {
        return language.name(from) + " → " + language.name(to);
    }
}
