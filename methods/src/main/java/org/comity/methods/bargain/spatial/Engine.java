package org.comity.methods.bargain.spatial;

import java.util.Arrays;
import org.comity.methods.bargain.spatial.Rules.BargnModel;
import org.comity.methods.bargain.spatial.Rules.InterVecBrgn;
import org.comity.methods.bargain.spatial.Rules.StateTransitions;

/**
 * The model over arrays. All positions and saliences are from 0 to 1; a table of utilities stands position by position:
 * the utility to actor a of the position of actor b is at {@code b * n + a}. Buffers are made once and used in every turn
 * and draw; not for threads that share one. Sums run in KTAB's order, so that its rounded positions come out the same in
 * every turn.
 */
final class Engine {
    /** A gain below this is none. */
    private static final double LEAST_GAIN = 1e-5;
    /** On the scale from 0 to 1; nearer positions are one. */
    private static final double SAME_POSITION = 1e-3;

    private static final double LEAST_WEIGHT = 1e-6;

    final int n;
    final int m;
    final double[] capability;
    final double[] position;
    final double[] salience;
    final double[] ideal;
    /** Sum over dimensions. */
    final double[] attention;
    /** What each actor could be as a risk taker, from the chances of its position. */
    final double[] risk;
    /** The utility to each of each position, as each actor sees its own. */
    final double[] utility;
    /** The chance of each distinct position, then of the position of each actor. */
    final double[] chance;

    final double[] actorChance;
    /** Actors that are the first at their position. */
    final int[] distinct;

    int distinctCount;

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

    private final Rules rules;
    private final Election election;
    private final Contest contest;
    private final double[] accommodation;
    private final double[] spread; // of saliences, squared, by actor
    private final double[] distance;
    private final double[] view;
    private final double[] otherView;
    private final double[] distinctUtility;
    private final double[] offerUtility;
    private final double[] queueUtility;
    private final int[] queue;
    private final double[] odds;
    private final double[] moved;

    Engine(Actors actors, Rules rules) {
        this.rules = rules;
        n = actors.size();
        m = actors.dimensions().size();
        capability = new double[n];
        position = new double[n * m];
        salience = new double[n * m];
        ideal = new double[n * m];
        attention = new double[n];
        risk = new double[n];
        utility = new double[n * n];
        chance = new double[n];
        actorChance = new double[n];
        distinct = new int[n];
        int most = 3 * n;
        initiator = new int[most];
        receiver = new int[most];
        offerChance = new double[most];
        offerGain = new double[most];
        forInitiator = new double[most * m];
        forReceiver = new double[most * m];
        taken = new int[n];
        takenChance = new double[n];
        election = new Election(rules);
        contest = new Contest(n, rules);
        accommodation = actors.accommodations();
        spread = new double[n];
        distance = new double[n * n];
        view = new double[n * n];
        otherView = new double[n * n];
        distinctUtility = new double[n * n];
        offerUtility = new double[most * n];
        queueUtility = new double[most * n];
        queue = new int[most];
        odds = new double[most];
        moved = new double[n * m];
        begin(actors.capabilities(), actors.positions(), actors.saliences());
    }

