package org.comity.workbench.trade.counterfactual;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.workbench.sheet.CsvText;

/** Every exporter with every importer, in alphabetical order, and how files fill such a square. */
final class Square {
    private static final int MOST_COUNTRIES = 1_000;

    final List<String> countries;
    private final Map<String, Integer> places = new HashMap<>();

    private Square(List<String> countries) {
        this.countries = countries;
        for (int i = 0; i < countries.size(); i++) {
            places.put(countries.get(i), i);
        }
    }

    /** The countries that a file names. */
    static Square of(PairFile file) {
        int exporter = file.column("exporter");
        int importer = file.column("importer");
        TreeSet<String> names = new TreeSet<>();
        for (CsvText.Row row : file.rows()) {
            names.add(file.text(row, exporter));
            names.add(file.text(row, importer));
        }
        if (names.size() > MOST_COUNTRIES) {
            throw new IllegalArgumentException("%s names %d countries; at most %d are solved."
                    .formatted(file.name(), names.size(), MOST_COUNTRIES));
        }
        return new Square(List.copyOf(names));
    }

    int size() {
        return countries.size();
    }

    /** Where a country is; a mistake in the row when the square has none. */
    int place(PairFile file, CsvText.Row row, int column) {
        Integer place = places.get(file.text(row, column));
        if (place == null) {
            throw file.mistake(row, column, "the baseline has no country %s".formatted(file.text(row, column)));
        }
        return place;
    }

    /** Flows of some rows of a file, from a column of it, not a number where there is none. */
    double[] trade(PairFile file, List<CsvText.Row> rows, String value) {
        int trade = file.column(value);
        for (CsvText.Row row : rows) {
            if (file.number(row, trade) < 0) {
                throw file.mistake(row, trade, "%s must be 0 or more, not %s".formatted(value, file.text(row, trade)));
            }
        }
        return read(file, rows, value, Double.NaN);
    }

    /** Factors on trade costs, above 0; 1 where the file says nothing. */
    double[] factors(PairFile file, List<CsvText.Row> rows) {
        int figure = file.column("factor");
        for (CsvText.Row row : rows) {
            if (!(file.number(row, figure) > 0)) {
                throw file.mistake(row, figure, "a factor must be above 0, not %s".formatted(file.text(row, figure)));
            }
        }
        return read(file, rows, "factor", 1);
    }

    /** A rate of tariff; 0 where the file says nothing. */
    double[] rates(PairFile file, List<CsvText.Row> rows, String column) {
        int figure = file.column(column);
        for (CsvText.Row row : rows) {
            if (!(file.number(row, figure) > -1)) {
                throw file.mistake(
                        row, figure, "a tariff is a rate above -1, not %s".formatted(file.text(row, figure)));
            }
        }
        return read(file, rows, column, 0);
    }

    /** A figure by pair; pairs that the rows lack get {@code usual}. */
    private double[] read(PairFile file, List<CsvText.Row> rows, String column, double usual) {
        int figure = file.column(column);
        double[] read = blank();
        for (CsvText.Row row : rows) {
            read[at(file, row, read)] = file.number(row, figure);
        }
        return filled(read, usual);
    }

    /** Changes of what effects belong to, by term and pair; 0 where the file says nothing. */
    double[][] changes(PairFile file, List<CsvText.Row> rows, List<String> terms) {
        int term = file.column("term");
        int change = file.column("change");
        double[][] changes = new double[terms.size()][];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = blank();
        }
        for (CsvText.Row row : rows) {
            int k = terms.indexOf(file.text(row, term));
            if (k < 0) {
                throw file.mistake(row, term, "there is no coefficient of %s".formatted(file.text(row, term)));
            }
            changes[k][at(file, row, changes[k])] = file.number(row, change);
        }
        for (int k = 0; k < changes.length; k++) {
            changes[k] = filled(changes[k], 0);
        }
        return changes;
    }

    /** How many pairs have no number. */
    static int absent(double[] figures) {
        return (int) Arrays.stream(figures).filter(Double::isNaN).count();
    }

    /** The same with a number in place of none. */
    static double[] filled(double[] figures, double usual) {
        return Arrays.stream(figures)
                .map(each -> Double.isNaN(each) ? usual : each)
                .toArray();
    }

    private double[] blank() {
        double[] blank = new double[size() * size()];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }

    private int at(PairFile file, CsvText.Row row, double[] held) {
        int exporter = file.column("exporter");
        int importer = file.column("importer");
        int at = place(file, row, exporter) * size() + place(file, row, importer);
        if (!Double.isNaN(held[at])) {
            throw file.mistake(
                    row,
                    importer,
                    "the pair %s, %s stands there before"
                            .formatted(file.text(row, exporter), file.text(row, importer)));
        }
        return at;
    }
}
