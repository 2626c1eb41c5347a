package org.comity.workbench.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.methods.bargain.shelving.ShelvingAim;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.junit.jupiter.api.Test;

/** With a margin every package of the answer, not only that of the shelved set, gives each party so much more. */
class SolveMarginTest {
    private static final double MARGIN = 8;
    private static final List<String> PARTIES = List.of("FJI", "TON", "WSM");

    private static Negotiation negotiation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("title: Made up\nparties:\n");
        for (String party : PARTIES) {
            text.append("  %s:\n    reservation: %d..%d\n    values:\n".formatted(party, 30, 36));
            for (int i = 0; i < 5; i++) {
                text.append("      m%d: {low: %d, high: %d, shelved: %d}\n"
                        .formatted(i, random.nextInt(-10, 20), random.nextInt(-10, 20), random.nextInt(8, 14)));
            }
        }
        text.append("issues:\n");
        for (int i = 0; i < 5; i++) {
            text.append("  m%d: {options: [low, high]}\n".formatted(i));
        }
        return NegotiationFile.parse("made.yaml", text.toString());
    }

    private static SolveQuestion asked(double margin, ShelvingAim aim) {
        return new SolveQuestion(SolveQuestion.Solution.NASH, Optional.of(aim), margin, 200, 1, "automatic", 30);
    }

    private static double number(Table table, int row, String column) {
        return ((Number) table.rows().get(row).get(index(table, column))).doubleValue();
    }

    private static int index(Table table, String column) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(column);
    }

    @Test
    void everyPackageGivesTheMargin() {
        int bound = 0;
        int shelving = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Negotiation negotiation = negotiation(seed);
            Finding finding = SolveFinding.of(negotiation, asked(MARGIN, ShelvingAim.COUNT), "");
            Packages packages = Packages.of(negotiation, asked(MARGIN, ShelvingAim.COUNT));
            Table parties = finding.table("parties");
            for (int row = 0; row < parties.rows().size(); row++) {
                assertThat(number(parties, row, "gain")).as("seed %d", seed).isGreaterThanOrEqualTo(MARGIN - 1e-9);
            }
            packages.outcomes().values().stream()
                    .flatMap(outcome -> outcome.deals().stream())
                    .forEach(deal -> assertThat(deal.values()).allMatch(value -> value >= 33 + MARGIN - 1e-9));
            Table frontier = finding.table("frontier");
            for (int row = 0; row < frontier.rows().size(); row++) {
                for (String party : PARTIES) {
                    assertThat(number(frontier, row, "value_" + party))
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(33 + MARGIN - 1e-9);
                }
            }
            Packages without = Packages.of(negotiation, asked(0, ShelvingAim.COUNT));
            bound += without.frontier().points().equals(packages.frontier().points()) ? 0 : 1;
            boolean shelved = packages.shelving().orElseThrow().first().isPresent();
            shelving += shelved ? 1 : 0;
            assertThat(parties.rows().isEmpty()).as("seed %d", seed).isEqualTo(!shelved);
        }
        assertThat(bound).isGreaterThan(20);
        assertThat(shelving).isGreaterThan(20);
    }

    /** Packages that draws bring in are compared only where they give the margin at the means. */
    @Test
    void soDoPackagesThatDrawsName() {
        int compared = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Negotiation negotiation = negotiation(seed);
            SolveQuestion question = asked(MARGIN, ShelvingAim.WEIGHT);
            Packages packages = Packages.of(negotiation, question);
            if (packages.outcomes().values().stream().anyMatch(outcome -> outcome.found())) {
                DoubtTables doubt = new DoubtTables(
                        negotiation, packages.problem(), new SolveTables(negotiation, packages.problem()));
                for (var one :
                        doubt.draw(packages, question, question.seconds()).packages()) {
                    compared++;
                    for (int p = 0; p < PARTIES.size(); p++) {
                        assertThat(packages.problem().gain(p, one.deal()))
                                .as("seed %d", seed)
                                .isGreaterThanOrEqualTo(MARGIN - 1e-9);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }
}
