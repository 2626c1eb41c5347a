package org.comity.workbench.trade.counterfactual;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.workbench.sheet.CsvText;

/** Figures of every exporter with every importer. */
final class Square {
    final List<String> countries;
    final int absent;
    private final Map<String, Integer> places;
    private final double[] values;

    private Square(List<String> countries, Map<String, Integer> places, double[] values, int absent) {
        this.countries = countries;
        this.places = places;
        this.values = values;
        this.absent = absent;
    }

    double[] values() {
        return values.clone();
    }

    /** Trade in a file: countries are those that it names; pairs that it lacks are 0 and counted. */
    static Square trade(PairFile file) {
        int exporter = file.column("exporter");
        int importer = file.column("importer");
        int trade = file.column("trade");
        TreeSet<String> names = new TreeSet<>();
        for (CsvText.Row row : file.rows()) {
            names.add(file.text(row, exporter));
            names.add(file.text(row, importer));
        }
        if (names.size() > MOST_COUNTRIES) {
            throw new IllegalArgumentException("%s names %d countries; at most %d are solved."
                    .formatted(file.name(), names.size(), MOST_COUNTRIES));
        }
        List<String> countries = List.copyOf(names);
        Map<String, Integer> places = places(countries);
        double[] values = new double[countries.size() * countries.size()];
        Arrays.fill(values, Double.NaN);
        for (CsvText.Row row : file.rows()) {
            int at = at(file, row, places, exporter, importer, values);
            values[at] = file.number(row, trade);
            if (values[at] < 0) {
                throw file.mistake(row, trade, "trade must be 0 or more, not %s".formatted(file.text(row, trade)));
            }
        }
        int absent = 0;
        for (int at = 0; at < values.length; at++) {
            if (Double.isNaN(values[at])) {
                values[at] = 0;
                absent++;
            }
        }
        return new Square(countries, places, values, absent);
    }

    private static final int MOST_COUNTRIES = 1_000;

    /** Another figure of the same countries; pairs that the file lacks get {@code usual}. */
    double[] read(PairFile file, String column, double usual) {
        int exporter = file.column("exporter");
        int importer = file.column("importer");
        int figure = file.column(column);
        double[] read = new double[values.length];
        Arrays.fill(read, Double.NaN);
        for (CsvText.Row row : file.rows()) {
            read[at(file, row, places, exporter, importer, read)] = file.number(row, figure);
        }
        for (int at = 0; at < read.length; at++) {
            read[at] = Double.isNaN(read[at]) ? usual : read[at];
        }
        return read;
    }

    /** Factors on trade costs, above 0. */
    double[] factors(PairFile file) {
        int figure = file.column("factor");
        for (CsvText.Row row : file.rows()) {
            if (!(file.number(row, figure) > 0)) {
                throw file.mistake(row, figure, "a factor must be above 0, not %s".formatted(file.text(row, figure)));
            }
        }
        return read(file, "factor", 1);
    }

    /** Changes of what effects belong to, by term and pair; 0 where the file says nothing. */
    double[][] changes(PairFile file, List<String> terms) {
        int exporter = file.column("exporter");
        int importer = file.column("importer");
        int term = file.column("term");
        int change = file.column("change");
        double[][] changes = new double[terms.size()][values.length];
        for (double[] each : changes) {
            Arrays.fill(each, Double.NaN);
        }
        for (CsvText.Row row : file.rows()) {
            int k = terms.indexOf(file.text(row, term));
            if (k < 0) {
                throw file.mistake(row, term, "there is no coefficient of %s".formatted(file.text(row, term)));
            }
            changes[k][at(file, row, places, exporter, importer, changes[k])] = file.number(row, change);
        }
        for (double[] each : changes) {
            for (int at = 0; at < each.length; at++) {
                each[at] = Double.isNaN(each[at]) ? 0 : each[at];
            }
        }
        return changes;
    }

    private static int at(
            PairFile file, CsvText.Row row, Map<String, Integer> places, int exporter, int importer, double[] held) {
        int i = place(file, row, places, exporter);
        int j = place(file, row, places, importer);
        int at = i * places.size() + j;
        if (!Double.isNaN(held[at])) {
            throw file.mistake(
                    row,
                    importer,
                    "the pair %s, %s stands there before"
                            .formatted(file.text(row, exporter), file.text(row, importer)));
        }
        return at;
    }

    private static int place(PairFile file, CsvText.Row row, Map<String, Integer> places, int column) {
        Integer place = places.get(file.text(row, column));
        if (place == null) {
            throw file.mistake(row, column, "the baseline has no country %s".formatted(file.text(row, column)));
        }
        return place;
    }

    private static Map<String, Integer> places(List<String> countries) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < countries.size(); i++) {
            places.put(countries.get(i), i);
        }
        return places;
    }
}
