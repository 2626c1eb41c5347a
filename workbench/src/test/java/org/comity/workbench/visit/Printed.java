package org.comity.workbench.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;

/** Prints briefs as a reader would: the HTML from Chromium, the document from LibreOffice. */
final class Printed {
    private final Path folder;

    Printed(Path folder) {
        this.folder = folder;
    }

    /** Skips for all to see where a program is not there; with CI=true it fails. */
    static void need(String program) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        if (!there) {
            String sentence = "There is no %s: the print of packs was not measured.".formatted(program);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(sentence);
            }
            abort(sentence);
        }
    }

    Path write(Brief brief, String name, BriefFormat format) throws IOException {
        Path file = folder.resolve(name + "." + format.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            brief.write(format, out);
        }
        return file;
    }

    /** Pages of the HTML as Chromium prints it. */
    int pages(Path html) throws IOException, InterruptedException {
        Path pdf = Path.of(html + ".pdf");
        run(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("chromium"),
                "--print-to-pdf=" + pdf,
                html.toUri().toString()));
        return count(pdf);
    }

    /** LibreOffice makes a PDF of each document, beside it. */
    void convert(List<Path> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        documents.forEach(document -> command.add(document.toString()));
        run(command);
    }

    static int count(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command.getFirst() + ".log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS))
                .as(command.getFirst())
                .isTrue();
    }
}
