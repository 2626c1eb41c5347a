package org.comity.data.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.data.duck.Duck;

/**
 * The table {@code checked} of a vintage: its judged cells. Of the columns that few sources have it holds only those
 * that some query gives, as every column of a million rows has its price; the file that is written has them all. Year
 * and part of the year are in the key, and words that come again and again are numbers of a type.
 */
final class CheckedCells {
    private static final List<String> ALWAYS = List.of(
            "sort_key",
            "indicator",
            "home",
            "partner",
            "\"value\"",
            "status",
            "file",
            "line",
            "mirrored",
            "source_column",
            "reason");
    /** Column of a query to the column of facts and its type. */
    private static final Map<String, String> OPTIONAL = new LinkedHashMap<>(Map.of(
            "reporter_code", "reporter main.place",
            "item", "item VARCHAR",
            "standard_error", "standard_error DOUBLE",
            "low", "low DOUBLE",
            "high", "high DOUBLE",
            "text", "\"text\" VARCHAR"));

    private static final String PERIOD =
            "((sort_key >> 9) & 4095)::SMALLINT AS \"year\", (sort_key & 511)::SMALLINT AS sub";

    private final Duck duck;
    private final TreeSet<String> given = new TreeSet<>();
    private boolean made;

    CheckedCells(Duck duck) {
        this.duck = duck;
    }

    /** Takes what is judged now. */
    void add() {
        TreeSet<String> columns = new TreeSet<>();
        duck.read("staged columns", "DESCRIBE staged_rows", row -> {
            String definition = OPTIONAL.get(row.getString(1));
            if (definition != null) {
                columns.add(definition);
            }
        });
        for (String definition : columns) {
            if (given.add(definition) && made) {
                duck.run("checked", "ALTER TABLE checked ADD COLUMN " + definition);
            }
        }
        String select = columns.stream()
                .map(CheckedCells::name)
                .collect(Collectors.joining(", ", "SELECT " + String.join(", ", ALWAYS) + ", ", " FROM judged"))
                .replace(",  FROM", " FROM");
        duck.run("checked", (made ? "INSERT INTO checked BY NAME " : "CREATE TABLE checked AS ") + select);
        made = true;
    }

    /** Makes the view {@code cells}: all columns, and {@code id}, the number of the row in {@code checked}. */
    void makeView() {
        duck.run(
                "cells",
                "CREATE OR REPLACE VIEW cells AS SELECT rowid AS id, *, %s%s FROM checked"
                        .formatted(PERIOD, missing()));
    }

    private String missing() {
        return OPTIONAL.values().stream()
                .filter(definition -> !given.contains(definition))
                .sorted()
                .map(definition -> ", NULL::%s AS %s"
                        .formatted(definition.substring(name(definition).length() + 1), name(definition)))
                .collect(Collectors.joining());
    }

    /**
     * Good cells in the order of indicator, home, partner, year, sub, reporter, item; sorted without empty columns.
     * Words are written as texts: how the values of a type are packed depends on the number of threads.
     */
    String good() {
        String order = given.stream()
                .map(CheckedCells::name)
                .filter(name -> name.equals("reporter") || name.equals("item"))
                .sorted((a, b) -> b.compareTo(a))
                .map(name -> ", " + name + " NULLS FIRST")
                .collect(Collectors.joining());
        return """
                SELECT indicator::VARCHAR AS indicator, home::VARCHAR AS home, partner::VARCHAR AS partner, "year", sub,
                  reporter::VARCHAR AS reporter, item, "value", standard_error, low, high, status::VARCHAR AS status,
                  "text", file, line
                FROM (SELECT *, %s%s FROM (
                  SELECT * EXCLUDE (mirrored, source_column, reason) FROM checked WHERE reason IS NULL
                  ORDER BY sort_key%s))
                """.formatted(PERIOD, missing(), order);
    }

    private static String name(String definition) {
        return definition.substring(0, definition.indexOf(' '));
    }
}
