package org.comity.methods.bargain.doubt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.composite.kernel.Streams;

/**
 * All numbers of a negotiation in one row: for each party its utilities and status quo, issue by issue, then its
 * reservation value. Which random number a belief takes in a draw is told by the names of party, issue and option, so
 * that neither their order nor other beliefs change it.
 */
final class Sheet {
    final Beliefs beliefs;
    final Problem problem;
    final int parties;
    /** How many numbers each party has; the last is its reservation value. */
    final int width;
    /** The numbers in doubt. */
    final List<Quantity> uncertain;

    private final int[] first; // by issue
    private final int[] place;
    private final long[] key;
    private final Belief[] belief;

    Sheet(Beliefs beliefs) {
        this.beliefs = beliefs;
        this.problem = beliefs.problem();
        parties = problem.parties().size();
        first = new int[problem.issues().size()];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            next += problem.issues().get(i).options().size() + 1;
        }
        width = next + 1;
        uncertain = beliefs.uncertain();
        place = new int[uncertain.size()];
        key = new long[place.length];
        belief = new Belief[place.length];
        for (int q = 0; q < place.length; q++) {
            place[q] = place(uncertain.get(q));
            key[q] = key(uncertain.get(q));
            belief[q] = beliefs.get(uncertain.get(q));
        }
    }

    /** Where a number stands in the row. */
    int place(Quantity quantity) {
        int start = quantity.party() * width;
        return switch (quantity.kind()) {
            case UTILITY -> start + first[quantity.issue()] + quantity.option();
            case STATUS_QUO ->
                start
                        + first[quantity.issue()]
                        + problem.issues().get(quantity.issue()).options().size();
            case RESERVATION -> start + width - 1;
        };
    }

    private long key(Quantity quantity) {
        String issue = quantity.issue() < 0
                ? ""
                : problem.issues().get(quantity.issue()).name();
        String option = quantity.option() < 0
                ? ""
                : problem.issues().get(quantity.issue()).options().get(quantity.option());
        String name =
                String.join("\0", quantity.kind().name(), problem.parties().get(quantity.party()), issue, option);
        long hash = 0xcbf29ce484222325L; // Fowler, Noll and Vo, FNV-1a
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The numbers that are not in doubt in their places, and the means of those that are. Shape: [parties * width]. */
    double[] certain() {
        double[] values = new double[parties * width];
        for (Quantity quantity : Beliefs.quantities(problem)) {
            values[place(quantity)] = beliefs.get(quantity).mean();
        }
        return values;
    }

    /** The random number of a belief in a draw, between 0 and 1. */
    double uniform(long stream, int q) {
        return Streams.uniform(stream, key[q]);
    }

    /** Fills in what is in doubt. Shape: values[parties * width]. */
    void draw(long seed, int draw, double[] values) {
        long stream = Streams.stream(seed, draw);
        for (int q = 0; q < place.length; q++) {
            values[place[q]] = belief[q].at(uniform(stream, q));
        }
    }

    Problem problem(double[] values) {
        double[][][] utilities = problem.utilities();
        double[][] statusQuo = problem.statusQuo();
        double[] reservations = problem.reservations();
        for (int p = 0; p < parties; p++) {
            for (int i = 0; i < first.length; i++) {
                for (int k = 0; k < utilities[p][i].length; k++) {
                    utilities[p][i][k] = values[place(Quantity.utility(p, i, k))];
                }
                statusQuo[p][i] = values[place(Quantity.statusQuo(p, i))];
            }
            reservations[p] = values[place(Quantity.reservation(p))];
        }
        return problem.with(utilities, statusQuo, reservations);
    }

    /** Where in a party's numbers a deal's terms stand. */
    int[] terms(Deal deal) {
        int[] terms = new int[width];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            int options = problem.issues().get(i).options().size();
            if (deal.isShelved(i)) {
                terms[n++] = first[i] + options;
            }
            for (int k = 0; k < options; k++) {
                if (deal.share(i, k) > 0) {
                    terms[n++] = first[i] + k;
                }
            }
        }
        return java.util.Arrays.copyOf(terms, n);
    }

    /** The shares that go with {@link #terms}. */
    double[] shares(Deal deal, int[] terms) {
        double[] shares = new double[terms.length];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            int next = i + 1 < first.length ? first[i + 1] : width - 1;
            while (n < terms.length && terms[n] < next) {
                int k = terms[n] - first[i];
                boolean settled = deal.option(i) != Literal.SHELVED;
                shares[n++] = settled ? deal.share(i, k) : 1;
            }
        }
        return shares;
    }
}
