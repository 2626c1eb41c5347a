package org.comity.methods.composite.weight;

import java.util.List;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.StepFailure;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Principal components of the correlations of some columns, over the rows that have all of them: R's {@code
 * prcomp(center = TRUE, scale = TRUE)} after {@code na.omit}. Each component is turned so that its entries sum to 0 or
 * more; R leaves the sign to chance.
 */
public final class Components {
    private static final double NOT_ABOVE = 1e-9;

    private final List<String> codes;
    private final int rows;
    private final double[] eigenvalues;
    private final double[][] vectors;

    private Components(List<String> codes, int rows, double[] eigenvalues, double[][] vectors) {
        this.codes = codes;
        this.rows = rows;
        this.eigenvalues = eigenvalues;
        this.vectors = vectors;
    }

    /**
     * Of these columns.
     *
     * @throws StepFailure in the name of {@code step}, where fewer than three rows have all columns, or one of them
     *     does not vary
     */
    public static Components of(String step, Sheet data, List<String> codes) {
        boolean[] all = new boolean[data.rows().count()];
        java.util.Arrays.fill(all, true);
        for (String code : codes) {
            all = Association.both(all, data.rawPresent(data.column(step, code)));
        }
        double[][] columns = new double[codes.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = Association.where(data.rawValues(data.column(step, codes.get(k))), all);
            if (columns[k].length < 3) {
                throw new StepFailure(
                        step,
                        codes.get(k),
                        "",
                        "only %d rows have it and all its siblings; principal components need 3 or more, so impute first"
                                .formatted(columns[k].length));
            }
            if (Double.isNaN(Association.pearson(columns[k], columns[k]))) {
                throw new StepFailure(
                        step,
                        codes.get(k),
                        "",
                        "it does not vary over the %d rows that have all its siblings; leave it out or weigh by hand"
                                .formatted(columns[k].length));
            }
        }
        return ofCorrelations(codes, columns[0].length, correlations(columns));
    }

    private static double[][] correlations(double[][] columns) {
        double[][] matrix = new double[columns.length][columns.length];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Association.pearson(columns[i], columns[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static Components ofCorrelations(List<String> codes, int rows, double[][] matrix) {
        var made = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix), 1e-12, true);
        double[] values = made.getEigenvalues();
        double[][] vectors = new double[values.length][];
        for (int component = 0; component < vectors.length; component++) {
            vectors[component] = made.getEigenvector(component).toArray();
            turn(vectors[component]);
            values[component] = Math.max(0, values[component]);
        }
        return new Components(List.copyOf(codes), rows, values, vectors);
    }

    private static void turn(double[] vector) {
        double sum = 0;
        double largest = 0;
        for (double entry : vector) {
            sum += entry;
            largest = Math.abs(entry) > Math.abs(largest) + 1e-9 ? entry : largest;
        }
        boolean isDown = Math.abs(sum) > 1e-9 ? sum < 0 : largest < 0;
        for (int k = 0; isDown && k < vector.length; k++) {
            vector[k] = -vector[k];
        }
    }

    /** The columns' codes. */
    public List<String> codes() {
        return codes;
    }

    /** How many rows have all columns. */
    public int rows() {
        return rows;
    }

    /** How many components there are: as many as columns. */
    public int count() {
        return eigenvalues.length;
    }

    /** The variance of a component, largest first; they sum to the number of columns. */
    public double eigenvalue(int component) {
        return eigenvalues[component];
    }

    /** A component's share of all variance. */
    public double share(int component) {
        return eigenvalues[component] / eigenvalues.length;
    }

    /** A component's entry for a column; the squares of a component's entries sum to 1. COINr's PCA weights. */
    public double entry(int component, int column) {
        return vectors[component][column];
    }

    /** The correlation of a component with a column: entry times root of the eigenvalue. */
    public double loading(int component, int column) {
        return vectors[component][column] * Math.sqrt(eigenvalues[component]);
    }

    /** How many components have an eigenvalue above 1; all of them where none has, as when nothing correlates. */
    public int aboveOne() {
        int kept = 0;
        while (kept < eigenvalues.length && eigenvalues[kept] > 1 + NOT_ABOVE) {
            kept++;
        }
        return kept == 0 ? eigenvalues.length : kept;
    }

    /** How many components it takes for a share of the variance, 0 to 1; at least one. */
    public int reaching(double share) {
        int kept = 1;
        double sum = share(0);
        while (kept < eigenvalues.length && sum < share - NOT_ABOVE) {
            sum += share(kept++);
        }
        return kept;
    }
}
