package org.comity.methods.bargain.spatial;

/**
 * Where the actors stand and what it is worth to them, over arrays. All positions and saliences are from 0 to 1; a table of
 * utilities stands position by position: the utility to actor a of the position of actor b is at {@code b * n + a}.
 */
abstract sealed class Standing permits Engine {
    /** On the scale from 0 to 1; nearer positions are one. */
    private static final double SAME_POSITION = 1e-3;
    /** Chances that differ by rounding only; the spread between them is no figure to divide by. */
    private static final double SAME_CHANCE = 1e-12;

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

    final Rules rules;
    final Election election;
    private final double[] spread; // of saliences, squared, by actor
    private final double[] distance;
    private final double[] distinctUtility;
    private final double[] seen;

    Standing(Actors actors, Rules rules) {
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
        election = new Election(rules);
        spread = new double[n];
        distance = new double[n * n];
        distinctUtility = new double[n * n];
        seen = new double[n];
    }

    /** Shapes: n, n * m, n * m. Ideals are where the actors stand. */
    final void set(double[] capabilities, double[] positions, double[] saliences) {
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
    }

    /** Utilities, risk attitudes and chances of the positions as they are. */
    final void assess() {
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
    final double distance(int i, double[] points, int point) {
        double squares = 0;
        for (int k = 0; k < m; k++) {
            double part = (ideal[i * m + k] - points[point * m + k]) * salience[i * m + k];
            squares += part * part;
        }
        return Math.sqrt(squares / spread[i]);
    }

    static double utility(double distance, double risk) {
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
            risk[i] = most - least <= SAME_CHANCE
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

    /** The whole table of utilities as actor h sees it. Shape: out[n][n], by position and actor. */
    final void view(int h, double[][] out) {
        for (int i = 0; i < n; i++) {
            seen[i] = seen(risk[h], risk[i]);
        }
        for (int j = 0; j < n; j++) {
            double[] ofJ = out[j];
            for (int i = 0; i < n; i++) {
                ofJ[i] = utility(distance[j * n + i], seen[i]);
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

    /** The sum over actors of how far each stands from where it stood. Shape: n * m. */
    final double distanceFrom(double[] before) {
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
    final void expected(double[] out, int at) {
        for (int k = 0; k < m; k++) {
            double sum = 0;
            for (int u = 0; u < distinctCount; u++) {
                sum += chance[u] * position[distinct[u] * m + k];
            }
            out[at + k] = 100 * sum;
        }
    }

    /** Positions weighted with capability times salience, with capability alone where nobody cares; written from {@code at}. */
    final void mean(double[] out, int at) {
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