    /** Starts again with these figures. Shapes: n, n * m, n * m. */
    void begin(double[] capabilities, double[] positions, double[] saliences) {
        System.arraycopy(capabilities, 0, capability, 0, n);
        System.arraycopy(positions, 0, position, 0, n * m);
        System.arraycopy(positions, 0, ideal, 0, n * m);
        System.arraycopy(saliences, 0, salience, 0, n * m);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < m; k++) {
                double s = salience[i * m + k];
                sum += s;
                squares += s * s;
            }
            attention[i] = sum;
            spread[i] = squares;
        }
        contest.begin(capability, attention);
    }

    /** Utilities, risk attitudes and chances of the positions as they are. */
    void assess() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[j * n + i] = distance(i, position, j);
            }
        }
        for (int at = 0; at < n * n; at++) {
            utility[at] = utility(distance[at], 0);
        }
        election.probabilities(capability, utility, n, n, risk);
        chancesToRisks();
        for (int i = 0; i < n; i++) {
            double own = seen(risk[i], risk[i]);
            for (int j = 0; j < n; j++) {
                utility[j * n + i] = utility(distance[j * n + i], own);
            }
        }
        findDistinct();
        for (int u = 0; u < distinctCount; u++) {
            System.arraycopy(utility, distinct[u] * n, distinctUtility, u * n, n);
        }
        election.probabilities(capability, distinctUtility, n, distinctCount, chance);
        for (int i = 0; i < n; i++) {
            for (int u = 0; u < distinctCount; u++) {
                if (same(i, distinct[u])) {
                    actorChance[i] = chance[u]; // the last one, as KTAB
                }
            }
        }
    }

    /** The salience-weighted distance from the ideal of i to a point. */
    private double distance(int i, double[] points, int point) {
        double squares = 0;
        for (int k = 0; k < m; k++) {
            double part = (ideal[i * m + k] - points[point * m + k]) * salience[i * m + k];
            squares += part * part;
        }
        return Math.sqrt(squares / spread[i]);
    }

    private static double utility(double distance, double risk) {
        return distance <= 1 ? (1 - distance) * (1 + distance * risk) : (1 - distance) * (1 + risk);
    }

    /** Alike for all when no position is likelier than another: then nobody has reason to be bold. */
    private void chancesToRisks() {
        double least = 1;
        double most = 0;
        for (double p : risk) {
            least = Math.min(least, p);
            most = Math.max(most, p);
        }
        for (int i = 0; i < n; i++) {
            double p = risk[i];
            risk[i] = most == least
                    ? 0
                    : switch (rules.bigRRange()) {
                        case MIN -> (p - least) / (most - least);
                        case MID -> (3 * p - (most + 2 * least)) / (2 * (most - least));
                        case MAX -> (2 * p - (most + least)) / (most - least);
                    };
        }
    }

    /** How someone of risk attitude {@code viewer} sees one of {@code own}. */
    private double seen(double viewer, double own) {
        return switch (rules.bigRAdjust()) {
            case FULL -> own;
            case TWO_THIRDS -> (viewer + (2.0 * own)) / 3.0;
            case HALF -> (viewer + own) / 2;
            case ONE_THIRD -> ((2.0 * viewer) + own) / 3.0;
            case NONE -> viewer;
        };
    }

    /** The whole table of utilities as actor h sees it. */
    void view(int h, double[] out) {
        for (int i = 0; i < n; i++) {
            double r = seen(risk[h], risk[i]);
            for (int j = 0; j < n; j++) {
                out[j * n + i] = utility(distance[j * n + i], r);
            }
        }
    }

    private void findDistinct() {
        distinctCount = 0;
        for (int i = 0; i < n; i++) {
            boolean found = false;
            for (int u = 0; u < distinctCount && !found; u++) {
                found = same(i, distinct[u]);
            }
            if (!found) {
                distinct[distinctCount++] = i;
            }
        }
    }

    private boolean same(int i, int j) {
        double squares = 0;
        for (int k = 0; k < m; k++) {
            double gap = position[i * m + k] - position[j * m + k];
            squares += gap * gap;
        }
        return Math.sqrt(squares) < SAME_POSITION;
    }

    /** Everyone offers, everyone takes one of the bargains that touch it; the positions of the next turn. */
    void bargain(Twister random) {
        offers = 0;
        for (int i = 0; i < n; i++) {
            offer(i, i, 0, 0);
            System.arraycopy(position, i * m, forInitiator, (offers - 1) * m, m);
            System.arraycopy(position, i * m, forReceiver, (offers - 1) * m, m);
            view(i, view);
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
                double winning = contest.chance(view, i, j);
                double gain = contest.gain(view, i, i, j);
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
        view(j, otherView);
        double theirs = contest.chance(otherView, i, j);
        double theirGain = contest.gain(otherView, i, i, j);
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
                forInitiator[at] = ti + ofI * (tj - ti);
                forReceiver[at] = tj + ofJ * (ti - tj);
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
        return (int) (0.5 + x * 10000.0) / 10000.0;
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

    /** The sum over actors of how far each stands from where it stood. Shape: n * m. */
    double distanceFrom(double[] before) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int k = 0; k < m; k++) {
                double gap = before[i * m + k] - position[i * m + k];
                squares += gap * gap;
            }
            sum += Math.sqrt(squares);
        }
        return sum;
    }

    /** Distinct positions weighted with their chances, 0 to 100, written from {@code at}. */
    void expected(double[] out, int at) {
        for (int k = 0; k < m; k++) {
            double sum = 0;
            for (int u = 0; u < distinctCount; u++) {
                sum += chance[u] * position[distinct[u] * m + k];
            }
            out[at + k] = 100 * sum;
        }
    }

    /** Positions weighted with capability times salience, with capability alone where nobody cares; written from {@code at}. */
    void mean(double[] out, int at) {
        for (int k = 0; k < m; k++) {
            double sum = 0;
            double weights = 0;
            double plain = 0;
            double all = 0;
            for (int i = 0; i < n; i++) {
                double w = capability[i] * salience[i * m + k];
                sum += w * position[i * m + k];
                weights += w;
                plain += capability[i] * position[i * m + k];
                all += capability[i];
            }
            out[at + k] = weights > 0 ? 100 * sum / weights : 100 * plain / all;
        }
    }
}
