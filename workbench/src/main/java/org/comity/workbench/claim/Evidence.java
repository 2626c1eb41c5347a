package org.comity.workbench.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.claim.Support;
import org.comity.model.Country;
import org.comity.workbench.claim.Lists.Point;
import org.comity.workbench.situation.YearDraws.Drawn;

/**
 * What stands for and against a claim.
 *
 * @param lines one for each year, the claimed one first, then in order of year
 * @param support empty when nothing could be compared
 * @param limit what leaves it open whatever the draws say
 */
record Evidence(List<Line> lines, Optional<Support> support, Limit limit) {
    /** The least part of the whole that must be observed in each year compared. */
    static final double ENOUGH = 0.7;

    /** The fewest years observed that make a trend. */
    static final int FEWEST_YEARS = 3;

    private static final double ROUNDING = 1e-9;

    Evidence {
        lines = List.copyOf(lines);
    }

    /** What leaves a claim open. */
    enum Limit {
        NONE,
        /** A trend over fewer than three years. */
        FEW_YEARS,
        /** Neighbours without a figure, which could turn a sum, a worst or a share. */
        MISSING
    }

    /** What a point is joined of, by the number of its member. */
    interface Figures {
        Optional<Drawn> of(int member);

        /** The part of the whole that is observed, 0 to 1. */
        double observed(int member);
    }

    /** What a year is in a claim. */
    enum Role {
        /** The year that the claim is about. */
        CLAIMED,
        /** A year that it is compared with, or one of a trend. */
        COMPARED,
        /** A year in which a country named was not there. */
        NOT_THERE
    }

    /**
     * One year.
     *
     * @param number of the point
     * @param value on all that is observed in the year
     * @param observed the part of the whole that is observed, 0 to 1
     * @param shared the part that is compared with the claimed year
     * @param difference the claimed year less this one, on what both have
     * @param support of the claim against this year alone
     * @param tied whether the two are the same in all draws
     * @param figures those of the point's members
     */
    record Line(
            int number,
            Point point,
            Role role,
            Optional<Drawn> value,
            double observed,
            Optional<Double> shared,
            Optional<Drawn> difference,
            Optional<Support> support,
            boolean tied,
            Figures figures) {
        boolean isEnough() {
            return role == Role.NOT_THERE || observed >= ENOUGH - ROUNDING;
        }
    }

    Evidence limited(Limit by) {
        return new Evidence(lines, support, by);
    }

    Verdict verdict() {
        if (support.isEmpty() || limit != Limit.NONE || lines.stream().anyMatch(line -> !line.isEnough())) {
            return Verdict.UNDECIDED;
        }
        return support.get().isCertain()
                ? Verdict.SUPPORTED
                : support.get().isRefuted() ? Verdict.NOT_SUPPORTED : Verdict.UNDECIDED;
    }

    /** The least part that is observed in a year compared; years in which a country named was not there are not. */
    double leastObserved() {
        return lines.stream()
                .filter(line -> line.role() != Role.NOT_THERE)
                .mapToDouble(Line::observed)
                .min()
                .orElse(0);
    }

    /** Years in which a neighbour has no figure. */
    List<Line> lacking() {
        return lines.stream()
                .filter(line -> line.role() != Role.NOT_THERE && !missing(line).isEmpty())
                .toList();
    }

    /** Those of a line without a figure. */
    static List<Country> missing(Line line) {
        return IntStream.range(0, line.point().members().size())
                .filter(member -> line.figures().of(member).isEmpty())
                .mapToObj(member -> line.point().members().get(member).unit().partner())
                .toList();
    }

    /** Years of which too little is observed. */
    List<Line> thin() {
        return lines.stream().filter(line -> !line.isEnough()).toList();
    }
}
