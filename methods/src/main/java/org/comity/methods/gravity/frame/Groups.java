package org.comity.methods.gravity.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows numbered by the values of one or several columns together; rows with something missing have none, -1. */
final class Groups {
    /** A table of all combinations is made where it has at most so many places. */
    private static final long MOST_PLACES = 1L << 24;

    private final List<Column> parts;
    private final int[] ids;
    private final int[] first;

    private Groups(List<Column> parts, int[] ids, int[] first) {
        this.parts = parts;
        this.ids = ids;
        this.first = first;
    }

    /** Groups in the order of their values: of the first column, then of the second ... */
    static Groups of(List<Column> parts) {
        Coded coded = Coded.of(parts.getFirst());
        int[] ids = coded.ids;
        int count = coded.count;
        for (Column part : parts.subList(1, parts.size())) {
            Coded next = Coded.of(part);
            Coded joined = joined(ids, next);
            ids = joined.ids;
            count = joined.count;
        }
        int[] first = new int[count];
        for (int row = ids.length - 1; row >= 0; row--) {
            if (ids[row] >= 0) {
                first[ids[row]] = row;
            }
        }
        return new Groups(parts, ids, first);
    }

    /** Numbers of the values of a column, by their order, and how many there are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Coded(int[] ids, int count) {
        static Coded of(Column column) {
            return switch (column) {
                case Column.Texts texts -> dense(texts.ids(), texts.levels().size());
                case Column.Numbers numbers -> of(numbers.values());
            };
        }

        private static Coded of(double[] values) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            boolean whole = true;
            for (double value : values) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                    whole &= value == Math.rint(value);
                }
            }
            if (!whole || most - least >= MOST_PLACES) {
                return bySearch(values);
            }
            int[] codes = new int[values.length];
            for (int row = 0; row < values.length; row++) {
                codes[row] = Double.isFinite(values[row]) ? (int) (values[row] - least) : -1;
            }
            return dense(codes, most < least ? 0 : (int) (most - least) + 1);
        }

        private static Coded bySearch(double[] values) {
            double[] sorted = Arrays.stream(values)
                    .filter(Double::isFinite)
                    .map(value -> value + 0.0) // one zero
                    .sorted()
                    .toArray();
            int count = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[count - 1]) {
                    sorted[count++] = sorted[i];
                }
            }
            int[] ids = new int[values.length];
            for (int row = 0; row < values.length; row++) {
                ids[row] = Double.isFinite(values[row]) ? Arrays.binarySearch(sorted, 0, count, values[row] + 0.0) : -1;
            }
            return new Coded(ids, count);
        }

        /** Leaves out numbers that no row has. */
        private static Coded dense(int[] codes, int places) {
            int[] place = new int[places];
            for (int code : codes) {
                if (code >= 0) {
                    place[code] = 1;
                }
            }
            int count = 0;
            for (int code = 0; code < places; code++) {
                place[code] = place[code] == 0 ? -1 : count++;
            }
            int[] ids = new int[codes.length];
            for (int row = 0; row < codes.length; row++) {
                ids[row] = codes[row] < 0 ? -1 : place[codes[row]];
            }
            return new Coded(ids, count);
        }
    }

    private static Coded joined(int[] left, Coded right) {
        int[] ids = new int[left.length];
        int leftCount = Arrays.stream(left).max().orElse(-1) + 1;
        if ((long) leftCount * right.count <= MOST_PLACES) {
            for (int row = 0; row < left.length; row++) {
                ids[row] = left[row] < 0 || right.ids[row] < 0 ? -1 : left[row] * right.count + right.ids[row];
            }
            return Coded.dense(ids, leftCount * right.count);
        }
        long[] codes = new long[left.length];
        for (int row = 0; row < left.length; row++) {
            codes[row] = left[row] < 0 || right.ids[row] < 0 ? -1 : (long) left[row] * right.count + right.ids[row];
        }
        long[] sorted = Arrays.stream(codes)
                .filter(code -> code >= 0)
                .sorted()
                .distinct()
                .toArray();
        for (int row = 0; row < codes.length; row++) {
            ids[row] = codes[row] < 0 ? -1 : Arrays.binarySearch(sorted, codes[row]);
        }
        return new Coded(ids, sorted.length);
    }

    /** The group of each row, not a copy; -1 for none. Shape: [n]. */
    int[] ids() {
        return ids;
    }

    int count() {
        return first.length;
    }

    /** The values that name a group, joined as fixest joins them: {@code CAN_1986}. */
    String label(int group) {
        return parts.stream().map(part -> label(part, first[group])).collect(Collectors.joining("_"));
    }

    /** One of the columns that the groups are made of, not a copy. */
    Column part(int place) {
        return parts.get(place);
    }

    /** The labels of all groups, in order. */
    List<String> labels() {
        List<String> labels = new ArrayList<>(count());
        for (int group = 0; group < count(); group++) {
            labels.add(label(group));
        }
        return labels;
    }

    private static String label(Column column, int row) {
        return switch (column) {
            case Column.Texts texts -> texts.levels().get(texts.ids()[row]);
            case Column.Numbers numbers -> plain(numbers.values()[row]);
        };
    }

    /** A number as a level is called: whole ones without a point. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
