package org.comity.workbench.trust.ideal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.votes.MadeVotes;
import org.comity.workbench.trust.votes.StoredVotes;
import org.comity.workbench.trust.votes.Votes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On invented votes of countries that stand in alphabetical order along a line. */
class DividingTest {
    private static final Country BRA = Country.of("BRA");
    private static final Country IND = Country.of("IND");
    private static final Country USA = Country.of("USA");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Workbench workbench;

    @SuppressWarnings("NullAway.Init") // read before each test
    private Votes votes;

    @BeforeEach
    void open() {
        workbench = new MadeVotes(2).workbench(folder);
        votes = StoredVotes.of(workbench).orElseThrow();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Dividing model(int from, int to) {
        return Dividing.of(workbench, votes, from, to).orElseThrow();
    }

    @Test
    void theCountriesStandInTheirOrder() {
        Dividing model = model(MadeVotes.FIRST, MadeVotes.LAST);
        double[] values = votes.countries().stream()
                .mapToDouble(country -> model.point(country).orElseThrow().value())
                .toArray();
        assertThat(values).isSorted();
        assertThat(values[5]).as("the positive end").isPositive();
    }

    @Test
    void allRollCallsInWhichTheTwoVotedDifferentlyTheSharpestFirst() {
        List<Dividing.Divided> divided = model(MadeVotes.FIRST, MadeVotes.LAST).most(new Pair(BRA, USA), 1000);
        int bra = votes.countries().indexOf(BRA);
        int usa = votes.countries().indexOf(USA);
        int[] apart = IntStream.range(0, votes.rollCalls().size())
                .filter(r -> votes.vote(bra, r) != votes.vote(usa, r))
                .map(r -> votes.rollCalls().get(r).id())
                .toArray();
        assertThat(divided.stream().mapToInt(one -> one.rollCall().id()).sorted())
                .containsExactlyElementsOf(IntStream.of(apart).boxed().toList());
        assertThat(divided)
                .isSortedAccordingTo(Comparator.comparingDouble((Dividing.Divided one) -> -one.divides()))
                .allSatisfy(one -> {
                    int at = votes.rollCalls().indexOf(one.rollCall());
                    assertThat(one.there()).isEqualTo(votes.vote(bra, at));
                    assertThat(one.back()).isEqualTo(votes.vote(usa, at));
                    assertThat(one.divides()).isBetween(0.0, 1.0);
                });
        assertThat(model(MadeVotes.FIRST, MadeVotes.LAST).most(new Pair(BRA, USA), 3))
                .isEqualTo(divided.subList(0, 3));
    }

    @Test
    void turnedRoundTheSameRollCallsWithTheSidesChanged() {
        Dividing model = model(MadeVotes.FIRST, MadeVotes.LAST);
        List<Dividing.Divided> there = model.most(new Pair(BRA, USA), 1000);
        assertThat(model.most(new Pair(USA, BRA), 1000))
                .isEqualTo(there.stream()
                        .map(one -> new Dividing.Divided(
                                one.rollCall(), /* there= */ one.back(), /* back= */ one.there(), one.divides()))
                        .toList());
    }

    @Test
    void whoDidNotVoteInTheseYearsIsDividedFromNobody() {
        Dividing model = model(MadeVotes.FIRST, MadeVotes.FIRST);
        assertThat(model.point(IND)).isEmpty();
        assertThat(model.most(new Pair(IND, USA), 10)).isEmpty();
        assertThat(model.most(new Pair(USA, IND), 10)).isEmpty();
    }

    @Test
    void yearsWithoutRollCallsHaveNoLine() {
        assertThat(Dividing.of(workbench, votes, 1990, 1991)).isEmpty();
    }
}
