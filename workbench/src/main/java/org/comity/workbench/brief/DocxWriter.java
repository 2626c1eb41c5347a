package org.comity.workbench.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.workbench.chart.Drawing;
import org.comity.workbench.word.WordDocument;

/** A Word document with headings, native tables and charts as pictures. */
final class DocxWriter {
    private final Brief brief;
    private final Speech speech;
    private final WordDocument document;
    private int figures;
    private int tables;

    private DocxWriter(Brief brief, WordDocument document) {
        this.brief = brief;
        this.speech = brief.speech();
        this.document = document;
    }

    static void write(Brief brief, OutputStream out) {
        if (brief.look() == Look.SHEET) {
            sheet(brief, out);
            return;
        }
        try (WordDocument document =
                new WordDocument(brief.title(), brief.direction().equals("rtl"), false)) {
            new DocxWriter(brief, document).write();
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    private static void sheet(Brief brief, OutputStream out) {
        WordDocument.quiet();
        try {
            DocxSheet.write(brief, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    private void write() throws IOException {
        document.paragraph(brief.subtitle());
        document.bold(brief.age());
        for (Section section : brief.sections()) {
            document.heading(section.heading());
            for (Block block : section.blocks()) {
                write(block);
            }
        }
        document.paragraph(speech.say("footer"));
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Text(String text) -> document.paragraph(text);
            case Block.Missing(String text) -> document.paragraph(text);
            case Block.Lines _, Block.Versus _ ->
                throw new IllegalArgumentException("Only a sheet has ruled lines and both sides' words.");
            case Block.Points(List<String> items, boolean numbered) -> points(items, numbered);
            case Block.Tabular(Grid grid) -> {
                document.caption(speech.say("table.number", Map.of("number", ++tables, "title", grid.title())));
                table(grid);
            }
            case Block.Code(String text) -> document.code(text);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void points(List<String> items, boolean numbered) {
        int number = 1;
        for (String item : items) {
            document.item(numbered ? number++ + "." : "\u2022", item);
        }
    }

    private void picture(Block.Picture picture) throws IOException {
        document.caption(speech.say("figure.number", Map.of("number", ++figures, "title", picture.title())));
        switch (brief.draw(picture)) {
            case Drawing.Svg(String svg) -> {
                Optional<Raster> drawn = Raster.of(svg);
                if (drawn.isPresent()) {
                    Raster raster = drawn.get();
                    document.picture(raster.png(), picture.name(), picture.title(), raster.width(), raster.height());
                } else {
                    document.paragraph(speech.say("chart.see"));
                }
            }
            case Drawing.Unavailable(String why) -> document.paragraph(speech.say("chart.instead", Map.of("why", why)));
        }
        table(picture.behind());
    }

    private void table(Grid grid) {
        document.table(
                grid.heads().stream()
                        .map(head -> new WordDocument.Head(head.text(), head.isFigure()))
                        .toList(),
                grid.rows().stream()
                        .map(row -> row.stream().map(WordDocument.Cell::of).toList())
                        .toList());
    }
}
