package org.comity.methods.bargain.spatial;

import java.util.Arrays;
import org.comity.methods.bargain.spatial.Rules.BargnModel;
import org.comity.methods.bargain.spatial.Rules.InterVecBrgn;
import org.comity.methods.bargain.spatial.Rules.StateTransitions;

/**
 * The turns of the model: offers, choices and moves. Buffers are made once and used in every turn and draw; not for threads
 * that share one. Sums run in KTAB's order, so that its rounded positions come out the same in every turn.
 */
final class Engine extends Standing {
    /** A gain below this is none. */
    private static final double LEAST_GAIN = 1e-5;

    private static final double LEAST_WEIGHT = 1e-6;

    /** Bargains in the order in which they come: of each initiator "no change", then its offers. */
    int offers;

    final int[] initiator;
    final int[] receiver;
    /** The initiator's chance to win, and its gain, as seen by whoever makes the offer. */
    final double[] offerChance;

    final double[] offerGain;
    /** Where initiator and receiver would go. */
    final double[] forInitiator;

    final double[] forReceiver;
    /** Each actor's bargain. */
    final int[] taken;
    /** Each actor's chance of the bargain it took, among those that touch it. */
    final double[] takenChance;

    private final Contest contest;
    private final double[] accommodation;
    private final double[][] view;
    private final double[] offerUtility;
    private final double[] queueUtility;
    private final int[] queue;
    private final double[] odds;
    private final double[] moved;

    Engine(Actors actors, Rules rules) {
        super(actors, rules);
        int most = 3 * n;
        initiator = new int[most];
        receiver = new int[most];
        offerChance = new double[most];
        offerGain = new double[most];
        forInitiator = new double[most * m];
        forReceiver = new double[most * m];
        taken = new int[n];
        takenChance = new double[n];
        contest = new Contest(n, rules);
        accommodation = actors.accommodations();
        view = new double[n][n];
        offerUtility = new double[most * n];
        queueUtility = new double[most * n];
        queue = new int[most];
        odds = new double[most];
        moved = new double[n * m];
        begin(actors.capabilities(), actors.positions(), actors.saliences());
    }

    /** Starts again with these figures. Shapes: n, n * m, n * m. */
    void begin(double[] capabilities, double[] positions, double[] saliences) {
        set(capabilities, positions, saliences);
        contest.begin(capability, attention);
    }

    /** Everyone offers, everyone takes one of the bargains that touch it; the positions of the next turn. */
    void bargain(Twister random) {
        offers = 0;
        for (int i = 0; i < n; i++) {
            offer(i, i, 0, 0);
            System.arraycopy(position, i * m, forInitiator, (offers - 1) * m, m);
            System.arraycopy(position, i * m, forReceiver, (offers - 1) * m, m);
            view(i, view);
            contest.look(view);
            challenge(i);
        }
        offerUtilities();
        for (int k = 0; k < n; k++) {
            choose(k, random);
        }
        move();
    }

    private void offer(int i, int j, double winning, double gain) {
        initiator[offers] = i;
        receiver[offers] = j;
        offerChance[offers] = winning;
        offerGain[offers] = gain;
        offers++;
    }

    private void challenge(int i) {
        int best = -1;
        double bestGain = LEAST_GAIN;
        double bestChance = 0;
        for (int j = 0; j < n; j++) {
            if (i != j) {
                double winning = contest.chance(i, j);
                double gain = contest.gain(i, i, j);
                if (bestGain < gain) {
                    best = j;
                    bestGain = gain;
                    bestChance = winning;
                }
            }
        }
        if (best >= 0) {
            offers(i, best, bestChance, bestGain);
        }
    }

    private void offers(int i, int j, double winning, double gain) {
        offer(i, j, winning, gain);
        join(offers - 1, winning);
        if (rules.bargnModel() == BargnModel.INIT_ONLY_INTERP) {
            return;
        }
        view(j, view); // nobody looks by the initiator's any more
        contest.look(view);
        double theirs = contest.chance(i, j);
        double theirGain = contest.gain(i, i, j);
        offer(i, j, theirs, theirGain);
        join(offers - 1, theirGain); // KTAB joins the receiver's view by the gain that it sees, not by the chance
        if (rules.bargnModel() == BargnModel.P_W_COMP_INTERP) {
            compromise(i, j);
        }
    }

