package org.comity.workbench.trust.principles;

import java.util.Optional;
import org.comity.methods.treatment.Range;

/**
 * One figure of one direction.
 *
 * @param what is decided, given or counted: {@code visa}, {@code visits} ...
 * @param figure what is said of it: {@code given}, {@code place}, {@code gini} ...
 * @param value empty when it is not known; {@code why} then says so
 * @param low the least that it can be; empty where nothing bounds it
 * @param high the most
 * @param doubt where the range comes from
 * @param year of the figures; empty for registers
 * @param observed how many it rests on
 * @param of how many there are
 */
public record Line(
        Principle principle,
        String what,
        String figure,
        Optional<Double> value,
        Optional<Double> low,
        Optional<Double> high,
        Unit unit,
        Doubt doubt,
        Optional<Integer> year,
        int observed,
        int of,
        Why why) {

    /** Under which principle it stands. */
    public enum Principle {
        FRIENDSHIP,
        SINCERITY,
        /** Not of sincerity, and beside it. */
        REPORTED_EVENTS,
        EQUAL_TREATMENT,
        INCLUSIVENESS,
        /** None of the four, and beside them. */
        DEPENDENCE
    }

    /** What the number is. */
    public enum Unit {
        /** In the unit of the indicator. */
        FIGURE,
        COUNT,
        DAYS,
        /** 0 to 1. */
        SHARE,
        /** A difference of shares, in percentage points. */
        POINTS,
        /** A number without unit. */
        INDEX
    }

    /** What the range stands for. */
    public enum Doubt {
        /** A figure as it is held; its source states no range. */
        NONE,
        /** From all that the missing neighbours leave open. */
        MISSING,
        /** 90 %, of a share of counted things. */
        COUNTED,
        /** 90 %, of the fitted elasticity. */
        FITTED
    }

    /** Why there is no value. */
    public enum Why {
        KNOWN,
        NO_SOURCE,
        NO_FIGURE,
        NO_OTHER,
        NO_REGISTER,
        NO_VISIT,
        FEW_DUE,
        NOTHING_GIVEN,
        NEGATIVE,
        NO_FIT
    }

    /** Whether it is of the desk's registers of visits and promises. */
    boolean isOfRegisters() {
        return what.startsWith("visits") || what.startsWith("promises");
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    /** The start of a line: which figure of what. */
    record Name(Principle principle, String what, String figure, Unit unit) {
        Line unknown(Why why, Optional<Integer> year, int observed, int of) {
            return new Line(
                    principle,
                    what,
                    figure,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    unit,
                    Doubt.NONE,
                    year,
                    observed,
                    of,
                    why);
        }

        /** As it is held. */
        Line is(double value, Optional<Integer> year, int observed, int of) {
            return new Line(
                    principle,
                    what,
                    figure,
                    Optional.of(value),
                    Optional.empty(),
                    Optional.empty(),
                    unit,
                    Doubt.NONE,
                    year,
                    observed,
                    of,
                    Why.KNOWN);
        }

        Line ranges(Range range, Doubt doubt, Optional<Integer> year, int observed, int of) {
            return new Line(
                    principle,
                    what,
                    figure,
                    Optional.of(range.value()),
                    Optional.of(range.low()),
                    Optional.of(range.high()),
                    unit,
                    doubt,
                    year,
                    observed,
                    of,
                    Why.KNOWN);
        }
    }
}
