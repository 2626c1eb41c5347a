package org.comity.workbench.cite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

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

    /** The citation of a Finding as one itself, for every format. */
    public Finding finding(Finding cited) {
        Findings answer = Findings.of("cite", cited.title())
                .table(new Table(
                        "citation",
                        cited.title(),
                        List.of(
                                Column.of("footnote", "footnote", Kind.TEXT),
                                Column.of("bibtex", "BibTeX", Kind.TEXT),
                                Column.of("link", "link", Kind.TEXT)),
                        List.of(List.of(footnote, bibtex, link))))
                .age(cited.age())
                .command(cited.provenance().command());
        cited.provenance().sources().forEach(answer::source);
        return answer.build();
    }

    private static String tex(String text) {
        return text.replace("\\", "\\textbackslash{}")
                .replaceAll("([&%$#_{}])", "\\\\$1")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}");
    }
}
