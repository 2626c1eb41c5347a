package org.comity.methods.bargain.shelving;

import java.util.Arrays;
import org.comity.methods.bargain.Encoding;
import org.comity.methods.bargain.Literal;
import org.comity.methods.program.Program;

/** A table as rows of a program, and how its columns and choices belong together. */
final class Rows {
    final Table table;
    final Encoding encoding;

    Rows(Table table) {
        this.table = table;
        this.encoding = new Encoding(table.problem, true, true);
    }

    /** All must accept; the objective is to shelve as little as possible. */
    Program leastShelved() {
        Program.Builder program = columns();
        for (int i = 0; i < table.issues; i++) {
            if (encoding.canBeShelved(i)) {
                program.gain(encoding.shelved(i), -table.weight[i]);
            }
        }
        for (int p = 0; p < table.parties; p++) {
            accept(program, p);
        }
        return program.build();
    }

    /** All but one must accept, at most {@code cap} is shelved; the objective is that party's value. */
    Program mostFor(int party, double cap) {
        Program.Builder program = columns();
        double[] worths = encoding.worths(party);
        for (int j = 0; j < worths.length; j++) {
            program.gain(j, worths[j]);
        }
        for (int p = 0; p < table.parties; p++) {
            if (p != party) {
                accept(program, p);
            }
        }
        int[] at = new int[table.issues];
        double[] a = new double[table.issues];
        int terms = 0;
        for (int i = 0; i < table.issues; i++) {
            if (encoding.canBeShelved(i)) {
                at[terms] = encoding.shelved(i);
                a[terms++] = table.weight[i];
            }
        }
        if (terms > 0) {
            program.atMost("shelved", cap, Arrays.copyOf(at, terms), Arrays.copyOf(a, terms));
        }
        return program.build();
    }

    /** The columns without the choices that the table leaves out. */
    private Program.Builder columns() {
        Program.Builder program = encoding.builder();
        for (int i = 0; i < table.issues; i++) {
            int[] kept = table.option[i];
            for (int k = 0; k < table.problem.issues().get(i).options().size(); k++) {
                int option = k;
                if (Arrays.stream(kept).noneMatch(choice -> choice == option)) {
                    program.bounds(encoding.share(i, k), 0, 0);
                }
            }
            if (encoding.canBeShelved(i) && !table.canBeShelved(i)) {
                program.bounds(encoding.shelved(i), 0, 0);
            }
        }
        return program;
    }

    private void accept(Program.Builder program, int party) {
        double[] worths = encoding.worths(party);
        int[] at = new int[worths.length];
        double[] a = new double[worths.length];
        int terms = 0;
        for (int j = 0; j < worths.length; j++) {
            if (worths[j] != 0) {
                at[terms] = j;
                a[terms++] = worths[j];
            }
        }
        program.atLeast(
                table.problem.parties().get(party),
                table.need[party],
                Arrays.copyOf(at, terms),
                Arrays.copyOf(a, terms));
    }

    /** Which bounds of the column for shelving a place stands for. Only where the table allows shelving. */
    void place(int issue, Place place, Bounds bounds) {
        if (table.canBeShelved(issue)) {
            bounds.set(encoding.shelved(issue), place == Place.SHELVED ? 1 : 0, place == Place.KEPT ? 0 : 1);
        }
    }

    /** Takes bounds of a column. */
    interface Bounds {
        void set(int column, double lower, double upper);
    }

    /** The choice with the largest value in each issue. Shape: point[columns]. */
    int[] rounded(double[] point) {
        int[] choices = new int[table.issues];
        for (int i = 0; i < choices.length; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < table.option[i].length; c++) {
                int k = table.option[i][c];
                double value = point[k == Literal.SHELVED ? encoding.shelved(i) : encoding.share(i, k)];
                if (value > largest) {
                    largest = value;
                    choices[i] = c;
                }
            }
        }
        return choices;
    }
}
