package org.comity.methods.bargain.solution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing set of vectors that answers whether one of them is at least as large everywhere and larger somewhere: a
 * tree of boxes, each with its largest figures.
 */
final class Peaks {
    private static final int LEAF = 16;

    private final int size;
    private final long[] units;
    private final Box root;

    /** Vectors are read from {@code units} at number x {@code size}. */
    Peaks(int size, long[] units) {
        this.size = size;
        this.units = units;
        this.root = new Box(size);
    }

    private static final class Box {
        private final long[] most;
        private int[] numbers = new int[LEAF];
        private int count;
        private int axis = -1;
        private long cut;
        private @Nullable Box low;
        private @Nullable Box high;

        private Box(int size) {
            most = new long[size];
            Arrays.fill(most, Long.MIN_VALUE);
        }
    }

    void add(int number) {
        add(root, number);
    }

    private void add(Box start, int number) {
        Box box = start;
        while (true) {
            for (int p = 0; p < size; p++) {
                box.most[p] = Math.max(box.most[p], units[number * size + p]);
            }
            Box low = box.low;
            Box high = box.high;
            if (low == null || high == null) {
                break;
            }
            box = units[number * size + box.axis] < box.cut ? low : high;
        }
        if (box.count == box.numbers.length) {
            if (split(box)) {
                add(box, number);
                return;
            }
            box.numbers = Arrays.copyOf(box.numbers, 2 * box.count);
        }
        box.numbers[box.count++] = number;
    }

    /** At the middle of the widest side; false when all are the same. */
    private boolean split(Box box) {
        long widest = 0;
        for (int p = 0; p < size; p++) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (int k = 0; k < box.count; k++) {
                least = Math.min(least, units[box.numbers[k] * size + p]);
                most = Math.max(most, units[box.numbers[k] * size + p]);
            }
            if (most - least > widest) {
                widest = most - least;
                box.axis = p;
                box.cut = least + (most - least + 1) / 2;
            }
        }
        if (widest == 0) {
            return false;
        }
        Box low = new Box(size);
        Box high = new Box(size);
        for (int k = 0; k < box.count; k++) {
            int number = box.numbers[k];
            add(units[number * size + box.axis] < box.cut ? low : high, number);
        }
        box.low = low;
        box.high = high;
        box.numbers = new int[0];
        box.count = 0;
        return true;
    }

    /** Whether some vector of the set is not below this one anywhere, and above it somewhere. */
    boolean exceed(int number) {
        return exceed(root, number);
    }

    private boolean exceed(Box box, int number) {
        if (!reaches(box.most, 0, number)) {
            return false;
        }
        Box low = box.low;
        Box high = box.high;
        if (low != null && high != null) {
            return exceed(high, number) || exceed(low, number);
        }
        for (int k = 0; k < box.count; k++) {
            if (reaches(units, box.numbers[k] * size, number)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(long[] of, int at, int number) {
        boolean above = false;
        for (int p = 0; p < size; p++) {
            long own = units[number * size + p];
            long other = of[at + p];
            if (other < own) {
                return false;
            }
            above |= other > own;
        }
        return above;
    }
}
