package org.comity.data.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.model.Country;
import org.comity.model.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Absence means zero only in the years that the edition at hand knows of. */
class EditionTest {
    @TempDir
    Path home;

    @Test
    void zerosEndWithTheEdition() throws IOException {
        Path file = home.resolve("episodes.csv");
        Files.writeString(file, """
                conflict_id,year,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,incompatibility,intensity_level,type_of_conflict,ep_end
                1,2015,501,,500,,territory,1,interstate,0
                2,2017,501,,,,territory,1,intrastate,0
                """);
        FactStore store = FactStore.open(home.resolve("store"));
        Importer.run(store, "ucdp", List.of(file), ImportOptions.DEFAULT, Progress.SILENT);
        try (Facts facts = Facts.open(store, AsOf.LATEST)) {
            Panel.Unit pair = new Panel.Unit(Country.of("KEN"), Country.of("UGA"));
            Panel panel = facts.panel(List.of("ucdp.interstate_conflict"), List.of(pair), 2014, 2018);
            assertThat(panel.cell(0, 0, 2014)).isEqualTo(Panel.Cell.ABSENT);
            assertThat(panel.value(0, 0, 2015)).isEqualTo(1);
            assertThat(panel.cell(0, 0, 2016)).isEqualTo(Panel.Cell.ZERO_BY_COVERAGE);
            assertThat(panel.cell(0, 0, 2017)).isEqualTo(Panel.Cell.ZERO_BY_COVERAGE);
            assertThat(panel.cell(0, 0, 2018)).isEqualTo(Panel.Cell.ABSENT);
        }
    }
}
