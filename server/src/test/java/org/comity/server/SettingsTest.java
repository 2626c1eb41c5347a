package org.comity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flag goes before the environment, the environment before the file, the file before the default. */
class SettingsTest {
    @TempDir
    private Path home;

    @Test
    void withoutAnySettingOnlyThisMachineIsServed() {
        Settings settings = Settings.read(new String[0], Map.of(), home);
        assertThat(settings.home()).isEqualTo(home);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.rehearsal()).as("nobody said").isEmpty();
        assertThat(settings.isLoopback()).isTrue();
    }

    @Test
    void flagThenEnvironmentThenFile() throws IOException {
        Files.writeString(home.resolve("comity.yaml"), "port: 1111\naddress: 127.0.0.3\n");
        assertThat(Settings.read(new String[0], Map.of(), home).port()).isEqualTo(1111);
        assertThat(Settings.read(new String[0], Map.of("COMITY_PORT", "2222"), home)
                        .port())
                .isEqualTo(2222);
        Settings settings = Settings.read(new String[] {"--port", "3333"}, Map.of("COMITY_PORT", "2222"), home);
        assertThat(settings.port()).isEqualTo(3333);
        assertThat(settings.address()).isEqualTo("127.0.0.3");
    }

    @Test
    void itsTextTellsNoSecretOfTheEnvironment() {
        Settings settings = Settings.read(new String[0], Map.of("COMITY_DESK_PASSWORD", "violin"), home);
        assertThat(settings.environment()).containsEntry("COMITY_DESK_PASSWORD", "violin");
        assertThat(settings.toString()).doesNotContain("violin");
    }

    @Test
    void aMistakeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.read(new String[] {"--port=80000"}, Map.of(), home))
                .withMessageContaining("0 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.read(new String[] {"--porto=1"}, Map.of(), home))
                .withMessageContaining("--porto=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.read(new String[] {"--port"}, Map.of(), home))
                .withMessageContaining("nothing after --port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.read(new String[] {"--rehearsal=long"}, Map.of(), home))
                .withMessageContaining("whole number of seconds");
    }
}
