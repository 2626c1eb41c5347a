package org.comity.workbench.dialogue.converge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made pairs with common topics planted, noise about them, and decoys on which only votes or only risks agree. */
class PlantedTopicsTest {
    private static final Pair PAIR = Pair.of("KEN", "UGA");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    static Finding ask(Workbench workbench, Pair pair) {
        ConvergeQuestion question =
                new ConvergeQuestion(pair, MadeWorld.LAST, NeighbourRule.DEFAULT, MadeWorld.topics(), false, 400, 1);
        return ConvergeFinding.of(workbench, question, DeskEvidence.none(), Locale.ENGLISH);
    }

    static List<Object> column(Finding finding, String table, String column) {
        Table shown = finding.table(table);
        return shown.rows().stream().map(row -> row.get(shown.at(column))).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void plantedTopicsRankFirstAndBothSidesSeeTheSameList(long seed) throws IOException {
        try (Workbench workbench = MadeWorld.open(folder, seed)) {
            Finding there = ask(workbench, PAIR);
            assertThat(column(there, "topics", "topic").subList(0, MadeWorld.COMMON))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MadeWorld.COMMON)
                            .<Object>mapToObj(MadeWorld::topic)
                            .toList());
            assertThat(column(there, "topics", "rank")).doesNotContain(Table.Blank.MISSING);

            Finding back = ask(workbench, PAIR.turned());
            for (String same : List.of(
                    "rank", "rank_low", "rank_high", "group", "topic", "position", "gain", "score", "low", "high")) {
                assertThat(column(back, "topics", same)).as(same).isEqualTo(column(there, "topics", same));
            }
            assertThat(column(back, "topics", "home_evidence")).isEqualTo(column(there, "topics", "partner_evidence"));
            assertThat(column(back, "topics", "partner_evidence")).isEqualTo(column(there, "topics", "home_evidence"));
            assertThat(column(back, "topics", "home_evidence")).isNotEqualTo(column(there, "topics", "home_evidence"));
            for (String table : List.of("evidence", "sides", "missing")) {
                assertThat(back.table(table).rows())
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(there.table(table).rows());
            }
        }
    }
}
