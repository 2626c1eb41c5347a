package org.comity.workbench.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.comity.workbench.chart.ChartRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads the document, where it is installed. */
class OfficeTest {
    @Test
    void libreOfficeOpensTheDocument(@TempDir Path folder) throws IOException, InterruptedException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
        assumeTrue(installed, "LibreOffice (soffice) is not installed: its reading of the document is not tested.");
        Path docx = folder.resolve("brief.docx");
        Material material = MadeUp.material("PER", List.of("BOL", "BRA", "CHL", "COL", "ECU"), Locale.ENGLISH);
        try (OutputStream out = Files.newOutputStream(docx)) {
            Briefing.compose(material, ChartRenderer.shared()).write(BriefFormat.DOCX, out);
        }
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "txt:Text",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("brief.txt")))
                .contains("Peru and its neighbours", "Ecuador", "Country, territory or economy");
    }
}
