package org.comity.workbench.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Markdown with pipe tables; a chart is named, and its table stands in its place. */
final class MarkdownWriter {
    private final Brief brief;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();
    private int figures;
    private int tables;

    private MarkdownWriter(Brief brief) {
        this.brief = brief;
        this.speech = brief.speech();
    }

    static void write(Brief brief, OutputStream out) {
        try {
            out.write(new MarkdownWriter(brief).page().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    private String page() {
        paragraph("# " + escape(brief.title()));
        paragraph(escape(brief.subtitle()));
        paragraph("**" + escape(brief.age()) + "**");
        for (Section section : brief.sections()) {
            paragraph("## " + escape(section.heading()));
            section.blocks().forEach(this::block);
        }
        paragraph("---");
        paragraph(escape(brief.foot()));
        return text.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Text(String words) -> paragraph(escape(words));
            case Block.Missing(String words) -> paragraph("*" + escape(words) + "*");
            case Block.Lines _ -> {}
            case Block.Versus versus -> versus(versus);
            case Block.Points(List<String> items, boolean numbered) -> points(items, numbered);
            case Block.Tabular(Grid grid) -> {
                if (brief.look() == Look.LONG) {
                    paragraph(
                            "*" + escape(speech.say("table.number", Map.of("number", ++tables, "title", grid.title())))
                                    + "*");
                }
                table(grid);
            }
            case Block.Code(String words) -> paragraph("```\n" + words + "\n```");
            case Block.Picture picture -> {
                paragraph("*"
                        + escape(speech.say("figure.number", Map.of("number", ++figures, "title", picture.title())))
                        + "* " + escape(speech.say("chart.see")));
                table(picture.behind());
            }
        }
    }

    private void versus(Block.Versus versus) {
        paragraph("**" + escape(versus.title()) + "** " + escape(versus.lead()));
        row(versus.quotes().stream()
                .map(quote -> quote.name().isEmpty() ? quote.side() : quote.side() + ": " + quote.name())
                .toList());
        text.append("| --- ".repeat(versus.quotes().size())).append("|\n");
        row(versus.quotes().stream()
                .map(quote -> (quote.text() + " " + quote.source() + " " + quote.address()).strip())
                .toList());
        text.append('\n');
    }

    private void points(List<String> items, boolean numbered) {
        int number = 1;
        for (String item : items) {
            text.append(numbered ? number++ + ". " : "- ").append(escape(item)).append('\n');
        }
        text.append('\n');
    }

    private void table(Grid grid) {
        row(grid.heads().stream().map(Grid.Head::text).toList());
        text.append(grid.heads().stream()
                .map(h -> h.isFigure() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        grid.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append(cells.stream().map(MarkdownWriter::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    /** Signs that Markdown would read as its own. */
    static String escape(String words) {
        return words.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1").replace("\n", " ");
    }
}
