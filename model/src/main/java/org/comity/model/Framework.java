package org.comity.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is measured and why: a tree from goals or principles down to indicators, with weights and rules. It is
 * data, read from a YAML file; a mistake in it is named with line and field.
 *
 * @param id short name, that of the file
 * @param title for people
 * @param origin the published text it was taken from
 * @param notice that use is no endorsement
 * @param goals the top nodes, in order; their ids are the columns of an assessment
 * @param context indicators shown beside the score, never in it
 */
public record Framework(
        String id, String title, String origin, String notice, List<Group> goals, List<Measure> context) {
    public Framework {
        goals = List.copyOf(goals);
        context = List.copyOf(context);
    }

    /** All measures of the score, in order. */
    public Stream<Measure> measures() {
        return goals.stream().flatMap(Group::measures);
    }

    /** A node of the tree. Weights are relative among siblings, and above 0. */
    public sealed interface Node {
        String id();

        String label();

        double weight();

        /** All measures at or below this node, in order. */
        Stream<Measure> measures();
    }

    /** An inner node: a goal, principle or theme. */
    public record Group(String id, String label, String why, double weight, List<Node> children) implements Node {
        public Group {
            children = List.copyOf(children);
        }

        @Override
        public Stream<Measure> measures() {
            return children.stream().flatMap(Node::measures);
        }
    }

    /**
     * A leaf: one indicator, and the rule that makes it a quantity of the relation.
     *
     * @param id unique in the frame
     * @param indicator the catalogue's id
     * @param rule how a figure of the two is made
     * @param size for {@link Rule#RELATIVE_TO_EXPECTED}: the country indicator that measures size
     * @param distance for {@link Rule#RELATIVE_TO_EXPECTED}: the pair indicator that measures distance
     * @param direction whether more is better for the relation, after the rule
     * @param goalposts worst and best, in the unit after rule and transform; empty: from the whole panel
     * @param transform applied after the rule
     * @param why one line: why it belongs
     */
    public record Measure(
            String id,
            String label,
            String indicator,
            double weight,
            Rule rule,
            Optional<String> size,
            Optional<String> distance,
            Indicator.Direction direction,
            Optional<Goalposts> goalposts,
            Transform transform,
            String why)
            implements Node {
        @Override
        public Stream<Measure> measures() {
            return Stream.of(this);
        }

        /** The same with another weight, above 0. */
        public Measure weighing(double other) {
            return new Measure(id, label, indicator, other, rule, size, distance, direction, goalposts, transform, why);
        }
    }

    /** Worst and best on the scale of the measure; {@code worst < best} whatever the direction. */
    public record Goalposts(double low, double high) {}

    /** How a quantity of the relation is made of figures. Named in the file in lower case with spaces. */
    public enum Rule {
        /** A pair's figure as it is (for a directed pair: home to partner). */
        AS_IS,
        /** The other side's figure: partner to home. */
        REVERSE,
        /** The smaller of the two directions: what both sides give. */
        LESSER_SIDE,
        /** The mean of the two directions. */
        MEAN_OF_SIDES,
        /** |home - partner| of a country's figure. */
        GAP,
        /** The smaller of the two countries' figures. */
        JOINT_MINIMUM,
        /** The larger of the two countries' figures: what either is exposed to. */
        JOINT_MAXIMUM,
        /** The geometric mean of the two countries' figures: what both are exposed to. */
        SHARED_EXPOSURE,
        /**
         * ln of the flow between the two (both directions added) over what size and distance predict: size enters
         * with elasticity one, the distance elasticity and the level are fitted over all pairs of the year.
         */
        RELATIVE_TO_EXPECTED,
        /** The flow home to partner as a share of home's total. */
        SHARE_OF_HOME;

        /** Whether the figure that it makes of an indicator of that level is the same from both sides. */
        public boolean isSymmetric(Indicator.Level level) {
            return switch (this) {
                case AS_IS, REVERSE -> level != Indicator.Level.DIRECTED_PAIR;
                case SHARE_OF_HOME -> false;
                case LESSER_SIDE,
                        MEAN_OF_SIDES,
                        GAP,
                        JOINT_MINIMUM,
                        JOINT_MAXIMUM,
                        SHARED_EXPOSURE,
                        RELATIVE_TO_EXPECTED -> true;
            };
        }
    }

    /** A monotone change of scale. */
    public enum Transform {
        NONE,
        /** ln(1 + x), for counts. */
        LOG1P
    }
}
