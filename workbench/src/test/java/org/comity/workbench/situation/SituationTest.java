package org.comity.workbench.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.starter.StarterPack;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Assessments on the starter pack, for homes on three continents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationTest {
    private static final int DRAWS = 60;

    private Workbench one;
    private Workbench two;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        one = Workbench.open(home, AsOf.LATEST, 1);
        two = Workbench.open(home, AsOf.LATEST, 2);
    }

    @AfterAll
    void close() {
        one.close();
        two.close();
    }

    private static Situation.Request request(Workbench workbench, String home, Optional<Integer> year) {
        return new Situation.Request(
                Country.of(home),
                year,
                NeighbourRule.DEFAULT,
                Frames.of(workbench).get("neighbourhood"),
                DRAWS,
                1);
    }

    @Test
    void theMainTableHasTheColumnsPromised() {
        Finding finding = Situation.of(one).finding(request(one, "KEN", Optional.of(2016)));
        assertThat(finding.tables().getFirst().columns().stream().map(Table.Column::name))
                .containsExactly(("home,partner,year,score,low,high,rank,observed_share,"
                                + "peaceful,secure,prosperous,beautiful,amicable,"
                                + "rank_low,rank_high,group,world_rank,world_rank_low,world_rank_high")
                        .split(","));
        assertThat(finding.tables().getFirst().rows().stream().map(row -> row.get(1)))
                .containsExactly("ETH", "SOM", "SSD", "TZA", "UGA");
        assertThat(finding.tables().stream().map(Table::name))
                .contains("goals", "changes", "measures", "figures", "context", "world");
    }

    @Test
    void anAnswerAsOfADateSaysSoInItsCommandAndNamesNoLaterVintage(@TempDir Path home) throws Exception {
        StarterPack.load(
                FactStore.open(home), Path.of(System.getProperty("comity.root")).resolve("starter"));
        AsOf date = new AsOf(Optional.of(LocalDate.of(2021, 6, 30)), AsOf.Basis.RELEASE);
        try (Workbench then = Workbench.open(home, date, 1)) {
            Finding finding = Situation.of(then).finding(request(then, "PER", Optional.of(2010)));
            assertThat(finding.provenance().command()).endsWith(" --as-of 2021-06-30");
            assertThat(finding.provenance().asOf()).contains(LocalDate.of(2021, 6, 30));
            assertThat(finding.provenance().sources())
                    .noneMatch(use -> use.source().equals("passport-index"));
        }
    }

    @Test
    void theSameOnOneThreadAndOnTwo() {
        for (String home : List.of("KEN", "BRA", "VNM")) {
            Finding here = Situation.of(one).finding(request(one, home, Optional.of(2016)));
            Finding there = Situation.of(two).finding(request(two, home, Optional.of(2016)));
            assertThat(there.tables()).isEqualTo(here.tables());
            assertThat(there.id()).isEqualTo(here.id());
        }
    }

    @Test
    void withoutAYearTheLastHalfObservedOneIsTakenAndSaid() {
        Finding finding = Situation.of(one).finding(request(one, "BRA", Optional.empty()));
        Assessment assessment = Situation.of(one).assess(request(one, "BRA", Optional.empty()));
        assertThat(assessment.yearChosen()).isTrue();
        assertThat(finding.notes().getFirst()).contains(assessment.year() + " is the last in which the median partner");
        double[] shares = assessment.partners().stream()
                .mapToDouble(Assessment.Relation::observedShare)
                .sorted()
                .toArray();
        assertThat(shares[shares.length / 2]).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void mostCountriesHaveAYearThatIsHalfObserved() {
        YearChooser chooser = new YearChooser(one);
        List<Country> homes = List.copyOf(
                new WorldReader(one).neighbours(NeighbourRule.DEFAULT, 2016).keySet());
        long enough = homes.stream()
                .filter(home -> chooser.choose(
                                Optional.of(home),
                                NeighbourRule.DEFAULT,
                                Frames.of(one).get("neighbourhood"))
                        .enough())
                .count();
        assertThat((double) enough / homes.size()).isGreaterThan(0.9);
    }

    @Test
    void anExplanationEndsInSourceCells() {
        Explained tree = Situation.of(one).explain(request(one, "KEN", Optional.of(2016)), Country.of("UGA"));
        Assessment assessment = Situation.of(one).assess(request(one, "KEN", Optional.of(2016)));
        assertThat(tree.value())
                .isEqualTo(ToyWorld.relation(assessment, "UGA").overall().map(Assessment.Score::value));
        List<Explained> leaves = new ArrayList<>();
        leaves(tree, leaves);
        List<Observation.Lineage> lineages =
                leaves.stream().flatMap(leaf -> leaf.lineage().stream()).toList();
        assertThat(lineages).hasSizeGreaterThan(15).allSatisfy(lineage -> {
            assertThat(lineage.file()).isNotEmpty();
            assertThat(lineage.vintage()).isNotEmpty();
        });
        assertThat(lineages.stream().filter(lineage -> lineage.line() > 0)).hasSizeGreaterThan(8);
    }

    private static void leaves(Explained node, List<Explained> into) {
        if (node.parts().isEmpty()) {
            into.add(node);
        }
        node.parts().forEach(part -> leaves(part, into));
    }

    @Test
    void whoIsNoNeighbourIsNamedWithThoseWhoAre() {
        assertThatThrownBy(() -> Situation.of(one).explain(request(one, "KEN", Optional.of(2016)), Country.of("CHL")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHL is no neighbour of KEN in 2016")
                .hasMessageContaining("UGA");
    }

    @Test
    void aHomeWithoutNeighboursIsSaidToHaveNone() {
        Finding finding = Situation.of(one).finding(request(one, "NZL", Optional.empty()));
        assertThat(finding.tables().getFirst().rows()).isEmpty();
        assertThat(finding.notes()).anySatisfy(note -> assertThat(note).contains("NZL has no neighbour"));
    }

    @Test
    void everyShippedFrameCanBeAssessed() {
        for (String frame : List.of("neighbourhood", "connectivity", "sdg17")) {
            Situation.Request request = new Situation.Request(
                    Country.of("VNM"),
                    Optional.of(2016),
                    NeighbourRule.DEFAULT,
                    Frames.of(one).get(frame),
                    DRAWS,
                    1);
            assertThat(Situation.of(one).assess(request).partners())
                    .as(frame)
                    .isNotEmpty()
                    .allSatisfy(relation -> assertThat(relation.overall()).isPresent());
        }
    }
}
