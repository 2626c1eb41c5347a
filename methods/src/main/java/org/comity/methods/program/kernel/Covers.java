package org.comity.methods.program.kernel;

/**
 * Lifted cover inequalities for rows of columns between 0 and 1 (Balas 1975; Gu, Nemhauser and Savelsbergh 1998,
 * INFORMS Journal on Computing 10(4), 427-437), cut off a fractional point.
 */
public final class Covers {
    private static final double VIOLATION = 1e-3;

    private Covers() {}

    /** Adds to the model the cuts found in its first {@code rows} rows that x breaks; returns how many. Shape: x[n]. */
    public static int add(Model model, int rows, double[] x) {
        int added = 0;
        for (int i = 0; i < rows; i++) {
            added += fromSide(model, i, x, 1, model.rowUpper[i]);
            added += fromSide(model, i, x, -1, -model.rowLower[i]);
        }
        return added;
    }

    private static int fromSide(Model model, int i, double[] x, int sign, double side) {
        if (!Double.isFinite(side)) {
            return 0;
        }
        int from = model.start[i];
        int size = model.start[i + 1] - from;
        int[] column = new int[size];
        double[] weight = new double[size];
        double[] point = new double[size];
        boolean[] turned = new boolean[size];
        double capacity = side;
        int n = 0;
        boolean fractional = false;
        for (int k = from; k < from + size; k++) {
            int j = model.column[k];
            double a = sign * model.coefficient[k];
            if (!model.integer[j] || model.lower[j] < 0 || model.upper[j] > 1) {
                return 0;
            }
            turned[n] = a < 0;
            capacity -= Math.min(a, 0);
            column[n] = j;
            weight[n] = Math.abs(a);
            point[n] = turned[n] ? 1 - x[j] : x[j];
            fractional |= point[n] > 1e-6 && point[n] < 1 - 1e-6;
            n += a == 0 ? 0 : 1;
        }
        return fractional && n > 2 ? separate(model, column, weight, point, turned, capacity, n) : 0;
    }

    private static int separate(
            Model model, int[] column, double[] weight, double[] point, boolean[] turned, double capacity, int n) {
        int[] order = sorted(n, k -> (1 - point[k]) / weight[k]);
        boolean[] in = new boolean[n];
        double total = 0;
        for (int o = 0; o < n && total <= capacity + 1e-7; o++) {
            in[order[o]] = true;
            total += weight[order[o]];
        }
        if (total <= capacity + 1e-7) {
            return 0;
        }
        int[] byPoint = sorted(n, k -> point[k]);
        int size = 0;
        for (int k : byPoint) {
            if (in[k] && total - weight[k] > capacity + 1e-7) {
                in[k] = false;
                total -= weight[k];
            }
            size += in[k] ? 1 : 0;
        }
        if (size < 2) {
            return 0;
        }
        double[] lifted = lift(weight, byPoint, in, capacity, size, n);
        double left = 0;
        for (int k = 0; k < n; k++) {
            left += lifted[k] * point[k];
        }
        if (left <= size - 1 + VIOLATION * size) {
            return 0;
        }
        append(model, column, lifted, turned, size - 1, n);
        return 1;
    }

    /** Sequential lifting: least[v] is the least weight that reaches v on the left side so far. */
    private static double[] lift(double[] weight, int[] byPoint, boolean[] in, double capacity, int size, int n) {
        double[] lifted = new double[n];
        double[] least = new double[size];
        java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = 0;
        for (int k = 0; k < n; k++) {
            if (in[k]) {
                lifted[k] = 1;
                take(least, 1, weight[k]);
            }
        }
        for (int o = n - 1; o >= 0; o--) {
            int k = byPoint[o];
            if (!in[k]) {
                int most = 0;
                for (int v = 1; v < size; v++) {
                    most = least[v] <= capacity - weight[k] + 1e-7 ? v : most;
                }
                int coefficient = weight[k] > capacity + 1e-7 ? size : size - 1 - most;
                lifted[k] = coefficient;
                take(least, coefficient, weight[k]);
            }
        }
        return lifted;
    }

    private static void take(double[] least, int value, double weight) {
        for (int v = least.length - 1; v >= value && value > 0; v--) {
            least[v] = Math.min(least[v], least[v - value] + weight);
        }
    }

    private static void append(Model model, int[] column, double[] lifted, boolean[] turned, double side, int n) {
        int[] columns = new int[n];
        double[] coefficients = new double[n];
        double right = side;
        int terms = 0;
        for (int k = 0; k < n; k++) {
            if (lifted[k] != 0) {
                columns[terms] = column[k];
                coefficients[terms++] = turned[k] ? -lifted[k] : lifted[k];
                right -= turned[k] ? lifted[k] : 0;
            }
        }
        model.addRow(
                java.util.Arrays.copyOf(columns, terms),
                java.util.Arrays.copyOf(coefficients, terms),
                Double.NEGATIVE_INFINITY,
                right);
    }

    private static int[] sorted(int n, java.util.function.IntToDoubleFunction key) {
        return java.util.stream.IntStream.range(0, n)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer k) -> key.applyAsDouble(k))
                        .thenComparingInt(k -> k))
                .mapToInt(k -> k)
                .toArray();
    }
}
