package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/** Negotiations made by a seed. */
final class Cases {
    private Cases() {}

    /** 2 or 3 parties, 2 to 6 issues of 1 to 3 options, some not shelvable, some with links. */
    static Problem random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int parties = 2 + random.nextInt(2);
        int n = 2 + random.nextInt(5);
        boolean decimals = random.nextBoolean();
        List<Issue> issues = new ArrayList<>();
        double[][][] utilities = new double[parties][n][];
        double[][] statusQuo = new double[parties][n];
        double[] reservations = new double[parties];
        for (int i = 0; i < n; i++) {
            List<String> options = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
            issues.add(new Issue("issue " + i, options, false, random.nextInt(5) > 0, 1 + random.nextInt(4)));
            for (int p = 0; p < parties; p++) {
                utilities[p][i] = random.doubles(options.size())
                        .map(value -> Math.rint(value * 40 - 20) / (decimals ? 10 : 1))
                        .toArray();
                statusQuo[p][i] = Math.rint(random.nextDouble() * 20 - 4) / (decimals ? 10 : 1);
            }
        }
        for (int p = 0; p < parties; p++) {
            reservations[p] = Math.rint((Arrays.stream(statusQuo[p]).sum() - 6 * random.nextInt(3)) * 10) / 10;
        }
        return new Problem(names(parties), issues, utilities, statusQuo, reservations, links(random, issues));
    }

    private static List<Constraint> links(SplittableRandom random, List<Issue> issues) {
        List<Constraint> links = new ArrayList<>();
        for (int c = random.nextInt(3); c > 0; c--) {
            links.add(new Clause("link " + c, List.of(literal(random, issues), literal(random, issues))));
        }
        if (random.nextInt(4) == 0) {
            int i = random.nextInt(issues.size());
            links.add(new ShareLimit("limit", List.of(literal(random, issues)), i, 0, 1, 1));
        }
        return links;
    }

    private static Literal literal(SplittableRandom random, List<Issue> issues) {
        int i = random.nextInt(issues.size());
        int option = random.nextInt(-1, issues.get(i).options().size());
        return new Literal(i, option, random.nextBoolean());
    }

    static List<String> names(int parties) {
        return IntStream.range(0, parties).mapToObj(p -> "party " + p).toList();
    }

    /** A case whose answer is known by how it was made. */
    record Planted(Problem problem, double count, double weight, long countSets) {}

    /**
     * Every party has issues that cost it, and no other, the same whatever is agreed, and gains from all other issues at
     * most so much that it can bear a known number of them; one option of each other issue gives all parties their most.
     * So of each party's costly issues all but the bearable ones must be shelved; by weight, the lightest. Options and
     * issues are shuffled, and every outcome of an issue is moved by one amount for each party.
     */
    static Planted planted(long seed, int parties, int issues) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] costly = new int[parties];
        int[] borne = new int[parties];
        int left = issues - parties;
        for (int p = 0; p < parties; p++) {
            costly[p] = random.nextInt(Math.max(1, left / parties / 2 + 1));
            borne[p] = random.nextInt(costly[p] + 1);
        }
        int[] owner = new int[issues];
        Arrays.fill(owner, -1);
        int next = 0;
        for (int p = 0; p < parties; p++) {
            for (int c = 0; c < costly[p]; c++) {
                owner[next++] = p;
            }
        }
        shuffle(random, owner);
        int[] options = random.ints(issues, 2, 5).toArray();
        double[][][] utilities = new double[parties][issues][];
        double[][] statusQuo = new double[parties][issues];
        double[] gain = new double[parties];
        for (int i = 0; i < issues; i++) {
            int good = random.nextInt(options[i]);
            for (int p = 0; p < parties; p++) {
                utilities[p][i] = new double[options[i]];
                double most = owner[i] < 0 ? random.nextInt(1, 30) : 0;
                for (int k = 0; k < options[i]; k++) {
                    utilities[p][i][k] = k == good ? most : most - random.nextInt(0, 30) * (owner[i] < 0 ? 1 : 0);
                }
                gain[p] += most;
            }
        }
        double[] reservations = new double[parties];
        for (int p = 0; p < parties; p++) {
            double room = 1 + Math.floor((gain[p] - 1) * random.nextDouble(0.3, 1));
            double cost = room / (borne[p] + 0.5); // so many can be borne, and not one more
            reservations[p] = gain[p] - room;
            for (int i = 0; i < issues; i++) {
                double by = random.nextInt(-20, 60);
                for (int k = 0; k < options[i]; k++) {
                    utilities[p][i][k] += by - (owner[i] == p ? cost : 0);
                }
                statusQuo[p][i] = by;
                reservations[p] += by;
            }
        }
        return planted(random, owner, borne, options, utilities, statusQuo, reservations);
    }

    private static Planted planted(
            SplittableRandom random,
            int[] owner,
            int[] borne,
            int[] options,
            double[][][] utilities,
            double[][] statusQuo,
            double[] reservations) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < owner.length; i++) {
            List<String> names =
                    IntStream.range(0, options[i]).mapToObj(k -> "option " + k).toList();
            issues.add(new Issue("issue " + i, names, false, true, random.nextInt(1, 20)));
        }
        double count = 0;
        double weight = 0;
        long sets = 1;
        for (int p = 0; p < borne.length; p++) {
            int party = p;
            double[] weights = IntStream.range(0, owner.length)
                    .filter(i -> owner[i] == party)
                    .mapToDouble(i -> issues.get(i).weight())
                    .sorted()
                    .toArray();
            int shelved = weights.length - borne[p];
            count += shelved;
            weight += Arrays.stream(weights, 0, shelved).sum();
            for (int k = 1; k <= shelved; k++) {
                sets = sets * (weights.length - shelved + k) / k;
            }
        }
        Problem problem = new Problem(names(borne.length), issues, utilities, statusQuo, reservations, List.of());
        return new Planted(problem, count, weight, sets);
    }

    private static void shuffle(SplittableRandom random, int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
