package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.jspecify.annotations.Nullable;

/**
 * Monte Carlo over the choices of a recipe, after Saisana, Saltelli and Tarantola (2005). Each replication takes every
 * choice anew, all units share it, and the recipe is run from the first step that it touches.
 */
public final class MonteCarlo {
    /** Of 8 bytes each, and as many again while they are ranked. */
    private static final long MOST_SCORES = 40_000_000;

    private MonteCarlo() {}

    /**
     * Runs the replications.
     *
     * @param raw what the recipe starts from
     * @param nodes codes of the columns whose scores are kept, of aggregates or indicators; empty for the last
     *     aggregate, which is the index where there is one tree. A node takes 8 bytes a unit and replication.
     * @param replications at least 1
     * @throws StepFailure where the recipe itself fails, a choice does not fit it, or no replication succeeds
     */
    public static Replications run(
            Recipe recipe, Stage raw, List<Choice> choices, List<String> nodes, int replications, Pace pace) {
        if (replications < 1) {
            throw new IllegalArgumentException("Replications (%d) must be 1 or more.".formatted(replications));
        }
        Plan plan = new Plan(recipe, raw, choices);
        Stage nominal = Replay.nominal(plan);
        Reading reading = new Reading(raw, nominal, nodes.isEmpty() ? List.of(top(nominal)) : nodes);
        Scores scores = new Scores(reading, replications);
        Replay.run(plan, new Random(choices.size(), replications, pace.seed()), scores, pace);
        return new Replications(nominal, reading, scores.of, failures(scores.failed));
    }

    static String top(Stage nominal) {
        return nominal.structure().node(nominal.structure().root()).code();
    }

    /** By number; refuses when nothing succeeded. */
    static List<Failed> failures(@Nullable Failed[] failed) {
        List<Failed> all =
                new ArrayList<>(Arrays.stream(failed).filter(Objects::nonNull).toList());
        if (all.size() == failed.length) {
            throw new StepFailure(
                    "replications",
                    "",
                    "",
                    "all %d failed; number %d with %s: %s"
                            .formatted(
                                    all.size(),
                                    all.getFirst().replication(),
                                    all.getFirst().choices(),
                                    all.getFirst().reason()));
        }
        return all;
    }

    /** Each choice of each replication has a stream of its own. */
    private record Random(int choices, int runs, long seed) implements Design {
        @Override
        public Choice.Chance[] chances(int run) {
            long stream = Streams.stream(seed, run);
            Choice.Chance[] chances = new Choice.Chance[choices];
            for (int choice = 0; choice < choices; choice++) {
                chances[choice] = chance(Streams.stream(stream, choice));
            }
            return chances;
        }
    }

    static Choice.Chance chance(long stream) {
        return new Choice.Chance(Streams.uniform(stream, 0), stream);
    }

    /** Keeps the scores of the asked nodes. */
    private static final class Scores implements Design.Sink {
        private final Reading reading;
        private final double[][][] of;
        private final @Nullable Failed[] failed;

        Scores(Reading reading, int replications) {
            this.reading = reading;
            long cells = (long) reading.nodes().size() * reading.rows() * replications;
            if (cells > MOST_SCORES) {
                throw new StepFailure(
                        "replications",
                        "",
                        "",
                        "%d of them keep %d scores and at most %d can be kept; ask for fewer, or of fewer nodes"
                                .formatted(replications, cells, MOST_SCORES));
            }
            of = new double[reading.nodes().size()][reading.rows()][replications];
            failed = new Failed[replications];
        }

        @Override
        public void scored(int run, Stage end) {
            for (int node = 0; node < of.length; node++) {
                double[] scores = reading.scores(end, node);
                for (int unit = 0; unit < scores.length; unit++) {
                    of[node][unit][run] = scores[unit];
                }
            }
        }

        @Override
        public void failed(int run, Failed why) {
            failed[run] = why;
            for (double[][] units : of) {
                for (double[] unit : units) {
                    unit[run] = Double.NaN;
                }
            }
        }
    }
}
