package org.comity.methods.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions 1 to 70 of the producer's own file against the points that the authors published. */
class IdealPointsOracleTest {
    @BeforeEach
    void needTheFiles() {
        if (!Files.exists(PublishedVotes.folder().resolve("unvotes/UNVotesPublished.csv.gz"))) {
            assertThat(System.getenv("CI")).as("the sample files").isNotEqualTo("true");
            abort("The sample files are not here; COMITY_SAMPLES names their folder.");
        }
    }

    @Test
    @Oracle(
            source = "Bailey, Strezhnev, Voeten (2017); points of April 2020",
            where = "IdealpointestimatesAll_Apr2020.csv, IdealPoint, by session")
    void allVotes() {
        check(_ -> true, "IdealpointestimatesAll_Apr2020.csv.gz", 66);
    }

    @Test
    @Oracle(
            source = "Bailey, Strezhnev, Voeten (2017); points of April 2020",
            where = "IdealpointestimatesNoNukes_Apr2020.csv, IdealPointNoNukes, by session")
    void votesWithoutNuclearOnes() {
        check(row -> row[9].equals("0"), "IdealpointestimatesNoNukes_Apr2020.csv.gz", 66);
    }

    @Test
    @Oracle(
            source = "Bailey, Strezhnev, Voeten (2017); points of April 2020",
            where = "IdealpointestimatesImportant_Apr2020.csv, IdealPointImportant, by session from 38 on")
    void votesNamedImportant() {
        check(row -> row[5].equals("1"), "IdealpointestimatesImportant_Apr2020.csv.gz", 30);
    }

    /** Steps vary as the authors' do: a quarter of the points' variance. */
    private static void check(Predicate<String[]> wanted, String file, int least) {
        PublishedVotes votes = PublishedVotes.read(wanted);
        Options options = Options.DEFAULT
                .withThreads(2)
                .withTolerance(1e-3)
                .withWalkVariance(0.25)
                .withEnds(List.of(votes.countries.indexOf("2")), List.of(votes.countries.indexOf("365")));
        Map<String, Double> published = PublishedVotes.points(file);
        SortedMap<Integer, List<double[]>> sessions = new TreeMap<>();
        for (Point point : IdealPoints.fit(votes.rollCalls(), options).points()) {
            Double theirs = published.get(votes.countries.get(point.country()) + "|" + votes.session(point));
            if (theirs != null) {
                sessions.computeIfAbsent(votes.session(point), _ -> new ArrayList<>())
                        .add(new double[] {point.value(), theirs});
            }
        }
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(least);
        double[] correlations = sessions.values().stream()
                .mapToDouble(IdealPointsOracleTest::correlation)
                .sorted()
                .toArray();
        assertThat(correlations[correlations.length / 2]).isGreaterThan(0.99);
        sessions.forEach((session, pairs) -> {
            if (votes.rollCallsIn(session) >= 20) {
                assertThat(correlation(pairs)).as("session %d", session).isGreaterThan(0.95);
            }
        });
    }

    private static double correlation(List<double[]> pairs) {
        double x = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        double y = pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] pair : pairs) {
            xx += (pair[0] - x) * (pair[0] - x);
            yy += (pair[1] - y) * (pair[1] - y);
            xy += (pair[0] - x) * (pair[1] - y);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
