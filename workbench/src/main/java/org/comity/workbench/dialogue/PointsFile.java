package org.comity.workbench.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.workbench.output.FormulaGuard;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.SheetImport;

/**
 * Points that two parties give issues, from CSV: one column for the issue and one for each party, or one each for issue,
 * party and points. Every mistake names file, line and column.
 *
 * @param parties exactly two
 * @param issues in the order of the file
 * @param points shape [party][issue], 0 or more
 */
record PointsFile(List<String> parties, List<String> issues, List<List<Double>> points) {
    private static final int MOST = 1000;

    PointsFile {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        points = List.copyOf(points);
    }

    double[] pointsOf(int party) {
        return points.get(party).stream().mapToDouble(Double::doubleValue).toArray();
    }

    static PointsFile parse(String name, byte[] bytes) {
        if (bytes.length > SheetImport.MOST_BYTES) {
            throw new IllegalArgumentException("%s is larger than any list of issues.".formatted(name));
        }
        List<CsvText.Row> rows;
        try {
            rows = CsvText.read(SheetImport.text(bytes));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
        if (rows.size() < 2) {
            throw new IllegalArgumentException(
                    "%s needs a first line that names the columns, and a line for each issue.".formatted(name));
        }
        if (rows.size() > 2 * MOST) {
            throw new IllegalArgumentException("%s has more than %d rows.".formatted(name, 2 * MOST));
        }
        List<String> header = cells(rows.getFirst());
        List<String> lower =
                header.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (!lower.contains("issue")) {
            throw new IllegalArgumentException(
                    "%s, line 1: there is no column issue; there must be issue and a column for each of two parties, or issue, party and points."
                            .formatted(name));
        }
        return lower.contains("party") && lower.contains("points")
                ? tall(name, rows, lower)
                : wide(name, rows, header, lower.indexOf("issue"));
    }

    private static PointsFile wide(String name, List<CsvText.Row> rows, List<String> header, int at) {
        if (header.size() != 3) {
            throw new IllegalArgumentException(
                    "%s, line 1: Adjusted Winner divides between two parties; there must be issue and two columns of points, not %d columns."
                            .formatted(name, header.size()));
        }
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException("%s, line %d: has %d cells for %d columns."
                        .formatted(name, row.line(), cells.size(), header.size()));
            }
            for (int k = 0; k < header.size(); k++) {
                if (k != at) {
                    put(points, name, row, header.get(k), cells.get(at), cells.get(k), header.get(k));
                }
            }
        }
        return square(name, points);
    }

    private static PointsFile tall(String name, List<CsvText.Row> rows, List<String> header) {
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException("%s, line %d: has %d cells for %d columns."
                        .formatted(name, row.line(), cells.size(), header.size()));
            }
            put(
                    points,
                    name,
                    row,
                    cells.get(header.indexOf("party")),
                    cells.get(header.indexOf("issue")),
                    cells.get(header.indexOf("points")),
                    "points");
        }
        return square(name, points);
    }

    private static void put(
            Map<String, Map<String, Double>> points,
            String name,
            CsvText.Row row,
            String party,
            String issue,
            String cell,
            String column) {
        if (party.isEmpty() || issue.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s, line %d: a row needs the names of its issue and party.".formatted(name, row.line()));
        }
        Double before = points.computeIfAbsent(party, p -> new LinkedHashMap<>())
                .put(issue, number(name, row.line(), column, cell, party, issue));
        if (before != null) {
            throw new IllegalArgumentException(
                    "%s, line %d: issue %s is there twice for party %s.".formatted(name, row.line(), issue, party));
        }
    }

    private static double number(String name, int line, String column, String cell, String party, String issue) {
        try {
            double value = Double.parseDouble(cell);
            if (value >= 0 && value <= 1e12) {
                return value;
            }
        } catch (NumberFormatException e) {
            // the same sentence
        }
        throw new IllegalArgumentException(
                "%s, line %d, column %s: party %s, issue %s: must be points of 0 or more, not \"%s\"."
                        .formatted(name, line, column, party, issue, cell));
    }

    private static PointsFile square(String name, Map<String, Map<String, Double>> points) {
        List<String> parties = List.copyOf(points.keySet());
        if (parties.size() != 2) {
            throw new IllegalArgumentException("%s: Adjusted Winner divides between two parties, not %d: %s."
                    .formatted(name, parties.size(), String.join(", ", parties)));
        }
        List<String> issues = List.copyOf(of(points, parties.getFirst()).keySet());
        if (issues.size() > MOST) {
            throw new IllegalArgumentException("%s has more than %d issues.".formatted(name, MOST));
        }
        List<List<Double>> values = new ArrayList<>();
        for (String party : parties) {
            Map<String, Double> given = of(points, party);
            for (String issue : issues) {
                if (!given.containsKey(issue)) {
                    throw new IllegalArgumentException(
                            "%s: party %s gives issue %s no points; write 0 where that is meant."
                                    .formatted(name, party, issue));
                }
            }
            if (given.size() != issues.size()) {
                throw new IllegalArgumentException("%s: party %s gives points to issues that party %s does not have."
                        .formatted(name, party, parties.getFirst()));
            }
            values.add(
                    issues.stream().map(issue -> given.getOrDefault(issue, 0.0)).toList());
        }
        return new PointsFile(parties, issues, values);
    }

    private static Map<String, Double> of(Map<String, Map<String, Double>> points, String party) {
        return points.getOrDefault(party, Map.of());
    }

    private static List<String> cells(CsvText.Row row) {
        return row.cells().stream().map(FormulaGuard::freed).map(String::strip).toList();
    }
}
