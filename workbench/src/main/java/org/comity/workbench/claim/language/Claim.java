package org.comity.workbench.claim.language;

import java.math.BigDecimal;
import java.math.MathContext;
import org.comity.model.Country;

/** A claim that figures can bear out or not. {@link #text()} writes it in full, and is read as the same claim again. */
public sealed interface Claim {
    /** In full, with every choice that a shorter form leaves out. */
    String text();

    /**
     * The figure of the year lies above (below) that of each other year since.
     *
     * @param orEqual whether another year may be as high (as low)
     * @param since the first year compared, before {@code year}
     */
    record Extreme(Subject subject, int year, boolean highest, boolean orEqual, int since) implements Claim {
        @Override
        public String text() {
            return "%s in %d is the %s%s since %d"
                    .formatted(subject.text(), year, highest ? "highest" : "lowest", equal(orEqual), since);
        }
    }

    /** The figure of the year lies above (below) another one, of the same subject or of a second one. */
    record Comparison(Subject subject, int year, boolean higher, boolean orEqual, Subject other, int otherYear)
            implements Claim {
        @Override
        public String text() {
            String second = other.equals(subject) ? "" : other.text() + " ";
            return "%s in %d is %s%s than %sin %d"
                    .formatted(subject.text(), year, higher ? "higher" : "lower", equal(orEqual), second, otherYear);
        }
    }

    /** The median of the slopes between all years of a span is above (below) 0; at least two years lie between. */
    record Trend(Subject subject, boolean up, int from, int to) implements Claim {
        @Override
        public String text() {
            return "%s trends %s from %d to %d".formatted(subject.text(), up ? "up" : "down", from, to);
        }
    }

    /**
     * The figure of the year is at least (at most) a number.
     *
     * @param bound on the figure's scale; of a share 0 to 1, written as per cent
     */
    record Level(Subject subject, int year, boolean atLeast, double bound) implements Claim {
        @Override
        public String text() {
            String number = subject.isShare() ? plain(100 * bound) + " %" : plain(bound);
            return "%s in %d is at %s %s".formatted(subject.text(), year, atLeast ? "least" : "most", number);
        }
    }

    /**
     * What one side does towards the other, on a scale of 0 to 100, differs from what the other does by no more than a
     * tolerance, in either direction; or, where {@code alike} is false, by more.
     *
     * @param within the tolerance, above 0
     */
    record Treatment(Country one, Country other, boolean alike, double within, int year) implements Claim {
        public static final double USUAL_TOLERANCE = 5;

        @Override
        public String text() {
            return "%s treats %s %s %s treats %s within %s in %d"
                    .formatted(one, other, alike ? "as" : "unlike", other, one, plain(within), year);
        }
    }

    private static String equal(boolean orEqual) {
        return orEqual ? " or equal" : "";
    }

    /** A number as people write it, without an exponent, to 15 digits: read again it is the same claim. */
    static String plain(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }
}
