package org.comity.workbench.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.attribution.Split;

/**
 * How a relation's score came from one frame's to another's. With the shares w and scores s of all measures under both
 * frames, the change is the sum over measures of (w' - w) (s + s')/2 less the middle of the two whole scores, and of
 * (w + w')/2 (s' - s): what counts for more or less, and what is scored otherwise. The parts add up exactly whatever the
 * frames have in common, and turn their sign when the frames are exchanged.
 *
 * @param before the score by the first frame
 * @param after the score by the second
 * @param parts what each measure adds
 */
record Move(BigDecimal before, BigDecimal after, List<Part> parts) {
    /** Scores of 0 to 100 with so many places have at most ten digits, which is what tables print. */
    private static final int PLACES = 8;

    Move {
        parts = List.copyOf(parts);
    }

    /** Why a measure adds to a change. */
    enum Why {
        /** Only the first frame has it. */
        DROPPED,
        /** Only the second frame has it. */
        ADDED,
        /** It counts for more, or for less, of the whole. */
        SHARE,
        /** Its figure is made or scored otherwise. */
        MEASURED
    }

    /** What a measure, in both frames or in one, adds for one reason. */
    record Part(Match match, Why why, Optional<Scored> before, Optional<Scored> after, BigDecimal points) {}

    /** A measure's part of the whole, 0 to 1, and its score, 0 to 100. */
    record Scored(double share, double score) {}

    /** The two are the whole scores, exact to eight decimals; what rounding leaves goes to the largest part. */
    static Move of(
            double before,
            double after,
            List<Match> matches,
            Map<String, Scored> scoredBefore,
            Map<String, Scored> scoredAfter) {
        double middle = (before + after) / 2;
        List<Part> raw = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (Match match : matches) {
            Optional<Scored> one = match.before().map(m -> scoredBefore.get(m.id()));
            Optional<Scored> other = match.after().map(m -> scoredAfter.get(m.id()));
            if (one.isEmpty() && other.isEmpty()) {
                continue;
            }
            double was = one.map(Scored::share).orElse(0.0);
            double is = other.map(Scored::share).orElse(0.0);
            double scoreWas = one.or(() -> other).orElseThrow().score();
            double scoreIs = other.or(() -> one).orElseThrow().score();
            raw.add(new Part(match, why(match), one, other, BigDecimal.ZERO));
            points.add((is - was) * ((scoreWas + scoreIs) / 2 - middle));
            if (scoreIs != scoreWas) {
                raw.add(new Part(match, Why.MEASURED, one, other, BigDecimal.ZERO));
                points.add((was + is) / 2 * (scoreIs - scoreWas));
            }
        }
        return rounded(before, after, raw, points);
    }

    private static Why why(Match match) {
        return match.after().isEmpty() ? Why.DROPPED : match.before().isEmpty() ? Why.ADDED : Why.SHARE;
    }

    private static Move rounded(double before, double after, List<Part> raw, List<Double> points) {
        Split split =
                Split.of(before, after, points.stream().mapToDouble(p -> p).toArray(), PLACES);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Part part = raw.get(i);
            parts.add(new Part(
                    part.match(),
                    part.why(),
                    part.before(),
                    part.after(),
                    split.parts().get(i)));
        }
        return new Move(split.before(), split.after(), parts);
    }

    BigDecimal change() {
        return after.subtract(before);
    }

    BigDecimal of(Why why) {
        return parts.stream()
                .filter(part -> part.why() == why)
                .map(Part::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
