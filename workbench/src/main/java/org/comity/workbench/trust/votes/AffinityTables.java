package org.comity.workbench.trust.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.comity.methods.affinity.Alignment;
import org.comity.methods.affinity.Estimate;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of an answer. */
final class AffinityTables {
    private final Messages texts;
    private final List<Country> countries;
    private final String period;

    /** With windows called {@code year} or {@code session}. */
    AffinityTables(Messages texts, List<Country> countries, String period) {
        this.texts = texts;
        this.countries = countries;
        this.period = period;
    }

    /** One measure: {@code a, b, year, votes, value, low, high}. */
    Table one(List<Alignment> alignments, int yardstick) {
        List<Column> columns = keys();
        columns.addAll(columns("", Kind.WHOLE));
        return table("affinity", columns, alignments, new int[] {yardstick});
    }

    /** Measures beside each other, each with its name before the columns of {@link #one}. */
    Table beside(String name, List<Alignment> alignments, List<Yardstick> yardsticks) {
        List<Column> columns = keys();
        int[] which = new int[yardsticks.size()];
        for (int y = 0; y < which.length; y++) {
            which[y] = y;
            columns.addAll(columns(word(yardsticks.get(y)) + "_", Kind.WHOLE));
        }
        return table(name, columns, alignments, which);
    }

    static String word(Yardstick yardstick) {
        return yardstick.measure().name().toLowerCase(Locale.ROOT);
    }

    private List<Column> keys() {
        return new ArrayList<>(
                List.of(column("a", Kind.COUNTRY), column("b", Kind.COUNTRY), column(period, Kind.YEAR)));
    }

    private List<Column> columns(String prefix, Kind votes) {
        String of = prefix.isEmpty() ? "" : texts.text("measure." + prefix.substring(0, prefix.length() - 1)) + ": ";
        List<Column> columns = new ArrayList<>();
        for (String part : List.of("votes", "value", "low", "high")) {
            columns.add(Column.of(
                    prefix + part, of + texts.text("column." + part), part.equals("votes") ? votes : Kind.COMPUTED));
        }
        return columns;
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }

    private Table table(String name, List<Column> columns, List<Alignment> alignments, int[] yardsticks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Alignment alignment : alignments) {
            Long last = alignment.key();
            for (int pair = 0; pair < alignment.pairs(); pair++) {
                if (isMeasured(alignment, pair, yardsticks)) {
                    rows.add(row(alignment, pair, last, yardsticks));
                }
            }
        }
        return new Table(name, texts.text("table." + name), columns, rows);
    }

    private static boolean isMeasured(Alignment alignment, int pair, int[] yardsticks) {
        for (int yardstick : yardsticks) {
            if (alignment.votes(pair, yardstick) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<Object> row(Alignment alignment, int pair, Long last, int[] yardsticks) {
        List<Object> row = new ArrayList<>(3 + 4 * yardsticks.length);
        row.add(countries.get(alignment.first(pair)).code());
        row.add(countries.get(alignment.second(pair)).code());
        row.add(last);
        for (int yardstick : yardsticks) {
            Estimate estimate = alignment.estimate(pair, yardstick);
            row.add((long) estimate.votes());
            row.add(cell(estimate.value()));
            row.add(cell(estimate.low()));
            row.add(cell(estimate.high()));
        }
        return row;
    }

    private static Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : Table.Blank.MISSING;
    }
}
