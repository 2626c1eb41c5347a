package org.comity.data.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.model.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack that is in the repository. */
class CommittedPackTest {
    private static final Path PACK = Path.of(System.getProperty("comity.root"), "starter");

    @TempDir
    Path home;

    @Test
    void loadsIntoAFreshStoreAndIsOnlyOfSourcesThatAllowIt() throws IOException {
        FactStore store = FactStore.open(home);
        List<Vintage> loaded = StarterPack.load(store, PACK);
        assertThat(loaded).extracting(Vintage::source).contains("cow-contiguity", "unvotes", "wdi", "ucdp");
        assertThat(loaded)
                .allSatisfy(vintage -> assertThat(
                                Catalogue.shipped().getSource(vintage.source()).mayPack())
                        .as(vintage.source())
                        .isTrue());
        assertThat(store.manifests())
                .allSatisfy(manifest -> assertThat(manifest.indicators())
                        .allSatisfy((id, held) -> assertThat(Catalogue.shipped().findIndicator(id))
                                .as(id)
                                .isPresent()));
    }

    @Test
    void isSmallAndNamesEverySource() throws IOException {
        String sources = Files.readString(PACK.resolve("SOURCES.md"));
        try (Stream<Path> files = Files.walk(PACK)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(StarterPack.LIMIT);
        }
        try (Stream<Path> folders = Files.list(PACK.resolve("facts"))) {
            assertThat(folders.map(folder -> "## " + folder.getFileName())).allMatch(sources::contains);
        }
    }
}
