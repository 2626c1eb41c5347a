package org.comity.workbench.dialogue.converge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Table;
import org.comity.workbench.Workbench;

/**
 * The beginning of a negotiation file on some topics: parties, issues with options, the evidence as comments. No value is
 * invented: each stands as {@code ?}, which a reader of negotiation files refuses by party and issue until a person fills it.
 */
public final class Skeleton {
    private static final List<String> OPTIONS = List.of("none", "partly", "fully");

    private Skeleton() {}

    /**
     * Writes it.
     *
     * @param finding the common ground of the two, whose evidence is quoted
     * @param topics ids, in the order in which the issues stand; each once
     * @param dated the day of the file
     * @throws IllegalArgumentException for no topic, or one that there is not
     */
    public static String of(
            Workbench workbench,
            Finding finding,
            ConvergeQuestion question,
            List<String> topics,
            LocalDate dated,
            Locale locale) {
        return of(finding, question, Names.read(workbench.store().home(), locale), topics, dated, locale);
    }

    static String of(
            Finding finding,
            ConvergeQuestion question,
            Names names,
            List<String> topics,
            LocalDate dated,
            Locale locale) {
        Set<String> asked = new LinkedHashSet<>(topics);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("Name at least one topic to send, as --send trade,energy.");
        }
        List<String> known = question.topics().list().stream().map(Topic::id).toList();
        for (String topic : asked) {
            if (!known.contains(topic)) {
                throw new IllegalArgumentException(
                        "There is no topic \"%s\"; there are %s.".formatted(topic, String.join(", ", known)));
            }
        }
        Messages texts = Messages.of("org/comity/workbench/dialogue/converge/messages", locale);
        List<String> lines = new ArrayList<>();
        texts.text("converge.skeleton.head").lines().forEach(line -> lines.add(comment(line)));
        lines.add(comment(finding.provenance().command() + "   (" + finding.id() + ")"));
        lines.add("title: "
                + quoted(texts.text(
                        "converge.skeleton.title",
                        Map.of(
                                "home", names.name(question.pair().home()),
                                "partner", names.name(question.pair().partner())))));
        lines.add("dated: " + dated);
        lines.add("parties:");
        for (Country party : List.of(question.pair().home(), question.pair().partner())) {
            lines.add("  %s:".formatted(party));
            lines.add("    name: " + quoted(names.name(party)));
            lines.add("    reservation: todo  # " + texts.text("converge.skeleton.reservation"));
            lines.add("    values:");
            asked.forEach(topic -> lines.add("      %s: {none: todo, partly: todo, fully: todo}".formatted(topic)));
        }
        lines.add("issues:");
        for (String topic : asked) {
            evidence(finding.table("evidence"), topic, texts).forEach(line -> lines.add("  " + comment(line)));
            lines.add("  %s: {title: %s, kind: options, options: [%s]}"
                    .formatted(
                            topic,
                            quoted(question.topics().find(topic).orElseThrow().label()),
                            String.join(", ", OPTIONS)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> evidence(Table table, String topic, Messages texts) {
        List<String> lines = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            if (row.get(table.at("topic")).equals(topic)) {
                Object figure = row.get(table.at("figure"));
                lines.add(texts.text(
                        figure instanceof Double ? "converge.skeleton.evidence" : "converge.skeleton.unknown",
                        Map.of(
                                "side", row.get(table.at("side")),
                                "text", row.get(table.at("text")),
                                "figure", figure,
                                "unit", row.get(table.at("unit")),
                                "source", row.get(table.at("source")),
                                "year", row.get(table.at("year")).toString())));
            }
        }
        return lines.isEmpty() ? List.of(texts.text("converge.skeleton.none")) : lines;
    }

    private static String comment(String line) {
        return "# " + line.replaceAll("[\\r\\n]+", " ");
    }

    /** A YAML text in double quotation marks. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\r\\n]+", " ") + '"';
    }
}
