package org.comity.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.comity.data.FactStore;
import org.comity.data.Samples;
import org.comity.model.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file large enough for several threads gives the same bytes on one and on three. */
class SameBytesTest {
    @TempDir
    Path home;

    @Test
    void figuresAreWrittenAlikeOnAnyNumberOfThreads() throws IOException {
        assertThat(imported(3)).hasSameBinaryContentAs(imported(1));
    }

    private Path imported(int threads) throws IOException {
        FactStore store = FactStore.open(home.resolve("threads-" + threads));
        ImportOptions options = ImportOptions.DEFAULT.withThreads(threads);
        ImportReport report =
                Importer.run(store, "cepii-geodist", Samples.files("cepii-geodist"), options, Progress.SILENT);
        Vintage vintage = report.vintages().getFirst();
        return store.folder(vintage.source(), vintage.id()).resolve("observations.parquet");
    }
}
