package org.comity.data.columns;

import java.util.Arrays;
import java.util.List;

/** The rows of one stretch of a file, as columns. */
final class Block {
    /** What is done with a column of the file. */
    enum Use {
        SKIP,
        NUMBER,
        TEXT
    }

    /**
     * Something that is wrong, by the line of the block in which it stands.
     *
     * @param line from 0
     */
    record Fault(int line, String what) {}

    final List<Use> uses;
    final double[][] numbers;
    final int[][] ids;
    final Dictionary[] dictionaries;
    /** By column: the first cell of a column of numbers that is none; its text. */
    final Fault[] noNumber;

    int rows;
    int lines;
    Fault fault = new Fault(-1, "");

    Block(List<Use> uses, int rowsExpected) {
        this.uses = uses;
        int columns = uses.size();
        numbers = new double[columns][];
        ids = new int[columns][];
        dictionaries = new Dictionary[columns];
        noNumber = new Fault[columns];
        for (int column = 0; column < columns; column++) {
            switch (uses.get(column)) {
                case NUMBER -> numbers[column] = new double[rowsExpected];
                case TEXT -> {
                    ids[column] = new int[rowsExpected];
                    dictionaries[column] = new Dictionary();
                }
                case SKIP -> {
                    // nothing is kept of it
                }
            }
        }
    }

    boolean hasFault() {
        return fault.line() >= 0;
    }

    /** Makes place for one more row. */
    void makePlace() {
        for (int column = 0; column < uses.size(); column++) {
            switch (uses.get(column)) {
                case NUMBER -> {
                    if (numbers[column].length == rows) {
                        numbers[column] = Arrays.copyOf(numbers[column], rows * 2 + 16);
                    }
                }
                case TEXT -> {
                    if (ids[column].length == rows) {
                        ids[column] = Arrays.copyOf(ids[column], rows * 2 + 16);
                    }
                }
                case SKIP -> {
                    // nothing is kept of it
                }
            }
        }
    }
}
