package org.comity.workbench.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.workbench.chart.Drawing;

/** One HTML file without script, address or outside font; charts are drawn in it, each with its table below. */
final class HtmlWriter {
    private static final Pattern ID = Pattern.compile("\\[[a-z2-7]{10}(, [a-z2-7]{10})*]|^[a-z2-7]{10}$");

    private static final Pattern ONE = Pattern.compile("[a-z2-7]{10}");

    private final Brief brief;
    private final Speech speech;
    /** What stands before an id in the address of its page; empty for no addresses. */
    private final String cite;

    private final StringBuilder html = new StringBuilder(1 << 18);
    private int figures;
    private int tables;

    private HtmlWriter(Brief brief, String cite) {
        this.brief = brief;
        this.cite = cite;
        this.speech = brief.speech();
    }

    static void write(Brief brief, OutputStream out) {
        try {
            out.write(new HtmlWriter(brief, "").page().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        }
    }

    /** The same as a part of another page, with an address for each id. */
    static String body(Brief brief, String cite) {
        HtmlWriter writer = new HtmlWriter(brief, cite);
        writer.body();
        return writer.html.toString();
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
        html.append("<style>\n").append(style(brief.look().style())).append("</style>\n</head>\n<body>\n");
        body();
        return html.append("</body>\n</html>\n").toString();
    }

    private void body() {
        html.append("<header>\n");
        mark();
        element("h1", "", brief.title());
        element("p", "subtitle", brief.subtitle());
        element("p", "age", brief.age());
        html.append("</header>\n<main>\n");
        brief.sections().forEach(this::section);
        html.append("</main>\n<footer>\n");
        mark();
        element("p", "", brief.foot());
        html.append("</footer>\n");
    }

    private void mark() {
        if (!brief.mark().isEmpty()) {
            element("p", "mark", brief.mark());
        }
    }

    private void section(Section section) {
        html.append("<section id=\"%s\" class=\"%s\" aria-labelledby=\"%s-head\">\n<h2 id=\"%s-head\">%s</h2>\n"
                .formatted(section.id(), section.id(), section.id(), section.id(), escape(section.heading())));
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text(String text) -> element("p", "", text);
                case Block.Missing(String text) -> element("p", "unknown", text);
                case Block.Lines(int count) ->
                    html.append("<div class=\"lines\" aria-hidden=\"true\">")
                            .append("<span></span>".repeat(count))
                            .append("</div>\n");
                case Block.Versus versus -> versus(versus);
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

    /** Both sides in one table, so that neither is read without the other. */
    private void versus(Block.Versus versus) {
        html.append("<div class=\"versus\">\n<p class=\"matter\"><b>")
                .append(escape(versus.title()))
                .append("</b> ")
                .append(escape(versus.lead()))
                .append("</p>\n<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead><tr>");
        for (Block.Quote quote : versus.quotes()) {
            html.append("<th scope=\"col\">").append(escape(quote.side()));
            if (!quote.name().isEmpty()) {
                html.append(" <q>").append(escape(quote.name())).append("</q>");
            }
            html.append("</th>");
        }
        html.append("</tr></thead>\n<tbody><tr>");
        versus.quotes().forEach(this::quote);
        html.append("</tr></tbody>\n</table>\n</div>\n</div>\n");
    }

    private void quote(Block.Quote quote) {
        html.append("<td>").append(escape(quote.text()));
        if (!quote.source().isEmpty()) {
            html.append("<br><small>").append(linked(quote, quote.source()));
            if (quote.spelled() && !quote.address().isEmpty()) {
                html.append("<br>").append(linked(quote, quote.address()));
            }
            html.append("</small>");
        }
        html.append("</td>");
    }

    private static String linked(Block.Quote quote, String text) {
        return quote.isLinked()
                ? "<a href=\"%s\">%s</a>".formatted(escape(quote.address()), escape(text))
                : escape(text);
    }

    private void numbered(Grid grid) {
        if (brief.look() == Look.SHEET) {
            table(grid, "");
            return;
        }
        table(grid, speech.say("table.number", Map.of("number", ++tables, "title", grid.title())));
    }

    private void table(Grid grid, String caption) {
        html.append(brief.look() == Look.SHEET ? "<div class=\"scroll\" tabindex=\"0\">" : "<div class=\"scroll\">");
        html.append("\n<table>\n");
        if (caption.isEmpty()) {
            columns(grid);
        } else {
            element("caption", "", caption);
        }
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

    /** Column widths as classes: a page that allows no style of its own still knows them. */
    private void columns(Grid grid) {
        int all = grid.shares().stream().mapToInt(Integer::intValue).sum();
        html.append("<colgroup>");
        grid.shares().forEach(share -> html.append("<col width=\"%d%%\">".formatted(Math.round(100.0 * share / all))));
        html.append("</colgroup>\n");
    }

    private void cell(String tag, String scope, String text, boolean figure) {
        boolean missing = text.equals(speech.say("missing"));
        String classes = (figure ? "figure" : "") + (missing ? " missing" : "");
        html.append('<').append(tag).append(scope);
        if (!classes.isBlank()) {
            html.append(" class=\"").append(classes.strip()).append('"');
        }
        html.append('>').append(identified(text)).append("</").append(tag).append('>');
    }

    private void element(String tag, String classes, String text) {
        html.append('<').append(tag);
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>').append(identified(text)).append("</").append(tag).append(">\n");
    }

    /** On a sheet the ids to cite by are set back; in another page each has its address. */
    private String identified(String text) {
        String escaped = escape(text);
        if (brief.look() == Look.LONG) {
            return escaped;
        }
        return ID.matcher(escaped).replaceAll(ids -> "<span class=\"id\">%s</span>".formatted(addressed(ids.group())));
    }

    private String addressed(String ids) {
        return cite.isEmpty()
                ? ids
                : ONE.matcher(ids).replaceAll(id -> "<a href=\"%s%s\">%s</a>".formatted(cite, id.group(), id.group()));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String style(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; build again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
