package org.comity.methods.affinity;

/** How far two votes lie apart, from 0 for the same to 1 for yes against no; as well of any other equally spaced grades. */
public enum Distance {
    /** In steps: an abstention lies half way, 1/2. */
    ABSOLUTE,
    /** The square of that: 1/4. */
    SQUARED,
    /** Different is different: 1. */
    NOMINAL;

    /** By row and column of that many grades, at least 2. Shape: [grades * grades]. */
    double[] matrix(int grades) {
        double[] matrix = new double[grades * grades];
        for (int cell = 0; cell < matrix.length; cell++) {
            int steps = Math.abs(cell / grades - cell % grades);
            double share = (double) steps / (grades - 1);
            matrix[cell] = switch (this) {
                case ABSOLUTE -> share;
                case SQUARED -> share * share;
                case NOMINAL -> steps == 0 ? 0 : 1;
            };
        }
        return matrix;
    }
}
