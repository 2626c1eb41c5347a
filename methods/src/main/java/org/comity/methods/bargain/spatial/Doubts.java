package org.comity.methods.bargain.spatial;

import java.util.ArrayList;
import java.util.List;

/**
 * What each figure could be: every number between its low and its high is as likely as any other, and figures are
 * independent of each other.
 *
 * @param actors one for each actor, in the same order
 */
public record Doubts(List<Doubt> actors) {
    public Doubts {
        actors = List.copyOf(actors);
    }

    /** Low to high; the same twice is sure. */
    public record Range(double low, double high) {
        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("A range must go up, not from %s to %s.".formatted(low, high));
            }
        }

        /** Around a value, cut at 0 and {@code most}. */
        public static Range around(double value, double half, double most) {
            return new Range(Math.max(0, value - half), Math.min(most, value + half));
        }
    }

    /**
     * Of one actor.
     *
     * @param capability above 0
     * @param position by dimension, 0 to 100
     * @param salience by dimension, 0 to 100; a draw that adds up to more than 100 is put down to 100
     */
    public record Doubt(Range capability, List<Range> position, List<Range> salience) {
        public Doubt {
            position = List.copyOf(position);
            salience = List.copyOf(salience);
        }

        /** The same relative doubt for everything: of capability and salience in their own size, of positions in that of the scale. */
        public static Doubt percent(Actors.Actor actor, double percent) {
            double share = percent / 100;
            List<Range> position = new ArrayList<>();
            List<Range> salience = new ArrayList<>();
            for (int k = 0; k < actor.position().size(); k++) {
                position.add(Range.around(actor.position().get(k), percent, 100));
                double s = actor.salience().get(k);
                salience.add(Range.around(s, s * share, 100));
            }
            double c = actor.capability();
            return new Doubt(Range.around(c, c * share, Double.MAX_VALUE), position, salience);
        }
    }

    /**
     * Capability and salience each up to {@code percent} % of their size lower or higher, positions up to {@code percent}
     * points of the scale from 0 to 100.
     *
     * @param percent 0 to below 100
     */
    public static Doubts percent(Actors actors, double percent) {
        if (!(percent >= 0 && percent < 100)) {
            throw new IllegalArgumentException("A doubt must be from 0 to below 100 %%, not %s.".formatted(percent));
        }
        return new Doubts(actors.list().stream()
                .map(actor -> Doubt.percent(actor, percent))
                .toList());
    }

    void check(Actors of) {
        if (actors.size() != of.size()) {
            throw new IllegalArgumentException(
                    "There must be a doubt for each of %d actors, not %d.".formatted(of.size(), actors.size()));
        }
        int m = of.dimensions().size();
        for (int i = 0; i < actors.size(); i++) {
            Doubt doubt = actors.get(i);
            String name = of.name(i);
            if (doubt.position().size() != m || doubt.salience().size() != m) {
                throw new IllegalArgumentException("%s must have ranges on each of %d dimensions.".formatted(name, m));
            }
            if (!(doubt.capability().low() > 0)) {
                throw new IllegalArgumentException("The capability of %s must be above 0, not from %s."
                        .formatted(name, doubt.capability().low()));
            }
            double most = 0;
            for (int k = 0; k < m; k++) {
                onScale(
                        "position",
                        name,
                        of.dimensions().get(k),
                        doubt.position().get(k));
                onScale(
                        "salience",
                        name,
                        of.dimensions().get(k),
                        doubt.salience().get(k));
                most += doubt.salience().get(k).high();
            }
            if (!(most > 0)) {
                throw new IllegalArgumentException(
                        "%s must care for something: all its saliences are 0.".formatted(name));
            }
        }
    }

    private static void onScale(String what, String name, String dimension, Range range) {
        if (!(range.low() >= 0 && range.high() <= 100)) {
            throw new IllegalArgumentException("The %s of %s on %s must be from 0 to 100, not from %s to %s."
                    .formatted(what, name, dimension, range.low(), range.high()));
        }
    }
}
