package org.comity.workbench.cite;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Messages;

/**
 * How a Finding is cited.
 *
 * @param footnote one sentence: what, from which sources, by which Comity, id, address
 * @param bibtex an entry of type {@code misc}
 * @param link the address of its page; a path where no server is known
 */
public record Citation(String footnote, String bibtex, String link) {
    private static final String BUNDLE = "org/comity/workbench/cite/messages";

    /**
     * The citation of a Finding on a day.
     *
     * @param id of the Finding or of the figure in it
     * @param server the address of the server, or empty
     */
    public static Citation of(String id, Finding finding, String server, LocalDate day, Locale locale) {
        Messages texts = Messages.of(BUNDLE, locale);
        String link = server + "/cite/" + id;
        String sources = finding.provenance().sources().stream()
                .map(use -> "%s, vintage %s".formatted(use.citation().replaceAll("\\.$", ""), use.vintage()))
                .collect(Collectors.joining("; "));
        String footnote = texts.text(
                "footnote",
                Map.of(
                        "title",
                        finding.title(),
                        "sources",
                        sources,
                        "id",
                        id,
                        "day",
                        day.toString(),
                        "command",
                        finding.provenance().command(),
                        "link",
                        link));
        String bibtex = """
                @misc{comity-%s,
                  title = {%s},
                  howpublished = {Comity, finding %s},
                  year = {%d},
                  url = {%s},
                  urldate = {%s},
                  note = {%s}
                }
                """.formatted(id, tex(finding.title()), id, day.getYear(), link, day, tex(sources));
        return new Citation(footnote, bibtex, link);
    }

    private static String tex(String text) {
        return text.replace("\\", "\\textbackslash{}")
                .replaceAll("([&%$#_{}])", "\\\\$1")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}");
    }
}
