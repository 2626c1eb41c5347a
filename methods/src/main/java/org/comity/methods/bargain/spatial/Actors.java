package org.comity.methods.bargain.spatial;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who bargains over what: states, organisations or offices, never private persons. Immutable. */
public final class Actors {
    /** KTAB's limits. */
    public static final int FEWEST = 3;

    public static final int MOST = 250;
    public static final int MOST_DIMENSIONS = 100;

    private final List<String> dimensions;
    private final List<Actor> actors;
    private final double[] capability;
    private final double[] position;
    private final double[] salience;
    private final double[] accommodation;

    /**
     * One actor.
     *
     * @param name unique among the actors
     * @param capability above 0; only ratios of capabilities matter
     * @param position on each dimension, 0 to 100
     * @param salience on each dimension, 0 to 100, together above 0 and at most 100: how much of the attention it has
     */
    public record Actor(String name, double capability, List<Double> position, List<Double> salience) {
        public Actor {
            position = List.copyOf(position);
            salience = List.copyOf(salience);
        }
    }

    private Actors(List<String> dimensions, List<Actor> actors, double[] accommodation) {
        this.dimensions = dimensions;
        this.actors = actors;
        this.accommodation = accommodation;
        int n = actors.size();
        int m = dimensions.size();
        capability = new double[n];
        position = new double[n * m];
        salience = new double[n * m];
        for (int i = 0; i < n; i++) {
            Actor actor = actors.get(i);
            capability[i] = actor.capability();
            for (int k = 0; k < m; k++) {
                position[i * m + k] = actor.position().get(k) / 100.0;
                salience[i * m + k] = actor.salience().get(k) / 100.0;
            }
        }
    }

    /**
     * Actors whose ideal is always where they stand.
     *
     * @throws IllegalArgumentException when there are not 3 to 250 actors, a name comes twice, or a figure is out of range;
     *     the sentence names the actor and the dimension
     */
    public static Actors of(List<String> dimensions, List<Actor> actors) {
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "There must be 1 to %d dimensions, not %d.".formatted(MOST_DIMENSIONS, dimensions.size()));
        }
        if (actors.size() < FEWEST || actors.size() > MOST) {
            throw new IllegalArgumentException(
                    "There must be %d to %d actors, not %d.".formatted(FEWEST, MOST, actors.size()));
        }
        Set<String> names = new HashSet<>();
        for (Actor actor : actors) {
            if (!names.add(actor.name())) {
                throw new IllegalArgumentException(
                        "There are two actors %s; every actor needs a name of its own.".formatted(actor.name()));
            }
            check(actor, dimensions);
        }
        return new Actors(List.copyOf(dimensions), List.copyOf(actors), new double[0]);
    }

    private static void check(Actor actor, List<String> dimensions) {
        int m = dimensions.size();
        if (actor.position().size() != m || actor.salience().size() != m) {
            throw new IllegalArgumentException(
                    "%s must have a position and a salience on each of %d dimensions, not %d and %d."
                            .formatted(
                                    actor.name(),
                                    m,
                                    actor.position().size(),
                                    actor.salience().size()));
        }
        if (!(actor.capability() > 0 && actor.capability() < 1e8)) {
            throw new IllegalArgumentException("The capability of %s must be above 0 and below 100 million, not %s."
                    .formatted(actor.name(), actor.capability()));
        }
        double sum = 0;
        for (int k = 0; k < m; k++) {
            inRange("position", actor, dimensions.get(k), actor.position().get(k));
            inRange("salience", actor, dimensions.get(k), actor.salience().get(k));
            sum += actor.salience().get(k);
        }
        if (!(sum > 0 && sum <= 100 * (1 + 1e-12))) {
            throw new IllegalArgumentException(
                    "The saliences of %s must add up to more than 0 and at most 100, not to %s."
                            .formatted(actor.name(), sum));
        }
    }

    private static void inRange(String what, Actor actor, String dimension, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException("The %s of %s on %s must be from 0 to 100, not %s."
                    .formatted(what, actor.name(), dimension, value));
        }
    }

    /**
     * Actors whose ideals follow positions: the new ideal of actor i is the sum over j of {@code shares[i][j]} times the
     * position of j, and what is left to 1 times its old ideal (KTAB's ideal adjustment).
     *
     * @param shares by actor and actor, each 0 to 1, every row at most 1
     * @throws IllegalArgumentException when a share or a row is not in range
     */
    public Actors withIdeals(double[][] shares) {
        int n = size();
        if (shares.length != n) {
            throw new IllegalArgumentException("There must be %d rows of shares, not %d.".formatted(n, shares.length));
        }
        double[] flat = new double[n * n];
        boolean follows = true;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double share = shares[i][j];
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("The share of %s in the ideal of %s must be from 0 to 1, not %s."
                            .formatted(name(j), name(i), share));
                }
                sum += share;
                flat[i * n + j] = share;
                follows &= share == (i == j ? 1 : 0);
            }
            if (sum > 1 + 1e-10) {
                throw new IllegalArgumentException(
                        "The shares in the ideal of %s must add up to at most 1, not to %s.".formatted(name(i), sum));
            }
        }
        return new Actors(dimensions, actors, follows ? new double[0] : flat);
    }

    /** How many. */
    public int size() {
        return actors.size();
    }

    /** In the order given. */
    public List<Actor> list() {
        return actors;
    }

    /** Names of what is bargained over. */
    public List<String> dimensions() {
        return dimensions;
    }

    /** The name of actor {@code i}. */
    public String name(int i) {
        return actors.get(i).name();
    }

    /** Whether ideals are other than positions. */
    public boolean hasIdeals() {
        return accommodation.length > 0;
    }

    /** Shape: n. */
    double[] capabilities() {
        return capability.clone();
    }

    /** 0 to 1. Shape: n * m, actor by actor. */
    double[] positions() {
        return position.clone();
    }

    /** 0 to 1. Shape: n * m, actor by actor. */
    double[] saliences() {
        return salience.clone();
    }

    /** Empty when ideals are positions. Shape: n * n. */
    double[] accommodations() {
        return Arrays.copyOf(accommodation, accommodation.length);
    }
}
