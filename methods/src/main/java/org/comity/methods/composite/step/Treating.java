package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.recipe.Mark;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.step.kernel.Transform;
import org.comity.methods.composite.step.kernel.Winsor;

/** The treatment of one column: what was found, what was done and what came of it. */
final class Treating {
    /** The columns of {@link #told}, the first ten as COINr names them. */
    static final List<String> HEADS = List.of(
            "check_SkewKurt0.Pass",
            "check_SkewKurt0.Skew",
            "check_SkewKurt0.Kurt",
            "winsorise.nwin",
            "check_SkewKurt1.Pass",
            "check_SkewKurt1.Skew",
            "check_SkewKurt1.Kurt",
            "check_SkewKurt2.Pass",
            "check_SkewKurt2.Skew",
            "check_SkewKurt2.Kurt",
            "treatment");

    private static final String STILL = ": still beyond the thresholds";

    private final OutlierRule rule;
    private final double[] before;
    private final int n;
    private final boolean quiet;
    private double[] winsorised;
    private int[] side;
    private final List<Object> told = new ArrayList<>();
    private double[] after;
    private boolean pulled;
    private boolean transformed;

    /**
     * Treats the column.
     *
     * @param x the present figures, in the first n places; not written to
     * @param quiet whether nobody asks what came of it: then {@link #told} may lack the last check
     * @throws ArithmeticException with the reason, where the transform asked for is not defined
     */
    Treating(OutlierRule rule, double[] x, int n, boolean quiet) {
        this.rule = rule;
        this.quiet = quiet;
        this.n = n;
        before = x;
        after = x;
        winsorised = x;
        side = new int[0];
        run();
    }

    private void run() {
        double[] shape = Moments.shape(before, n);
        if (Double.isNaN(shape[0]) || Double.isNaN(shape[1])) {
            requireShape(before);
            end(n < 4 ? "none: fewer than 4 figures" : "none: all figures are equal");
        } else if (check(shape)) {
            end("none");
        } else {
            treat(shape);
        }
    }

    private void treat(double[] found) {
        winsorised = before.clone();
        side = new int[n];
        int count = Winsor.winsorise(winsorised, n, found, rule.skewness(), rule.kurtosis(), rule.most(), side);
        double[] shape = count == 0 ? found : Moments.shape(winsorised, n);
        if (count < 0 || Double.isNaN(shape[0])) {
            requireShape(winsorised);
            end("none: winsorising makes all figures equal");
            return;
        }
        told.add(count);
        boolean passes = check(shape);
        if (passes || rule.then() == OutlierRule.Then.NONE) {
            after = winsorised;
            pulled = count > 0;
            end((count > 0 ? "winsorised" : "none") + (passes ? "" : STILL));
        } else {
            after = (rule.combined() ? winsorised : before).clone();
            pulled = rule.combined() && count > 0;
            transform(after);
            transformed = true;
            if (quiet) {
                return;
            }
            end((pulled ? "winsorised, then " : "") + word() + (check(Moments.shape(after, n)) ? "" : STILL));
        }
    }

    /** Figures that differ have a shape, unless its sums leave the range of numbers. */
    private void requireShape(double[] x) {
        if (n >= 4 && !Moments.allEqual(x, n)) {
            throw new ArithmeticException("its figures are too large, or too near each other, for skewness and kurtosis"
                    + " to be numbers; give them in another unit");
        }
    }

    private String word() {
        return rule.then() == OutlierRule.Then.BOX_COX
                ? "Box-Cox " + Options.plain(rule.lambda())
                : "log " + rule.then().word();
    }

    private boolean check(double[] shape) {
        boolean passes = Winsor.passes(shape, rule.skewness(), rule.kurtosis());
        told.add(passes ? "TRUE" : "FALSE");
        told.add(shape[0]);
        told.add(shape[1]);
        return passes;
    }

    private void end(String treatment) {
        told.addAll(Collections.nCopies(HEADS.size() - 1 - told.size(), ""));
        told.add(treatment);
    }

    private void transform(double[] x) {
        switch (rule.then()) {
            case CT -> Transform.log(x, n);
            case CT_PLUS -> {
                if (Moments.shape(x, n)[0] > 0) {
                    Transform.log(x, n);
                } else {
                    Transform.logFromAbove(x, n);
                }
            }
            case CT_ORIG -> Transform.logOriginal(x, n);
            case GII -> {
                if (!(Transform.max(x, n) > 1)) {
                    throw new ArithmeticException("its largest figure is " + Options.plain(Transform.max(x, n))
                            + ", and the GII's log turns or breaks figures that are not above 1; take log=ct");
                }
                Transform.logGii(x, n);
            }
            case BOX_COX -> Transform.boxCox(x, n, rule.lambda());
            case NONE -> throw new IllegalStateException("There is no transform.");
        }
        if (!Double.isFinite(Transform.max(x, n) - Transform.min(x, n))) {
            throw new ArithmeticException(word() + " leaves the range of numbers; take another "
                    + (rule.then() == OutlierRule.Then.BOX_COX ? "lambda" : "transform"));
        }
        if (Moments.allEqual(x, n)) {
            throw new ArithmeticException(
                    word() + " makes all its figures equal; take another transform, or give them in another unit");
        }
    }

    /** What was found and done, one entry a head; empty text where a check was not made. */
    List<Object> told() {
        return told;
    }

    boolean changed() {
        return pulled || transformed;
    }

    /** Writes the treated figures into the rows where they belong. */
    void into(double[] column, int[] where) {
        for (int i = 0; i < n; i++) {
            column[where[i]] = after[i];
        }
    }

    /** Adds a mark for each winsorised and each transformed cell. */
    void mark(List<Mark> marks, String code, Rows rows, int[] where) {
        for (int i = 0; i < n && pulled; i++) {
            if (side[i] != 0) {
                marks.add(new Mark(
                        Outliers.NAME,
                        side[i] > 0 ? Mark.What.WINSORISED_FROM_ABOVE : Mark.What.WINSORISED_FROM_BELOW,
                        code,
                        rows.name(where[i]),
                        before[i],
                        winsorised[i]));
            }
        }
        Mark.What what = rule.then() == OutlierRule.Then.BOX_COX ? Mark.What.TRANSFORMED : Mark.What.LOGGED;
        double[] from = rule.combined() ? winsorised : before;
        for (int i = 0; i < n && transformed; i++) {
            marks.add(new Mark(Outliers.NAME, what, code, rows.name(where[i]), from[i], after[i]));
        }
    }
}
