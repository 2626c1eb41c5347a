package org.comity.methods.program;

import java.util.Optional;
import java.util.SplittableRandom;

/** Random programs, and the best of all their whole points by trying each. */
final class Programs {
    private Programs() {}

    /** Whole columns from 0 or below to 1 or 3; rows of all kinds, sometimes impossible together. */
    static Program random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int columns = 2 + random.nextInt(8);
        boolean decimals = random.nextBoolean();
        Program.Builder program = Program.builder();
        for (int j = 0; j < columns; j++) {
            double gain = random.nextInt(-10, 30) / (decimals ? 7.0 : 1.0);
            if (random.nextInt(4) == 0) {
                program.column("i" + j, -random.nextInt(2), 2, true, gain);
            } else {
                program.binary("b" + j, gain);
            }
        }
        int rows = random.nextInt(7);
        for (int i = 0; i < rows; i++) {
            int[] at = random.ints(0, columns)
                    .distinct()
                    .limit(1 + random.nextInt(columns))
                    .toArray();
            double[] a = new double[at.length];
            double positive = 0;
            for (int k = 0; k < a.length; k++) {
                a[k] = random.nextInt(6) == 0 ? -random.nextInt(1, 9) : random.nextInt(1, 40) / (decimals ? 3.0 : 1.0);
                positive += Math.max(0, a[k]);
            }
            double side = Math.rint(positive * random.nextDouble(0.2, 0.9));
            switch (random.nextInt(6)) {
                case 0 -> program.atLeast("r" + i, side * 0.6, at, a);
                case 1 -> program.row("r" + i, side * 0.2, side, at, a);
                default -> program.atMost("r" + i, side, at, a);
            }
        }
        return program.build();
    }

    /** The largest objective over all whole points that keep the rows; empty when none does. */
    static Optional<Double> best(Program program) {
        return best(program, new double[program.columns().size()], 0);
    }

    private static Optional<Double> best(Program program, double[] values, int j) {
        if (j == values.length) {
            boolean kept = program.rows().stream().allMatch(row -> {
                double activity = row.activity(values);
                return activity >= row.lower() - 1e-9 && activity <= row.upper() + 1e-9;
            });
            return kept ? Optional.of(program.value(values)) : Optional.empty();
        }
        Optional<Double> best = Optional.empty();
        Program.Column column = program.columns().get(j);
        for (double v = column.lower(); v <= column.upper(); v++) {
            values[j] = v;
            Optional<Double> here = best(program, values, j + 1);
            if (here.isPresent() && (best.isEmpty() || here.get() > best.get())) {
                best = here;
            }
        }
        return best;
    }
}
