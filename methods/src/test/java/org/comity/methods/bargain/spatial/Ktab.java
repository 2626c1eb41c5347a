package org.comity.methods.bargain.spatial;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** KTAB's files and printed runs; the folder {@code COMITY_SAMPLES} has some of them. */
final class Ktab {
    private Ktab() {}

    /** The lines of a file; without it a test is skipped, and fails on the build server. */
    static List<String> lines(String name) {
        String given = System.getenv("COMITY_SAMPLES");
        Path folder = given == null
                ? Path.of(System.getProperty("comity.root", "."), "..", "shared", "data")
                : Path.of(given);
        Path file = folder.resolve("ktab").resolve(name);
        if (!Files.exists(file)) {
            String message = "Skipped: there is no sample ktab/%s; set COMITY_SAMPLES to its folder.".formatted(name);
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The actors of a CSV file of KTAB's. */
    static Actors actors(List<String> lines) {
        String[] header = lines.get(1).split(",");
        int m = (int) java.util.Arrays.stream(header)
                                .filter(cell -> !cell.isBlank())
                                .count()
                        / 2
                - 1;
        List<String> dimensions = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            dimensions.add(header[3 + 2 * k].strip());
        }
        List<Actors.Actor> actors = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",");
            List<Double> position = new ArrayList<>();
            List<Double> salience = new ArrayList<>();
            for (int k = 0; k < m; k++) {
                position.add(Double.valueOf(cells[3 + 2 * k].strip()));
                salience.add(Double.valueOf(cells[4 + 2 * k].strip()));
            }
            actors.add(new Actors.Actor(cells[0].strip(), Double.parseDouble(cells[2].strip()), position, salience));
        }
        return Actors.of(dimensions, actors);
    }

    /** As C prints it: the double rounded to so many decimals, exact halves to even. */
    static String printed(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** The history that KTAB prints at the end: positions by actor and dimension, then chances by actor. */
    static List<String> history(Actors actors, Run run) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            for (int k = 0; k < actors.dimensions().size(); k++) {
                StringBuilder line = new StringBuilder(
                        actors.name(i) + ", " + actors.dimensions().get(k) + ":");
                for (Turn turn : run.turns()) {
                    line.append(' ').append(printed(turn.positions().get(i).get(k), 1));
                }
                lines.add(line.toString());
            }
        }
        for (int i = 0; i < actors.size(); i++) {
            StringBuilder line = new StringBuilder(actors.name(i) + ", prob :");
            for (Turn turn : run.turns()) {
                line.append(' ').append(printed(turn.chances().get(i), 4));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** The same lines of a printed run, with single spaces. */
    static List<String> printedHistory(List<String> run) {
        int from = run.indexOf(run.stream()
                .filter(line -> line.startsWith("History of actor positions"))
                .findFirst()
                .orElseThrow());
        return run.subList(from + 1, run.size()).stream()
                .filter(line -> line.matches(".+, .+:.*\\d\\s*"))
                .filter(line -> !line.startsWith("Elapsed") && !line.startsWith("Finish"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }
}
