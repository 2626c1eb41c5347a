package org.comity.workbench.security.told;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Period;
import org.comity.workbench.output.AtomFeed;

/** The list of changes as a feed, and what of it is new as a mail or as plain text. */
public final class DigestSheet {
    private static final String INK = "color:#1b1b1b;font-family:Georgia,serif;font-size:16px;line-height:1.45";
    private static final String CELL =
            "padding:6px 10px 6px 0;border-bottom:1px solid #c8c4ba;vertical-align:top;text-align:start";
    private static final String SOFT = "color:#54504a;font-size:14px";

    private final ToldWords words;
    private final String base;

    /**
     * Writes in a language.
     *
     * @param base the server's address before the path of a page, as {@code https://comity.example.org}
     */
    public DigestSheet(ToldWords words, String base) {
        this.words = words;
        this.base = base;
    }

    /**
     * The whole list as an Atom feed; ids follow from the lines alone, and each is dated by the end of its period, so that the
     * same line is never new twice.
     */
    public String atom(Country home, Finding finding) {
        List<AtomFeed.Entry> entries =
                ToldChange.of(finding).stream().map(this::entry).toList();
        Instant newest = entries.stream()
                .map(AtomFeed.Entry::updated)
                .max(Instant::compareTo)
                .orElseGet(() -> ended(finding.age().lastYear().orElse(1970).toString()));
        AtomFeed.Head head = new AtomFeed.Head(
                "changes " + home.code(),
                finding.title(),
                text("lead.neutral"),
                newest,
                base + "/" + home + "/changes",
                Optional.of(base + "/" + home + "/changes.atom"));
        return AtomFeed.of(head, entries);
    }

    private AtomFeed.Entry entry(ToldChange line) {
        return new AtomFeed.Entry(
                "change " + line.key(),
                words.direction(line) + ": " + line.words(),
                ended(line.period()),
                text("feed.author"),
                words.kind(line.kind()),
                address(line),
                said(line));
    }

    private String said(ToldChange line) {
        String breaks = words.sourceBreak(line);
        return String.join(
                "\n",
                line.words(),
                line.why() + ". " + words.unusual(line) + " (" + words.share(line) + ")",
                words.sure(line) + (breaks.isEmpty() ? "" : ". " + breaks),
                text("next") + ": " + line.outlook());
    }

    /** The moment after a period. */
    private static Instant ended(String period) {
        LocalDate last = Period.parse(period).lastDay();
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private String address(ToldChange line) {
        return "%s/%s/changes?partner=%s".formatted(base, line.home(), line.partner());
    }

    /** A sentence on how many lines are new. */
    public String lead(ChangesDigest digest) {
        String key = digest.isHeldThen() ? "lead.new" : "lead.first";
        return texts(key, digest);
    }

    private String texts(String key, ChangesDigest digest) {
        return words.texts()
                .text(
                        key,
                        Map.of(
                                "home",
                                words.name(digest.home()),
                                "since",
                                digest.since().toString(),
                                "count",
                                digest.fresh().size(),
                                "all",
                                digest.told()));
    }

    private String text(String key) {
        return words.texts().text(key);
    }

    /** Plain text, a paragraph for each new line. */
    public String text(ChangesDigest digest) {
        StringBuilder text = new StringBuilder(texts("title", digest))
                .append("\n\n")
                .append(lead(digest))
                .append("\n\n");
        for (ToldChange line : digest.fresh()) {
            text.append("- ")
                    .append(words.direction(line))
                    .append(": ")
                    .append(said(line).replace("\n", "\n  "))
                    .append("\n  ")
                    .append(address(line))
                    .append("\n\n");
        }
        return text.append(text("lead.neutral"))
                .append('\n')
                .append(foot(digest))
                .append('\n')
                .toString();
    }

    private String foot(ChangesDigest digest) {
        Finding finding = digest.finding();
        return words.texts()
                .text(
                        "foot",
                        Map.of(
                                "id",
                                finding.id(),
                                "command",
                                finding.provenance().command()));
    }

    /** A page for a mail: plain tables, styles in place, no script, and no image or other file from anywhere. */
    public String html(ChangesDigest digest) {
        StringBuilder html = new StringBuilder();
        String title = escape(texts("title", digest));
        html.append(
                        "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head>\n"
                                .formatted(
                                        words.texts().locale().toLanguageTag(),
                                        words.texts().direction(),
                                        title))
                .append("<body style=\"margin:0;padding:16px;background:#ffffff;%s\">\n".formatted(INK))
                .append("<h1 style=\"font-size:22px;margin:0 0 8px\">%s</h1>\n".formatted(title))
                .append("<p style=\"margin:0 0 12px\">%s</p>\n".formatted(escape(lead(digest))));
        if (!digest.fresh().isEmpty()) {
            html.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\""
                    + " style=\"border-collapse:collapse\">\n");
            digest.fresh().forEach(line -> html.append(row(line)));
            html.append("</table>\n");
        }
        return html.append("<p style=\"margin:16px 0 4px;%s\">%s</p>\n".formatted(SOFT, escape(text("lead.neutral"))))
                .append("<p style=\"margin:0 0 4px;%s\"><a href=\"%s\" style=\"color:#1d4f76\">%s</a></p>\n"
                        .formatted(SOFT, escape(base + "/" + digest.home() + "/changes"), escape(text("all"))))
                .append("<p style=\"margin:0;%s\">%s</p>\n</body></html>\n".formatted(SOFT, escape(foot(digest))))
                .toString();
    }

    private String row(ToldChange line) {
        String breaks = words.sourceBreak(line);
        return "<tr><td style=\"%s\"><b>%s</b><br>%s<br><span style=\"%s\">%s. %s (%s). %s.%s<br>%s: %s<br><a href=\"%s\" style=\"color:#1d4f76\">%s</a></span></td></tr>\n"
                .formatted(
                        CELL,
                        escape(words.direction(line)),
                        escape(line.words()),
                        SOFT,
                        escape(line.why()),
                        escape(words.unusual(line)),
                        escape(words.share(line)),
                        escape(words.sure(line)),
                        breaks.isEmpty() ? "" : " " + escape(breaks) + ".",
                        escape(text("next")),
                        escape(line.outlook()),
                        escape(address(line)),
                        escape(text("look")));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
