package org.comity.workbench.trust.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.data.DataException;
import org.comity.methods.affinity.Distance;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Resampling;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Treatment.Absences;
import org.comity.methods.affinity.Treatment.Abstentions;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;
import org.comity.model.Table;
import org.comity.workbench.trust.votes.AffinityQuestion.By;
import org.comity.workbench.trust.votes.AffinityQuestion.FamilyRule;
import org.comity.workbench.trust.votes.AffinityQuestion.Span;
import org.comity.workbench.trust.votes.AffinityQuestion.Weighting;
import org.junit.jupiter.api.Test;

/** Published values of real pairs, and both collections against a plain loop over single votes. */
class AffinityRealFilesTest {
    private static AffinityQuestion question(
            int year, By by, List<Yardstick> yardsticks, Treatment treatment, String... countries) {
        return new AffinityQuestion(
                new VoteSet.All(),
                new Span(Optional.of(year), Optional.of(year), by, 1),
                yardsticks,
                List.of(),
                treatment,
                new Weighting.Equal(),
                Resampling.NONE,
                new FamilyRule(true, Optional.empty()),
                new TreeSet<>(List.of(countries).stream().map(Country::of).toList()),
                Optional.empty(),
                2);
    }

    private static List<Object> row(Votes votes, AffinityQuestion question) throws IOException {
        Table table = AffinityFinding.of(votes, question, "").table("");
        assertThat(table.rows()).hasSize(1);
        return table.rows().getFirst();
    }

    /**
     * fpsim 0.1.0 (R), data set usamex46: the United States and Mexico in the 38 roll calls of 1946 in which both voted,
     * as its reference prints {@code cohenk}, {@code spi} (nominal categories) and {@code taub}.
     */
    @Test
    void theUnitedStatesAndMexicoIn1946() throws IOException {
        Votes votes = VoteReader.read(VoteFiles.of(VoteRealFilesTest.sample("UNVotesPublished.csv.gz")));
        List<Object> row = row(
                votes,
                question(
                        1946,
                        By.YEAR,
                        List.of(
                                Yardstick.of(Measure.KAPPA),
                                new Yardstick(Measure.PI, Distance.NOMINAL, true),
                                Yardstick.of(Measure.TAU)),
                        Treatment.DEFAULT,
                        "USA",
                        "MEX"));
        assertThat(row.subList(0, 4)).containsExactly("MEX", "USA", 1946L, 38L);
        assertThat((double) row.get(4)).isCloseTo(-0.01222707, within(5e-9));
        assertThat((double) row.get(8)).isCloseTo(-0.02775801, within(5e-9));
        assertThat((double) row.get(12)).isCloseTo(0.01431261, within(5e-9));
    }

    @Test
    void voetensAgreementIsAPlainMeanOverRollCallsThatWereNotUnanimous() throws IOException {
        Votes votes = VoteReader.read(VoteRealFilesTest.collection2021());
        int one = votes.countries().indexOf(Country.of("BRA"));
        int other = votes.countries().indexOf(Country.of("KEN"));
        double sum = 0;
        long count = 0;
        for (int r = 0; r < votes.rollCalls().size(); r++) {
            int first = votes.vote(one, r);
            int second = votes.vote(other, r);
            if (votes.rollCalls().get(r).session() == 55 && first * second > 0 && isSplit(votes, r)) {
                sum += 1 - Math.abs(first - second) / 2.0;
                count++;
            }
        }
        List<Object> row = row(
                votes,
                question(2000, By.SESSION, List.of(Yardstick.of(Measure.AGREEMENT)), Treatment.DEFAULT, "KEN", "BRA"));
        assertThat(row.subList(0, 4)).containsExactly("BRA", "KEN", 55L, count);
        assertThat((double) row.get(4)).isCloseTo(sum / count, within(1e-12));
    }

    private static boolean isSplit(Votes votes, int rollCall) {
        int seen = 0;
        for (int c = 0; c < votes.countries().size(); c++) {
            seen |= 1 << votes.vote(c, rollCall);
        }
        return Integer.bitCount(seen & 0b1110) > 1;
    }

    @Test
    void absencesCountOnlyWhereTheFileKeepsThem() throws IOException {
        Treatment treatment = new Treatment(Absences.ABSTAIN, Abstentions.MIDDLE);
        List<Yardstick> s = List.of(Yardstick.of(Measure.S));
        Votes raw = VoteReader.read(VoteFiles.of(VoteRealFilesTest.sample("UNVotesPublished.csv.gz")));
        long dropped = (long) row(raw, question(1990, By.YEAR, s, Treatment.DEFAULT, "ALB", "CUB"))
                .get(3);
        long counted = (long)
                row(raw, question(1990, By.YEAR, s, treatment, "ALB", "CUB")).get(3);
        assertThat(counted).isGreaterThan(dropped);
        Votes plain = VoteReader.read(VoteRealFilesTest.collection2021());
        assertThatThrownBy(() -> AffinityFinding.of(plain, question(1990, By.YEAR, s, treatment, "ALB", "CUB"), ""))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("un_votes.csv.gz holds no absences");
    }
}
