package org.comity.workbench.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Choices CHOICES = new Choices(200, 1, 1);

    @Test
    void aScoreIsTheWeightedMeanByHand() {
        // AAA-BBB in 2014: no war 100 (0 * 1 + 2014 = 2014, not a multiple of 7); law min(-1.22, -0.62) -> 19.5;
        // visa AAA->BBB (0 + 2) % 3 = 2 -> 0, BBB->AAA (1 + 0) % 3 = 1 -> 0: mean 0, weight 0.5.
        ToyWorld world = ToyWorld.full();
        Relation relation = ToyWorld.relation(world.assess("AAA", 2014, CHOICES), "BBB");
        double law = 100 * (-1.5 + 0.02 * 14 + 2) / 4;
        assertThat(relation.goals().get("peace")).isNotNull();
        double peace = relation.goals()
                .getOrDefault("peace", new Assessment.Score(0, 0, 0))
                .value();
        assertThat(peace).isCloseTo((100 + law) / 2, within(1e-9));
        double trade = relation.goals()
                .getOrDefault("trade", new Assessment.Score(0, 0, 0))
                .value();
        assertThat(relation.overall().orElseThrow().value()).isCloseTo((peace + trade) / 2, within(1e-9));
        assertThat(relation.observedShare()).isCloseTo(1, within(1e-12));
    }

    @Test
    void everyRangeHoldsItsPoint() {
        ToyWorld world = ToyWorld.full().remove("t.war", "AAA", "CCC", 2014);
        for (Relation r : world.assess("AAA", 2014, CHOICES).partners()) {
            Assessment.Score score = r.overall().orElseThrow();
            assertThat(score.value()).isBetween(score.low(), score.high());
            assertThat(r.place().orElseThrow().rank())
                    .isBetween(
                            r.place().orElseThrow().low(),
                            r.place().orElseThrow().high());
            assertThat(r.world().orElseThrow().of()).isEqualTo(10); // five countries, each pair once
        }
    }

    @Test
    void doublingACountrysGdpAndItsFlowsLeavesItsScoresUnchanged() {
        Assessment before = ToyWorld.full().assess("CCC", 2014, CHOICES);
        Assessment after = ToyWorld.full().doubled("CCC").assess("CCC", 2014, CHOICES);
        assertThat(after).isEqualTo(before);
        Assessment elsewhere = ToyWorld.full().doubled("CCC").assess("AAA", 2014, CHOICES);
        assertThat(elsewhere).isEqualTo(ToyWorld.full().assess("AAA", 2014, CHOICES));
    }

    @Test
    void doublingOnlyTheFlowsRaisesThem() {
        ToyWorld world = ToyWorld.full();
        double before = ToyWorld.relation(world.assess("CCC", 2014, CHOICES), "AAA")
                .overall()
                .orElseThrow()
                .value();
        world.set("t.flow", "CCC", "AAA", 2014, 1e9, 0);
        double after = ToyWorld.relation(world.assess("CCC", 2014, CHOICES), "AAA")
                .overall()
                .orElseThrow()
                .value();
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void turnedRoundARelationReadsTheSameWhereTheFrameIsSymmetric() {
        ToyWorld world = ToyWorld.full();
        Relation there = ToyWorld.relation(world.assess("BBB", 2014, CHOICES), "DDD");
        Relation back = ToyWorld.relation(world.assess("DDD", 2014, CHOICES), "BBB");
        assertThat(back.overall()).isEqualTo(there.overall());
        assertThat(back.goals()).isEqualTo(there.goals());
        assertThat(back.world()).isEqualTo(there.world());
    }

    @Test
    void threadsDoNotMatter() {
        ToyWorld world = ToyWorld.full();
        assertThat(world.assess("AAA", 2014, new Choices(200, 1, 2))).isEqualTo(world.assess("AAA", 2014, CHOICES));
    }

    @Test
    void anotherSeedMovesRangesButNoPoint() {
        ToyWorld world = ToyWorld.full();
        Assessment.Score one = ToyWorld.relation(world.assess("AAA", 2014, CHOICES), "BBB")
                .overall()
                .orElseThrow();
        Assessment.Score other = ToyWorld.relation(world.assess("AAA", 2014, new Choices(200, 2, 1)), "BBB")
                .overall()
                .orElseThrow();
        assertThat(other.value()).isEqualTo(one.value());
        assertThat(other.low()).isNotEqualTo(one.low());
    }

    @Test
    void whatIsMissingWidensTheRangeAndLowersTheObservedShare() {
        Relation before = ToyWorld.relation(ToyWorld.full().assess("AAA", 2014, CHOICES), "BBB");
        ToyWorld less = ToyWorld.full().remove("t.war", "AAA", "BBB", 2014);
        Relation after = ToyWorld.relation(less.assess("AAA", 2014, CHOICES), "BBB");
        assertThat(after.observedShare()).isCloseTo(0.75, within(1e-12)); // a half of one of two goals
        assertThat(width(after)).isGreaterThan(width(before) + 10);
    }

    private static double width(Relation relation) {
        return relation.overall().orElseThrow().high()
                - relation.overall().orElseThrow().low();
    }

    @Test
    void aCarriedFigureKeepsThePointWidensTheRangeAndCountsAsUnobserved() {
        ToyWorld carried = ToyWorld.full().carry("t.law", "AAA", 2012, 2014);
        ToyWorld observed = ToyWorld.full().set("t.law", "AAA", "AAA", 2014, -1.5 + 0.02 * 12, 0);
        Relation guess = ToyWorld.relation(carried.assess("AAA", 2014, CHOICES), "BBB");
        Relation known = ToyWorld.relation(observed.assess("AAA", 2014, CHOICES), "BBB");
        assertThat(guess.overall().orElseThrow().value())
                .isCloseTo(known.overall().orElseThrow().value(), within(1e-9));
        assertThat(width(guess)).isGreaterThan(width(known));
        assertThat(guess.observedShare()).isCloseTo(0.75, within(1e-12));
        assertThat(carried.assess("AAA", 2014, CHOICES).measures().get(1).carried())
                .isEqualTo(4);
    }

    @Test
    void aFlowIsCarriedAsItStoodAgainstTheSizesOfItsOwnYear() {
        ToyWorld world = ToyWorld.full();
        for (int year = 2013; year <= 2014; year++) {
            for (String one : ToyWorld.CODES) {
                for (String other : ToyWorld.CODES) {
                    world.remove("t.flow", one, other, year);
                }
            }
        }
        Inputs inputs = world.inputs(ToyWorld.FRAME);
        Grid then = Grid.of(inputs, WorldScores.pairs(ToyWorld.neighbours().values(), true), 2012);
        Grid now = Grid.of(inputs, WorldScores.pairs(ToyWorld.neighbours().values(), true), 2014);
        Figure carried = now.figure(2, 0).orElseThrow();
        assertThat(carried.state()).isEqualTo(Figure.State.CARRIED);
        assertThat(carried.year()).isEqualTo(2012);
        assertThat(carried.value()).isEqualTo(then.figure(2, 0).orElseThrow().value());
    }

    @Test
    void aMeasureThatNobodyHasIsLeftOutButStillCountsAsUnobserved() {
        ToyWorld world = ToyWorld.full();
        for (String one : ToyWorld.CODES) {
            for (String other : ToyWorld.CODES) {
                world.remove("t.war", one, other, 2014);
            }
        }
        Assessment assessment = world.assess("AAA", 2014, CHOICES);
        assertThat(assessment.measures().getFirst().inScore()).isFalse();
        assertThat(ToyWorld.relation(assessment, "BBB").observedShare()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void changeUsesOnlyWhatBothYearsHave() {
        ToyWorld world = ToyWorld.full().remove("t.law", "BBB", "BBB", 2013);
        Change change = ToyWorld.relation(world.assess("AAA", 2014, CHOICES), "BBB")
                .changes()
                .getFirst();
        assertThat(change.fromYear()).isEqualTo(2013);
        assertThat(change.comparedShare()).isCloseTo(0.75, within(1e-12));
        Change none = ToyWorld.relation(ToyWorld.full().assess("AAA", 2005, CHOICES), "BBB")
                .changes()
                .get(2);
        assertThat(none.fromYear()).isEqualTo(1995);
        assertThat(none.difference()).isEmpty();
        assertThat(none.isCertain()).isFalse();
    }

    @Test
    void aWarThatBeginsIsACertainChange() {
        ToyWorld world = ToyWorld.full();
        for (int year = 2000; year <= 2014; year++) {
            world.set("t.war", "AAA", "BBB", year, year == 2014 ? 2 : 0, 0);
            world.set("t.war", "BBB", "AAA", year, year == 2014 ? 2 : 0, 0);
        }
        Change change = ToyWorld.relation(world.assess("AAA", 2014, CHOICES), "BBB")
                .changes()
                .get(1);
        assertThat(change.difference().orElseThrow().value()).isLessThan(-20);
        assertThat(change.isCertain()).isTrue();
    }

    @Test
    void noFigureAtAllGivesNoScoreAndNoRank() {
        Assessment assessment = ToyWorld.full().assess("AAA", 1999, CHOICES);
        assertThat(assessment.partners()).hasSize(4).allSatisfy(relation -> {
            assertThat(relation.overall()).isEmpty();
            assertThat(relation.place()).isEmpty();
            assertThat(relation.observedShare()).isZero();
        });
    }
}
