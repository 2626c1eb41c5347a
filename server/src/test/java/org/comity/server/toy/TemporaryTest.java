package org.comity.server.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryTest {
    @Test
    void aFolderGoesWithAllThatIsInIt() throws IOException {
        Path folder = Temporary.folder("comity-temporary");
        Files.createDirectories(folder.resolve("inner/most"));
        Files.writeString(folder.resolve("inner/most/file"), "x");
        Temporary.remove(folder);
        assertThat(folder).doesNotExist();
        Temporary.remove(folder); // as it is once more when the process ends
    }
}
