package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;

/** How many figures each row, or each column, lacks, and how many are zero. */
final class Count {
    private final int of;
    private final int[] missing;
    private final int[] zero;
    private final double least;
    private final double leastNonZero;
    private final int[] forced;

    private Count(int of, int[] missing, int[] zero, double least, double leastNonZero) {
        this.of = of;
        this.missing = missing;
        this.zero = zero;
        this.least = least;
        this.leastNonZero = leastNonZero;
        forced = new int[missing.length];
    }

    static Count ofRows(Stage stage, double least, double leastNonZero) {
        Sheet data = stage.data();
        int[] missing = new int[data.rows().count()];
        int[] zero = new int[missing.length];
        for (int column = 0; column < data.columns(); column++) {
            boolean[] present = data.rawPresent(column);
            double[] values = data.rawValues(column);
            for (int row = 0; row < missing.length; row++) {
                missing[row] += present[row] ? 0 : 1;
                zero[row] += present[row] && values[row] == 0 ? 1 : 0;
            }
        }
        return new Count(data.columns(), missing, zero, least, leastNonZero);
    }

    static Count ofColumns(Stage stage, double least, double leastNonZero) {
        Sheet data = stage.data();
        int rows = data.rows().count();
        int[] missing = new int[data.columns()];
        int[] zero = new int[missing.length];
        for (int column = 0; column < missing.length; column++) {
            boolean[] present = data.rawPresent(column);
            double[] values = data.rawValues(column);
            for (int row = 0; row < rows; row++) {
                missing[column] += present[row] ? 0 : 1;
                zero[column] += present[row] && values[row] == 0 ? 1 : 0;
            }
        }
        return new Count(rows, missing, zero, least, leastNonZero);
    }

    int size() {
        return missing.length;
    }

    /** The share of figures that are there. */
    double available(int i) {
        return 1 - missing[i] / (double) of;
    }

    /** The share of figures that are there and not zero among those that are there; not a number where none is. */
    double nonZero(int i) {
        return 1 - zero[i] / (double) (of - missing[i]);
    }

    private boolean tooFew(int i) {
        return available(i) < least;
    }

    private boolean tooManyZeros(int i) {
        return leastNonZero > 0 && !(nonZero(i) >= leastNonZero);
    }

    /** Keeps or drops one whatever its shares are. */
    void force(int i, boolean kept) {
        forced[i] = kept ? 1 : -1;
    }

    boolean isKept(int i) {
        return forced[i] == 0 ? !tooFew(i) && !tooManyZeros(i) : forced[i] > 0;
    }

    int[] kept() {
        return IntStream.range(0, size()).filter(this::isKept).toArray();
    }

    /** One line each, the columns named as in COINr's summary of data availability, and why one was dropped. */
    Stage.Details table(String head, List<String> names) {
        List<List<Object>> lines = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Object nonZero = missing[i] == of ? "" : (Object) nonZero(i);
            lines.add(List.of(
                    names.get(i),
                    missing[i],
                    zero[i],
                    missing[i] + zero[i],
                    available(i),
                    nonZero,
                    tooFew(i) ? "TRUE" : "FALSE",
                    tooManyZeros(i) ? "TRUE" : "FALSE",
                    isKept(i) ? "TRUE" : "FALSE",
                    reason(i)));
        }
        return new Stage.Details(
                List.of(
                        head,
                        "N_missing",
                        "N_zero",
                        "N_miss_or_zero",
                        "Dat_Avail",
                        "Non_Zero",
                        "LowData",
                        "LowNonZero",
                        "Included",
                        "reason"),
                lines);
    }

    private String reason(int i) {
        if (forced[i] != 0) {
            return forced[i] > 0 ? "kept by name" : "dropped by name";
        }
        if (tooFew(i)) {
            return "%d of %d figures are there, a share below %s".formatted(of - missing[i], of, Options.plain(least));
        }
        return tooManyZeros(i)
                ? "%d of %d figures are not zero, a share below %s"
                        .formatted(of - missing[i] - zero[i], of - missing[i], Options.plain(leastNonZero))
                : "";
    }
}
