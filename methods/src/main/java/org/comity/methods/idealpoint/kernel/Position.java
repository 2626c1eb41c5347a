package org.comity.methods.idealpoint.kernel;

/** Where the estimation stands: points, and of each item the slope and its one or two cuts. Mutable; arrays only. */
public final class Position {
    public final double[] theta;
    /** By item: slope, first cut, second cut (not used where the item has two answers). */
    public final double[] item;

    Position(int points, int items) {
        theta = new double[points];
        item = new double[3 * items];
    }

    Position copy() {
        Position other = new Position(theta.length, item.length / 3);
        other.set(this);
        return other;
    }

    void set(Position from) {
        System.arraycopy(from.theta, 0, theta, 0, theta.length);
        System.arraycopy(from.item, 0, item, 0, item.length);
    }

    /** Moves and stretches the line: {@code theta = (theta - middle) / width}; what the items say stays the same. */
    void restate(double middle, double width) {
        for (int p = 0; p < theta.length; p++) {
            theta[p] = (theta[p] - middle) / width;
        }
        for (int j = 0; j < item.length; j += 3) {
            item[j + 1] -= item[j] * middle;
            item[j + 2] -= item[j] * middle;
            item[j] *= width;
        }
    }
}
