package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.workbench.situation.Assessment;

/** Sources with licence and citation, the method in a few lines, and the command. */
final class SourcesPart {
    private SourcesPart() {}

    static Section sources(Material material) {
        Speech speech = material.speech();
        Collection<List<Finding.SourceUse>> uses = bySource(material);
        if (uses.isEmpty()) {
            return new Section(
                    "sources", speech.say("section.sources"), List.of(new Block.Text(speech.say("sources.none"))));
        }
        List<Grid.Head> heads = List.of(
                Grid.Head.words(speech.say("sources.source")),
                Grid.Head.words(speech.say("sources.vintage")),
                Grid.Head.figure(speech.say("sources.last")),
                Grid.Head.words(speech.say("sources.licence")),
                Grid.Head.words(speech.say("sources.citation")));
        List<List<String>> rows = uses.stream().map(SourcesPart::row).toList();
        Grid grid = new Grid(speech.say("section.sources"), heads, rows);
        return new Section("sources", speech.say("section.sources"), List.of(new Block.Tabular(grid)));
    }

    /** What was read of each source, in order of its id; of several vintages the newest last. */
    private static Collection<List<Finding.SourceUse>> bySource(Material material) {
        return Stream.concat(
                        material.ground().stream(),
                        findings(material).stream().flatMap(f -> f.provenance().sources().stream()))
                .collect(Collectors.groupingBy(Finding.SourceUse::source, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static List<String> row(List<Finding.SourceUse> uses) {
        Finding.SourceUse one = uses.getFirst();
        return List.of(
                one.source(),
                uses.stream()
                        .map(Finding.SourceUse::vintage)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                uses.stream()
                        .flatMap(u -> u.lastYear().stream())
                        .max(Comparator.naturalOrder())
                        .map(y -> Integer.toString(y))
                        .orElse(""),
                one.licence(),
                one.citation());
    }

    static Section method(Material material) {
        Speech speech = material.speech();
        Finding.Provenance provenance = material.finding().provenance();
        Framework frame = material.assessment().framework();
        List<String> lines =
                new ArrayList<>(speech.methodLines(provenance.parameters().getOrDefault("draws", "0")));
        lines.add(speech.say(
                "method.frame",
                Map.of(
                        "title",
                        frame.title(),
                        "origin",
                        frame.origin().strip(),
                        "notice",
                        frame.notice().strip())));
        String parameters = provenance.parameters().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        lines.add(
                speech.say("method.seed", Map.of("seed", Long.toString(provenance.seed()), "parameters", parameters)));
        if (!speech.names().changes().isEmpty()) {
            lines.add(speech.say(
                    "method.names",
                    Map.of("changes", String.join(" ", speech.names().changes()))));
        }
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Points(lines, true), new Block.Text(speech.say("method.id"))));
        blocks.add(new Block.Code(command(material)));
        findings(material)
                .forEach(f -> blocks.add(new Block.Code(
                        "[%s] %s".formatted(f.id(), f.provenance().command()))));
        blocks.add(new Block.Text(speech.say("method.map")));
        blocks.add(new Block.Text(speech.say("method.position")));
        return new Section("method", speech.say("section.method"), blocks);
    }

    /** The command line that gives this brief again. */
    private static String command(Material material) {
        Assessment assessment = material.assessment();
        Map<String, String> parameters = material.finding().provenance().parameters();
        String asked = material.finding().provenance().command();
        int asOf = asked.indexOf(" --as-of ");
        return "comity brief %s --year %d --rule %s --frame %s --draws %s --seed %d --lang %s -o brief.html%s"
                .formatted(
                        assessment.home(),
                        assessment.year(),
                        assessment.rule(),
                        assessment.framework().id(),
                        parameters.getOrDefault("draws", "500"),
                        material.finding().provenance().seed(),
                        material.speech().locale().toLanguageTag(),
                        asOf < 0 ? "" : asked.substring(asOf));
    }

    private static List<Finding> findings(Material material) {
        List<Finding> all = new ArrayList<>(List.of(material.finding()));
        all.addAll(material.role());
        return all;
    }
}
