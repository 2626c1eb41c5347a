package org.comity.methods.bargain.spatial;

import java.util.ArrayList;
import java.util.List;

/** The spatial model of bargaining; {@link Forecast} for the spread over uncertain figures. */
public final class SpatialModel {
    /** KTAB's most turns. */
    public static final int MOST_TURNS = 100;
    /** KTAB's seed where a scenario has none; it matters only when state transitions are stochastic. */
    public static final long KTAB_SEED = 0xD67CC16FE69C185CL;

    /** A run ends when the moves of a step are below this share of those of the first. */
    private static final double QUIET = 0.02;

    private static final double LEAST_FIRST_MOVE = 1e-4;
    private static final int FEWEST_STEPS = 2;

    private SpatialModel() {}

    /**
     * Runs until the moves of a step add up to less than 2 % of those of the first, at least two steps and at most
     * {@code maxTurns}.
     *
     * @param seed of KTAB's random numbers, used when state transitions are stochastic only
     * @throws IllegalArgumentException when {@code maxTurns} is not from 1 to 10 000
     */
    public static Run run(Actors actors, Rules rules, int maxTurns, long seed) {
        checkTurns(maxTurns);
        Engine engine = new Engine(actors, rules);
        List<Turn> turns = new ArrayList<>();
        boolean settled = steps(
                engine,
                maxTurns,
                new Twister(seed),
                turn -> turns.add(turn(engine, turn)),
                () -> turns.set(turns.size() - 1, withOffers(turns.getLast(), engine)));
        return new Run(turns, settled);
    }

    static void checkTurns(int maxTurns) {
        if (maxTurns < 1 || maxTurns > 10_000) {
            throw new IllegalArgumentException("There must be 1 to 10000 turns, not %d.".formatted(maxTurns));
        }
    }

    /** Is told of every state, assessed. */
    interface Watch {
        void turn(int number);
    }

    /** True when it settled. */
    static boolean steps(Engine engine, int maxTurns, Twister random, Watch states, Runnable bargained) {
        engine.assess();
        states.turn(0);
        double first = 0;
        double[] before = new double[engine.position.length];
        for (int step = 1; ; step++) {
            System.arraycopy(engine.position, 0, before, 0, before.length);
            engine.bargain(random);
            bargained.run();
            engine.assess();
            states.turn(step);
            double moves = engine.distanceFrom(before);
            if (step == 1) {
                first = moves + LEAST_FIRST_MOVE;
            }
            boolean quiet = moves / first < QUIET;
            if (step >= FEWEST_STEPS && quiet) {
                return true;
            }
            if (step >= maxTurns) {
                return false;
            }
        }
    }

    private static Turn turn(Engine engine, int number) {
        int n = engine.n;
        List<List<Double>> utilities = new ArrayList<>();
        List<List<Double>> positions = new ArrayList<>();
        List<List<Double>> ideals = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            positions.add(percent(engine.position, i, engine.m));
            ideals.add(percent(engine.ideal, i, engine.m));
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                row.add(engine.utility[j * n + i]);
            }
            utilities.add(row);
        }
        double[] centre = new double[engine.m];
        engine.expected(centre, 0);
        List<Double> expected = list(centre);
        engine.mean(centre, 0);
        return new Turn(
                number,
                positions,
                ideals,
                list(engine.risk),
                utilities,
                list(engine.actorChance),
                expected,
                list(centre),
                List.of());
    }

    private static Turn withOffers(Turn turn, Engine engine) {
        List<Offer> offers = new ArrayList<>();
        for (int offer = 0; offer < engine.offers; offer++) {
            int i = engine.initiator[offer];
            int j = engine.receiver[offer];
            if (i != j) {
                offers.add(new Offer(
                        i,
                        j,
                        engine.offerChance[offer],
                        engine.offerGain[offer],
                        percent(engine.forInitiator, offer, engine.m),
                        percent(engine.forReceiver, offer, engine.m),
                        engine.taken[i] == offer,
                        engine.taken[j] == offer));
            }
        }
        return new Turn(
                turn.number(),
                turn.positions(),
                turn.ideals(),
                turn.risks(),
                turn.utilities(),
                turn.chances(),
                turn.expected(),
                turn.mean(),
                offers);
    }

    private static List<Double> percent(double[] values, int row, int m) {
        List<Double> list = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            list.add(100 * values[row * m + k]);
        }
        return list;
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
