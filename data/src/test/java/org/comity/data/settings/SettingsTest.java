package org.comity.data.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.comity.data.FactStore;
import org.comity.data.fetch.FetchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path home;

    @Test
    void theEnvironmentComesBeforeTheFile() throws Exception {
        Files.writeString(
                home.resolve("comity.yaml"),
                "threads: 3\nmemory_limit: 500MB\nlanguage: fr\nca_file: own.pem\nport: 8081\n");
        Settings settings = Settings.read(home, Map.of("COMITY_THREADS", "5"));
        assertThat(settings.threads()).contains(5);
        assertThat(settings.memoryLimit()).contains("500MB");
        assertThat(FactStore.open(home).memoryLimit()).isEqualTo("500MB");
        assertThat(FactStore.open(home).threads()).isEqualTo(3);
        assertThat(settings.language()).contains(Locale.FRENCH);
        assertThat(settings.caFile()).contains(home.resolve("own.pem"));
        assertThat(settings.proxy()).isEmpty();
    }

    @Test
    void nothingNeedsToBeSet() throws Exception {
        assertThat(Settings.read(home, Map.of()).threads()).isEmpty();
        Files.writeString(home.resolve("comity.yaml"), "# nothing yet\n");
        assertThat(Settings.read(home, Map.of()).language()).isEmpty();
    }

    @Test
    void aMistakeIsNamedWithLineAndField() throws Exception {
        Files.writeString(home.resolve("comity.yaml"), "language: en\nthreads: many\n");
        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .hasMessageContaining("comity.yaml:2")
                .hasMessageContaining("threads")
                .hasMessageContaining("many");
        Files.writeString(home.resolve("comity.yaml"), "memory_limit: much\n");
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("a size such as 500MB or 4GB");
        Files.writeString(home.resolve("comity.yaml"), "thread: 2\n");
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("\"thread\" is not known");
        assertThatThrownBy(() -> Settings.read(home.resolve("none"), Map.of("COMITY_THREADS", "0")))
                .hasMessageContaining("1 or more");
    }

    @Test
    void theProxyOfTheFileIsUsedForFetching() throws Exception {
        Files.writeString(home.resolve("comity.yaml"), "proxy: http://127.0.0.1:3128\n");
        FetchOptions options = FetchOptions.of(Settings.read(home, Map.of()));
        assertThat(options.proxy().select(URI.create("https://example.org/x")).toString())
                .contains("3128");
    }
}
