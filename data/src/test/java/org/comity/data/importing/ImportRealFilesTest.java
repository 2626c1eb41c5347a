package org.comity.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.comity.data.FactStore;
import org.comity.data.Samples;
import org.comity.model.Vintage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRealFilesTest {
    @TempDir
    Path home;

    /** The numbers of rows are those that the files' own READMEs state, less aggregates and what is refused. */
    @ParameterizedTest
    @CsvSource({"cow-contiguity,16798", "wdi,50735", "unvotes,1948670"})
    void importsAuthenticFilesOnce(String source, long rows) throws IOException {
        FactStore store = FactStore.open(home);
        ImportReport report =
                Importer.run(store, source, Samples.files(source), ImportOptions.DEFAULT, Progress.SILENT);
        report.refused().stream().limit(3).forEach(System.out::println);
        Vintage.Counts counts = report.counts();
        assertThat(counts.rows()).isEqualTo(rows);
        assertThat(counts.refused()).isLessThan(rows / 100);
        assertThat(report.isAlreadyHeld()).isFalse();

        ImportReport again = Importer.run(store, source, Samples.files(source), ImportOptions.DEFAULT, Progress.SILENT);
        assertThat(again.isAlreadyHeld()).isTrue();
        assertThat(again.vintages()).containsExactlyInAnyOrderElementsOf(report.vintages());
        assertThat(store.vintages()).containsExactlyInAnyOrderElementsOf(report.vintages());
    }
}
