package org.comity.workbench.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.data.Vintages;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.workbench.FindingId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@code .comity} file: a Finding with the cells it was made from, its recipe, and the hashes of the files behind its
 * vintages. It can be shown and checked without the sources; {@code docs/decisions/0016} says why it is JSON.
 *
 * @param comity the version of the layout
 * @param question the name of the question; part of the id
 * @param finding whole
 * @param vintages those that it was read from, with the SHA-256 of every file
 */
public record SavedFinding(int comity, String question, Finding finding, List<Vintage> vintages) {
    public static final String EXTENSION = "comity";
    /** The layout that this Comity writes. */
    public static final int LAYOUT = 1;

    private static final long LARGEST = 64L << 20;
    private static final int DEEPEST = 60;
    private static final String BLANK = "blank";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Math.toIntExact(LARGEST))
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    public SavedFinding {
        vintages = List.copyOf(vintages);
    }

    /** With the vintages among {@code held} that the Finding was read from. */
    public static SavedFinding of(Finding finding, List<Vintage> held) {
        List<Vintage> used = held.stream()
                .filter(vintage -> finding.provenance().sources().stream()
                        .anyMatch(use -> use.source().equals(vintage.source())
                                && use.vintage().equals(vintage.id())))
                .toList();
        return new SavedFinding(LAYOUT, Recipe.questionOf(finding), finding, used);
    }

    public void write(OutputStream out) {
        SavedFinding plain = new SavedFinding(comity, question, cells(finding, SavedFinding::written), vintages);
        JSON.writerWithDefaultPrettyPrinter().writeValue(out, plain);
    }

    /** Reads a file of at most 64 MiB; what is no such file is one sentence. */
    public static SavedFinding read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(
                    "%s: must have at most %d bytes, not %d.".formatted(file, LARGEST, Files.size(file)));
        }
        try {
            SavedFinding saved = JSON.readValue(Files.readAllBytes(file), SavedFinding.class);
            if (saved.comity() > LAYOUT) {
                throw new IllegalArgumentException(
                        "%s: was written by a newer Comity (layout %d); this one reads layout %d."
                                .formatted(file, saved.comity(), LAYOUT));
            }
            return new SavedFinding(
                    saved.comity(), saved.question(), cells(saved.finding(), SavedFinding::readBack), saved.vintages());
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "%s: is no .comity file, or a part of one is missing.".formatted(file), e);
        }
    }

    /** What is wrong with the file by itself, one sentence each; empty when its id fits its recipe and cells. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        String id = FindingId.of(question, finding.provenance(), finding.tables());
        if (!id.equals(finding.id())) {
            faults.add("Its recipe and cells give the id %s, not %s: something in it was changed."
                    .formatted(id, finding.id()));
        }
        for (Vintage vintage : vintages) {
            String hash = Vintages.hash(vintage.files()).substring(0, 12);
            if (!vintage.id().endsWith(hash)) {
                faults.add("The files listed for %s do not belong to its vintage %s."
                        .formatted(vintage.source(), vintage.id()));
            }
        }
        finding.provenance().sources().stream()
                .filter(use -> vintages.stream()
                        .noneMatch(vintage -> vintage.source().equals(use.source())
                                && vintage.id().equals(use.vintage())))
                .forEach(use -> faults.add(
                        "The files of %s, vintage %s, are not listed.".formatted(use.source(), use.vintage())));
        return faults;
    }

    private static Finding cells(Finding finding, java.util.function.UnaryOperator<Object> change) {
        List<Table> tables = finding.tables().stream()
                .map(table -> new Table(
                        table.name(),
                        table.title(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.stream().map(change).toList())
                                .toList()))
                .toList();
        return new Finding(
                finding.id(),
                finding.title(),
                finding.age(),
                tables,
                finding.charts(),
                finding.notes(),
                finding.provenance());
    }

    private static Object written(Object cell) {
        return cell instanceof Table.Blank blank ? Map.of(BLANK, blank.name()) : cell;
    }

    private static Object readBack(Object cell) {
        return cell instanceof Map<?, ?> map ? Table.Blank.valueOf(String.valueOf(map.get(BLANK))) : cell;
    }
}
