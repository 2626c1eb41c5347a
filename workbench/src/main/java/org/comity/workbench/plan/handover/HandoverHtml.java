package org.comity.workbench.plan.handover;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table;

/**
 * A handover pack as one HTML file without script or address. The handling mark stands at head and foot of every printed
 * page: browsers repeat the head and foot of a table that runs over several pages.
 */
public final class HandoverHtml {
    private final Handover pack;
    private final Names names;
    private final Messages texts;
    private final StringBuilder html = new StringBuilder(1 << 16);

    private HandoverHtml(Handover pack, Names names) {
        this.pack = pack;
        this.names = names;
        this.texts = Messages.of("org/comity/workbench/plan/handover/messages", pack.language());
    }

    /** The file's text; names are those of its countries, territories and economies. */
    public static String of(Handover pack, Names names) {
        return new HandoverHtml(pack, names).page();
    }

    private String page() {
        boolean rtl = ULocale.forLocale(pack.language()).isRightToLeft();
        html.append("<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                        .formatted(escape(pack.language().toLanguageTag()), rtl ? "rtl" : "ltr"))
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"generator\" content=\"Comity\">\n");
        element("title", "", pack.finding().title());
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        html.append("<table class=\"sheet\" role=\"presentation\">\n<thead><tr><td class=\"mark\">")
                .append(escape(pack.mark()))
                .append("</td></tr></thead>\n<tfoot><tr><td class=\"mark\">")
                .append(escape(pack.mark()))
                .append("</td></tr></tfoot>\n<tbody><tr><td>\n<main>\n");
        element("h1", "", pack.finding().title());
        element("p", "lead", pack.post().function());
        element(
                "p",
                "age",
                texts.text("asof", pack.day().toString(), pack.post().contact()));
        pack.finding().tables().forEach(this::section);
        element("p", "small", texts.text("position"));
        element(
                "p",
                "small",
                pack.finding().id() + " · " + pack.finding().provenance().command());
        return html.append("</main>\n</td></tr></tbody></table>\n</body>\n</html>\n")
                .toString();
    }

    private void section(Table table) {
        html.append("<section aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">%s</h2>\n"
                .formatted(table.name(), table.name(), escape(table.title())));
        if (table.rows().isEmpty()) {
            element("p", "small", texts.text("nothing"));
        } else {
            html.append("<table>\n<thead><tr>");
            table.columns().forEach(column -> cell("th", " scope=\"col\"", column.label()));
            html.append("</tr></thead>\n<tbody>\n");
            for (List<Object> row : table.rows()) {
                html.append("<tr>");
                for (int i = 0; i < row.size(); i++) {
                    cell(
                            i == 0 ? "th" : "td",
                            i == 0 ? " scope=\"row\"" : "",
                            text(table.columns().get(i), row.get(i)));
                }
                html.append("</tr>\n");
            }
            html.append("</tbody>\n</table>\n");
        }
        html.append("</section>\n");
    }

    private String text(Table.Column column, Object cell) {
        return switch (cell) {
            case Table.Blank blank -> blank == Table.Blank.MISSING ? texts.text("word.not_known") : "";
            case String code when column.kind() == Table.Kind.COUNTRY -> names.name(Country.of(code));
            default -> cell.toString();
        };
    }

    private void cell(String tag, String scope, String text) {
        html.append('<')
                .append(tag)
                .append(scope)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    private void element(String tag, String classes, String text) {
        html.append('<').append(tag);
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HandoverHtml.class.getResourceAsStream("handover.css")) {
            if (in == null) {
                throw new IllegalStateException("handover.css is not on the class path; build again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
