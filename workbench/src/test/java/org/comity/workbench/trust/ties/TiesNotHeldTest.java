package org.comity.workbench.trust.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where no source of ties is held. */
class TiesNotHeldTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    @Test
    void whereNoSourceIsHeldNothingIsKnownAndEachIsNamedWithItsCommand() {
        FactStore.open(home);
        try (Workbench workbench = Workbench.open(home, AsOf.LATEST)) {
            TiesQuestion question =
                    new TiesQuestion(Pair.of("KEN", "UGA"), LocalDate.of(2014, 12, 31), NeighbourRule.DEFAULT);
            Finding finding = TiesFinding.of(workbench, question, List.of(), Locale.ENGLISH);

            assertThat(finding.notes().getFirst()).startsWith("No source of dated ties is held.");
            Table covered = finding.table("covered");
            assertThat(covered.rows()).hasSizeGreaterThan(5).allSatisfy(row -> {
                assertThat(row.get(covered.at("held"))).isEqualTo(false);
                assertThat(row.get(covered.at("known_to"))).isEqualTo(Table.Blank.MISSING);
                assertThat(row.get(covered.at("how_to_get")))
                        .isEqualTo("comity data import %s FILE".formatted(row.getFirst()));
            });
            assertThat(finding.age().missing()).isEqualTo(finding.age().of());
            Table around = finding.table("neighbourhoods");
            assertThat(around.rows())
                    .extracting(row -> row.get(around.at("neighbours")))
                    .as("without contiguity")
                    .containsOnly(Table.Blank.MISSING);
        }
    }
}
