package org.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreVersionTest {
    @TempDir
    Path home;

    @BeforeEach
    void makeFacts() throws IOException {
        Files.createDirectories(home.resolve("facts"));
    }

    @Test
    void refusesAStoreOfANewerVersionInOneSentence() throws IOException {
        Files.writeString(home.resolve("facts/version"), "7\n");
        assertThatThrownBy(() -> FactStore.open(home))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("was written by a newer Comity (version 7, this one knows 1)");
    }

    @Test
    void bringsAnOlderStoreForwardStepByStep() throws IOException {
        Files.writeString(home.resolve("facts/version"), "1\n");
        List<String> steps = new ArrayList<>();
        StoreVersion.check(home, 3, List.of(at -> steps.add("1 to 2"), at -> steps.add("2 to 3")));
        assertThat(steps).containsExactly("1 to 2", "2 to 3");
        assertThat(Files.readString(home.resolve("facts/version"))).isEqualTo("3\n");
        StoreVersion.check(home, 3, List.of());
        assertThat(steps).hasSize(2);
    }

    @Test
    void aNewStoreHasTheCurrentVersion() {
        FactStore.open(home);
        assertThat(home.resolve("facts/version")).hasContent(String.valueOf(Manifest.SCHEMA));
    }
}
