package org.comity.workbench.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Structure;

/**
 * What an index is made from, as its files hold it.
 *
 * @param raw indicators, groups and denominators before the first step; rows in the order of codes and times
 * @param times by row, as the file has them; empty texts where it has none
 * @param notes on what the files hold and the index does not use
 * @param fingerprints SHA-256 of each file, by what it holds: data, meta, denominators
 */
public record IndexInput(Stage raw, List<String> times, List<Note> notes, Map<String, String> fingerprints) {
    /**
     * What is said of the files.
     *
     * @param key of the text in the bundle
     * @param parts of the text, by name
     */
    public record Note(String key, Map<String, String> parts) {}

    /**
     * Reads the files; every mistake in them is one sentence.
     *
     * @param data units by row: {@code uCode}, {@code uName}, {@code Time}, groups, denominators, indicators
     * @param meta indicators, aggregates, groups and denominators by row
     * @param denominators a second file that takes the place of denominators in the first
     */
    public static IndexInput read(Path data, Path meta, Optional<Path> denominators) throws IOException {
        CsvFile describing = CsvFile.read(meta);
        CsvFile first = CsvFile.read(data);
        MetaFile described = MetaFile.of(describing);
        DataFile figures = new DataFile(first, described);
        Map<String, String> fingerprints = new LinkedHashMap<>();
        fingerprints.put("data", first.sha256());
        fingerprints.put("meta", describing.sha256());
        Map<String, double[]> columns = figures.denominators();
        List<Note> notes = new ArrayList<>();
        if (!described.unread().isEmpty()) {
            notes.add(new Note(
                    "note.unread", Map.of("columns", String.join(", ", described.unread()), "file", described.name())));
        }
        if (denominators.isPresent()) {
            CsvFile second = CsvFile.read(denominators.get());
            Map<String, double[]> other =
                    DenominatorFile.read(second, figures.rows(), figures.times(), described.structure());
            notes.addAll(fromBoth(described.structure(), columns, other, second.name()));
            columns.putAll(other);
            fingerprints.put("denominators", second.sha256());
        }
        Sheet beside = Sheet.of(
                figures.rows(), List.copyOf(columns.keySet()), columns.values().toArray(double[][]::new));
        Stage raw = Stage.of(described.structure(), figures.indicators(), new Side(figures.groups(), beside));
        return new IndexInput(raw, figures.times(), List.copyOf(notes), fingerprints);
    }

    /** Which denominators the second file does not have, and are read from the first. */
    private static List<Note> fromBoth(
            Structure structure, Map<String, double[]> first, Map<String, double[]> second, String name) {
        List<String> kept = structure.nodes().stream()
                .flatMap(node -> node.denominator().stream())
                .distinct()
                .filter(code -> first.containsKey(code) && !second.containsKey(code))
                .toList();
        return kept.isEmpty()
                ? List.of()
                : List.of(new Note("note.first", Map.of("file", name, "columns", String.join(", ", kept))));
    }

    /** The codes of the highest aggregates: more than one where indices stand side by side. */
    List<String> tops() {
        return raw.structure().nodes().stream()
                .filter(node -> node.parent().isEmpty())
                .map(Node::code)
                .toList();
    }

    /** Whether an indicator names a denominator. */
    boolean namesDenominators() {
        return raw.structure().nodes().stream().map(Node::denominator).anyMatch(Optional::isPresent);
    }

    /** The same with weights by code in the place of those given; the others stay. */
    IndexInput weighing(Map<String, Double> weights) {
        Structure structure = raw.structure();
        double[] changed = structure.weights();
        weights.forEach((code, weight) -> {
            int node = structure.find(code);
            if (node < 0) {
                throw new IllegalArgumentException(
                        "The recipe weighs %s, and the index has no indicator or aggregate of that code."
                                .formatted(code));
            }
            changed[node] = weight;
        });
        return weights.isEmpty()
                ? this
                : new IndexInput(raw.with(structure.weighing(changed)), times, notes, fingerprints);
    }

    /** The name of a code, by code: indicators and aggregates. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        raw.structure().nodes().forEach(node -> labels.put(node.code(), node.name()));
        return labels;
    }
}