    /** Weights as in KTAB: the initiator's capability stands in both. */
    private void compromise(int i, int j) {
        double wi = capability[i] * attention[i];
        double wj = capability[i] * attention[j];
        int one = (offers - 2) * m;
        int other = (offers - 1) * m;
        for (int k = 0; k < m; k++) {
            forInitiator[one + k] = (wi * forInitiator[one + k] + wj * forInitiator[other + k]) / (wi + wj);
            forReceiver[one + k] = (wi * forReceiver[one + k] + wj * forReceiver[other + k]) / (wi + wj);
        }
        offers--;
    }

    /** Where both would go if the initiator wins with this chance. */
    private void join(int offer, double winning) {
        int i = initiator[offer];
        int j = receiver[offer];
        for (int k = 0; k < m; k++) {
            double ti = position[i * m + k];
            double tj = position[j * m + k];
            double si = salience[i * m + k];
            double sj = salience[j * m + k];
            int at = offer * m + k;
            if (rules.interVecBrgn() == InterVecBrgn.S2P_MAX) {
                double losing = 1 - winning;
                double forI = Math.max(0, losing - winning);
                double forJ = Math.max(0, winning - losing);
                double ofI = (forI * (sj * sj)) / ((forI * (sj * sj)) + LEAST_WEIGHT + ((1 - forI) * (si * si)));
                double ofJ = (forJ * (si * si)) / ((forJ * (si * si)) + LEAST_WEIGHT + ((1 - forJ) * (sj * sj)));
                forInitiator[at] = onScale(ti + ofI * (tj - ti));
                forReceiver[at] = onScale(tj + ofJ * (ti - tj));
            } else {
                boolean squared = rules.interVecBrgn() == InterVecBrgn.S2P2;
                double wi = squared ? (si * si) * (winning * winning) : si * winning;
                double wj = squared ? (sj * sj) * ((1 - winning) * (1 - winning)) : sj * (1 - winning);
                double sum = wi + LEAST_WEIGHT + wj;
                forInitiator[at] = fourDigits(((wi + LEAST_WEIGHT) * ti + wj * tj) / sum);
                forReceiver[at] = fourDigits((wi * ti + (LEAST_WEIGHT + wj) * tj) / sum);
            }
        }
    }

    private static double fourDigits(double x) {
        return onScale((int) (0.5 + x * 10000.0) / 10000.0);
    }

    /** A gain taken for a chance can lie outside 0 to 1, and the joined position with it; there KTAB stops. */
    private static double onScale(double x) {
        return Math.max(0, Math.min(1, x));
    }

    /** What the positions after each bargain are worth to each, on average over actors. */
    private void offerUtilities() {
        for (int offer = 0; offer < offers; offer++) {
            int i = initiator[offer];
            int j = receiver[offer];
            for (int a = 0; a < n; a++) {
                double sum = 0;
                if (i != j) {
                    sum += utility(distance(a, forInitiator, offer), risk[a]);
                    sum += utility(distance(a, forReceiver, offer), risk[a]);
                }
                for (int b = 0; b < n; b++) {
                    if (i == j || (b != i && b != j)) {
                        sum += utility[b * n + a];
                    }
                }
                offerUtility[offer * n + a] = sum / n;
            }
        }
    }

    private void choose(int k, Twister random) {
        int touching = 0;
        for (int offer = 0; offer < offers; offer++) {
            if (initiator[offer] == k || receiver[offer] == k) {
                System.arraycopy(offerUtility, offer * n, queueUtility, touching * n, n);
                queue[touching++] = offer;
            }
        }
        election.probabilities(capability, queueUtility, n, touching, odds);
        int best = 0;
        if (rules.stateTransitions() == StateTransitions.STOCHASTIC) {
            best = random.draw(odds, touching);
        } else {
            for (int q = 1; q < touching; q++) {
                best = odds[q] > odds[best] ? q : best;
            }
        }
        taken[k] = queue[best];
        takenChance[k] = odds[best];
    }

    private void move() {
        for (int k = 0; k < n; k++) {
            double[] from = initiator[taken[k]] == k ? forInitiator : forReceiver;
            System.arraycopy(from, taken[k] * m, moved, k * m, m);
        }
        System.arraycopy(moved, 0, position, 0, n * m);
        if (accommodation.length == 0) {
            System.arraycopy(position, 0, ideal, 0, n * m);
            return;
        }
        for (int i = 0; i < n; i++) {
            Arrays.fill(moved, 0, m, 0);
            double all = 0;
            for (int j = 0; j < n; j++) {
                double share = accommodation[i * n + j];
                all += share;
                for (int k = 0; k < m; k++) {
                    moved[k] += share * position[j * m + k];
                }
            }
            double kept = 1 - Math.min(1, all);
            for (int k = 0; k < m; k++) {
                ideal[i * m + k] = moved[k] + kept * ideal[i * m + k];
            }
        }
    }
}
