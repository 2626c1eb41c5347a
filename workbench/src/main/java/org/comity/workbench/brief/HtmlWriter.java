package org.comity.workbench.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.comity.workbench.chart.Drawing;

/** One HTML file without script, address or outside font; charts are drawn in it, each with its table below. */
final class HtmlWriter {
    private final Brief brief;
    private final Speech speech;
    private final StringBuilder html = new StringBuilder(1 << 18);
    private int figures;
    private int tables;

    private HtmlWriter(Brief brief) {
        this.brief = brief;
        this.speech = brief.speech();
    }

    static void write(Brief brief, OutputStream out) {
        try {
            out.write(new HtmlWriter(brief).page().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escape(brief.locale().toLanguageTag()))
                .append("\" dir=\"")
                .append(brief.direction())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"generator\" content=\"Comity\">\n");
        element("title", "", brief.title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<header>\n");
        element("h1", "", brief.title());
        element("p", "subtitle", brief.subtitle());
        element("p", "age", brief.age());
        html.append("</header>\n<main>\n");
        brief.sections().forEach(this::section);
        html.append("</main>\n<footer>\n");
        element("p", "", speech.say("footer"));
        return html.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void section(Section section) {
        html.append("<section id=\"%s\" class=\"%s\" aria-labelledby=\"%s-head\">\n<h2 id=\"%s-head\">%s</h2>\n"
                .formatted(section.id(), section.id(), section.id(), section.id(), escape(section.heading())));
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text(String text) -> element("p", "", text);
                case Block.Points(List<String> items, boolean numbered) -> points(items, numbered ? "ol" : "ul");
                case Block.Tabular(Grid grid) -> numbered(grid);
                case Block.Code(String text) -> element("pre", "", text);
                case Block.Picture picture -> picture(picture);
            }
        }
        html.append("</section>\n");
    }

    private void points(List<String> items, String tag) {
        html.append('<').append(tag).append(">\n");
        items.forEach(item -> element("li", "", item));
        html.append("</").append(tag).append(">\n");
    }

    private void picture(Block.Picture picture) {
        String caption = speech.say("figure.number", Map.of("number", ++figures, "title", picture.title()));
        html.append("<figure id=\"figure-").append(picture.name()).append("\">\n");
        element("figcaption", "", caption);
        switch (brief.draw(picture)) {
            case Drawing.Svg(String text) -> html.append(inline(text, picture)).append('\n');
            case Drawing.Unavailable(String why) ->
                element("p", "instead", speech.say("chart.instead", Map.of("why", why)));
        }
        html.append("</figure>\n<details open>\n");
        element("summary", "", speech.say("chart.table"));
        table(picture.behind(), speech.say("chart.behind", Map.of("number", figures)));
        html.append("</details>\n");
    }

    /** A drawing's own ids must be unique in the page, and inside HTML it needs no namespace. */
    private static String inline(String svg, Block.Picture picture) {
        return svg.replace("id=\"", "id=\"" + picture.name() + "-")
                .replace("url(#", "url(#" + picture.name() + "-")
                .replaceFirst(
                        "<svg [^>]*class=\"marks\"",
                        "<svg class=\"marks\" direction=\"ltr\" role=\"img\" aria-label=\"" + escape(picture.title())
                                + "\"");
    }

    private void numbered(Grid grid) {
        table(grid, speech.say("table.number", Map.of("number", ++tables, "title", grid.title())));
    }

    private void table(Grid grid, String caption) {
        html.append("<div class=\"scroll\">\n<table>\n");
        element("caption", "", caption);
        html.append("<thead><tr>");
        grid.heads().forEach(h -> cell("th", " scope=\"col\"", h.text(), h.isFigure()));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                boolean figure = grid.heads().get(i).isFigure();
                cell(i == 0 ? "th" : "td", i == 0 ? " scope=\"row\"" : "", row.get(i), figure);
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private void cell(String tag, String scope, String text, boolean figure) {
        boolean missing = text.equals(speech.say("missing"));
        String classes = (figure ? "figure" : "") + (missing ? " missing" : "");
        html.append('<').append(tag).append(scope);
        if (!classes.isBlank()) {
            html.append(" class=\"").append(classes.strip()).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append('>');
    }

    private void element(String tag, String classes, String text) {
        html.append('<').append(tag);
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append(">\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("brief.css")) {
            if (in == null) {
                throw new IllegalStateException("brief.css is not on the class path; build again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
