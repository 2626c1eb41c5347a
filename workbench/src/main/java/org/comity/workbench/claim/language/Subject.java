package org.comity.workbench.claim.language;

import java.util.Optional;
import org.comity.model.Country;

/**
 * What a claim is about: a figure of home and a partner, of home and all its neighbours, or of a country alone.
 *
 * @param name {@code score}, the id of a goal or measure of the frame, or of an indicator of the catalogue
 * @param others whose figures they are beside home's
 * @param joined how the figures of several neighbours become one
 * @param shareOfAll whether it is the part of home's total over all countries that goes to the partner or neighbours
 */
public record Subject(String name, Country home, Others others, Join joined, boolean shareOfAll) {
    /** The score of a frame. */
    public static final String SCORE = "score";

    /** The countries on the other side. */
    public sealed interface Others {
        /** None: a country's own figure. */
        record Alone() implements Others {}

        /** One partner. */
        record Partner(Country country) implements Others {}

        /**
         * All neighbours by the rule.
         *
         * @param of the year whose list holds for all years; empty: each year has its own list
         */
        record Neighbours(Optional<Integer> of) implements Others {}
    }

    /** How the figures of several neighbours become one. */
    public sealed interface Join {
        /** Their mean. */
        record Mean() implements Join {}

        /** Their mean, weighted by a country's figure, that of the partner in the year of the list. */
        record Weighted(String by) implements Join {}

        /** The one that is worst for the relation. */
        record Worst() implements Join {}

        /** Their sum; not for scores. */
        record Sum() implements Join {}

        /** The share of the neighbours whose figure is at least (at most) a number. */
        record ShareOf(boolean atLeast, double bound) implements Join {}
    }

    public static final Others ALONE = new Others.Alone();
    public static final Join MEAN = new Join.Mean();

    /** Whether it is a share, 0 to 1, which is written as per cent. */
    public boolean isShare() {
        return shareOfAll || joined instanceof Join.ShareOf;
    }

    /** Whether figures of several neighbours are joined. */
    public boolean isJoined() {
        return others instanceof Others.Neighbours;
    }

    /** In full. */
    public String text() {
        String second = switch (others) {
            case Others.Alone _ -> "";
            case Others.Partner partner -> ", " + partner.country();
            case Others.Neighbours(var of) ->
                ", neighbours of " + of.map(year -> Integer.toString(year)).orElse("each year");
        };
        return "%s%s(%s%s%s)".formatted(shareOfAll ? "share of " : "", name, home, second, isJoined() ? join() : "");
    }

    private String join() {
        return switch (joined) {
            case Join.Mean _ -> ", mean";
            case Join.Weighted(String by) -> ", weighted(%s)".formatted(by);
            case Join.Worst _ -> ", worst";
            case Join.Sum _ -> shareOfAll ? "" : ", sum";
            case Join.ShareOf(boolean atLeast, double bound) ->
                ", share(at %s %s)".formatted(atLeast ? "least" : "most", Claim.plain(bound));
        };
    }
}
