package org.comity.methods.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.comity.methods.program.Answer;
import org.comity.methods.program.OutOfTime;
import org.comity.methods.program.Program;

/**
 * All sets that no other beats in two aims, by boxes (Boland, Charkhgard and Savelsbergh 2015): between two points
 * lies a box; its upper half gives one point, what is left of it another; the largest box comes first, so that a search
 * that is stopped has points all along the frontier and can say in which boxes others may still lie.
 */
final class FrontierSearch {
    private final Run run;
    private final Allowed allowed;
    private final double[] one;
    private final double[] other;
    private final double stepOne;
    private final double stepOther;
    private boolean exact = true;

    /** Gains of two aims, and in what steps their sums can differ. Shapes: one[n], other[n]. */
    FrontierSearch(Run run, Allowed allowed, double[] one, double[] other, double stepOne, double stepOther) {
        this.run = run;
        this.allowed = allowed;
        this.one = one;
        this.other = other;
        this.stepOne = stepOne;
        this.stepOther = stepOther;
    }

    /** A set with its two sums. */
    private static final class Point {
        private final boolean[] set;
        private final double one;
        private final double other;

        private Point(boolean[] set, double one, double other) {
            this.set = set;
            this.one = one;
            this.other = other;
        }
    }

    /** Between a point with more of one aim and a point with more of the other. */
    private record Box(Point left, Point right) implements Comparable<Box> {
        private double area() {
            return (left.one - right.one) * (right.other - left.other);
        }

        @Override
        public int compareTo(Box than) {
            return Double.compare(than.area(), area());
        }
    }

    Frontier search(int most) {
        Point left = extreme(true, Double.NEGATIVE_INFINITY);
        Point right = extreme(false, Double.NEGATIVE_INFINITY);
        List<Point> points = new ArrayList<>(List.of(left));
        PriorityQueue<Box> open = new PriorityQueue<>();
        if (right.other > left.other + stepOther / 2) {
            points.add(right);
            push(open, left, right);
        }
        while (!open.isEmpty() && points.size() < most && !run.timeIsUp()) {
            Box box = open.poll();
            double middle = (box.left.other + box.right.other) / 2;
            // the most of the first aim in the upper half; it may be the right end itself
            Point upper = extreme(true, Math.max(middle, box.left.other + stepOther));
            if (upper.other < box.right.other - stepOther / 2) {
                points.add(upper);
                push(open, upper, box.right);
            }
            // what is left below: more of the first aim than the point just found has
            Point lower = extreme(false, upper.one + stepOne);
            if (lower.one < box.left.one - stepOne / 2) {
                points.add(lower);
                push(open, box.left, lower);
            }
        }
        points.sort(Comparator.comparingDouble((Point p) -> -p.one));
        List<Frontier.Gap> gaps = open.stream()
                .sorted(Comparator.comparingDouble((Box b) -> -b.left.one))
                .map(b -> new Frontier.Gap(b.right.one, b.left.one, b.left.other, b.right.other))
                .toList();
        List<Choice> choices = points.stream()
                .map(p -> run.figures.choice(p.set, p.one, p.one, exact))
                .toList();
        return new Frontier(
                choices,
                points.stream().map(p -> p.one).toList(),
                points.stream().map(p -> p.other).toList(),
                gaps,
                stepOne,
                stepOther,
                exact);
    }

    private void push(PriorityQueue<Box> open, Point left, Point right) {
        boolean room = left.one - right.one > stepOne * 1.5 && right.other - left.other > stepOther * 1.5;
        if (room) {
            open.add(new Box(left, right));
        }
    }

    /**
     * The most of one aim, and among such sets the most of the other. {@code first}: the most of the first aim, with at
     * least {@code floor} of the other; else turned round.
     */
    private Point extreme(boolean first, double floor) {
        double[] main = first ? one : other;
        double[] side = first ? other : one;
        double sideStep = first ? stepOther : stepOne;
        double mainStep = first ? stepOne : stepOther;
        Program.Builder stage = allowed.program(main);
        if (floor > Double.NEGATIVE_INFINITY) {
            atLeast(stage, side, floor - sideStep / 4);
        }
        boolean[] set = solve(stage);
        Program.Builder second = allowed.program(side);
        atLeast(second, main, Figures.sum(main, set) - mainStep / 4);
        boolean[] both = solve(second);
        return new Point(both, Figures.sum(one, both), Figures.sum(other, both));
    }

    private static void atLeast(Program.Builder program, double[] figures, double least) {
        int[] at = Allowed.places(figures);
        program.atLeast(
                "at least",
                least,
                at,
                java.util.Arrays.stream(at).mapToDouble(j -> figures[j]).toArray());
    }

    private boolean[] solve(Program.Builder program) {
        Answer answer = run.solve(program.build());
        if (!answer.found()) {
            throw new OutOfTime("A point of the frontier was not found in the time given; give more time.");
        }
        exact &= answer.gap().orElse(1.0) < 1e-7;
        return run.set(answer);
    }
}
