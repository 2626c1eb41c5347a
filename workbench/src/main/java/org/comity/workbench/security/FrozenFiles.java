package org.comity.workbench.security;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.comity.data.DataException;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;

/**
 * The forecasts that were made, under {@code forecasts/} of the data directory: one file for each target, vintage and recipe,
 * gzipped text that R and Python read ({@code # indicator,vintage,made,seed,rule,key}, then a row for each forecast with its
 * members). A file is written beside and linked into place whole, and one that is there is never written again.
 */
final class FrozenFiles {
    private static final String ENDING = ".csv.gz";
    private static final String HEADER =
            "home,partner,origin,period,horizon,forecaster,threshold,chance,members of the distribution per whole"
                    + " period";

    /** The place of that column. */
    private static final int THRESHOLD = 6;

    private final Workbench workbench;
    private final Path folder;

    private FrozenFiles(Workbench workbench, Path folder) {
        this.workbench = workbench;
        this.folder = folder;
    }

    /** Of what was foretold. */
    static FrozenFiles foretold(Workbench workbench) {
        return new FrozenFiles(workbench, folder(workbench));
    }

    /**
     * Of what would have been told on a day that had passed when its figures were published: no forecasts, whose record they would
     * flatter.
     */
    static FrozenFiles afterwards(Workbench workbench) {
        return new FrozenFiles(workbench, folder(workbench).resolve("afterwards"));
    }

    private static Path folder(Workbench workbench) {
        return workbench.store().home().resolve("forecasts");
    }

    private record Kept(String file) {}

    /** The forecasts of a recipe, where they were made before. */
    Optional<Frozen.Batch> find(String indicator, String key) {
        Path file = file(indicator, key);
        return Files.exists(file) ? Optional.of(remembered(file)) : Optional.empty();
    }

    private Path file(String indicator, String key) {
        return folder.resolve("%s-%s%s".formatted(indicator, key, ENDING));
    }

    /** A file is never changed, so it is read once. */
    private Frozen.Batch remembered(Path file) {
        return workbench.remember(new Kept(file.toString()), Frozen.Batch.class, () -> read(file));
    }

    /** All that were made and that may be read, in order of file name: indicator, then key. */
    List<Frozen.Batch> all() {
        Set<String> hidden = workbench.store().vintages().stream()
                .filter(vintage -> !workbench.isRead(vintage))
                .map(Vintage::id)
                .collect(Collectors.toSet());
        return names().stream()
                .map(name -> remembered(folder.resolve(name)))
                .filter(batch -> !hidden.contains(batch.vintage()))
                .toList();
    }

    /** The files, in order. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a batch; where another process was first, its batch stays and is given back. */
    Frozen.Batch keep(Frozen.Batch batch) {
        Path target = file(batch.indicator(), batch.key());
        Path beside = target.resolveSibling("." + UUID.randomUUID() + ENDING);
        try {
            Files.createDirectories(folder);
            try (var out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(beside)), StandardCharsets.UTF_8))) {
                write(batch, out);
            }
            Files.createLink(target, beside); // fails where it exists: a forecast is not made again
        } catch (FileAlreadyExistsException _) {
            return read(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(beside);
        }
        return batch;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Frozen.Batch batch, BufferedWriter out) throws IOException {
        out.write("# %s,%s,%s,%d,\"%s\",%s\n"
                .formatted(batch.indicator(), batch.vintage(), batch.made(), batch.seed(), batch.rule(), batch.key()));
        out.write(HEADER + "\n");
        for (Frozen one : batch.forecasts()) {
            StringBuilder line = new StringBuilder(String.join(
                    ",",
                    one.pair().home().code(),
                    one.pair().partner().code(),
                    one.origin().toString(),
                    one.period().toString(),
                    Integer.toString(one.horizon()),
                    one.forecaster(),
                    Double.toString(one.threshold()),
                    Double.toString(one.chance())));
            for (double member : one.rate().members()) {
                line.append(',').append(member);
            }
            out.write(line.append('\n').toString());
        }
    }

    private static Frozen.Batch read(Path file) {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            String[] head = lines.getFirst().substring(2).split(",", 5);
            int end = head[4].lastIndexOf(',');
            List<Frozen> forecasts = new ArrayList<>();
            for (String line : lines.subList(2, lines.size())) {
                forecasts.add(forecast(line.split(",", -1)));
            }
            return new Frozen.Batch(
                    head[0],
                    head[1],
                    LocalDate.parse(head[2]),
                    Long.parseLong(head[3]),
                    head[4].substring(1, end - 1),
                    head[4].substring(end + 1),
                    forecasts);
        } catch (IOException | RuntimeException e) {
            throw new DataException(
                    "%s is not a file of forecasts as Comity writes them: restore it from a backup, or move it away."
                            .formatted(file),
                    e);
        }
    }

    /** Files of before chances were calibrated lack that column: theirs is the share of members above. */
    private static Frozen forecast(String[] cells) {
        int first = cells.length - Ensemble.MEMBERS;
        double[] members = new double[Ensemble.MEMBERS];
        for (int i = 0; i < members.length; i++) {
            members[i] = Double.parseDouble(cells[first + i]);
        }
        Ensemble rate = Ensemble.ofMembers(members);
        double threshold = Double.parseDouble(cells[THRESHOLD]);
        return new Frozen(
                new Pair(Country.of(cells[0]), Country.of(cells[1])),
                Period.parse(cells[2]),
                Period.parse(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5],
                threshold,
                first > THRESHOLD + 1 ? Double.parseDouble(cells[THRESHOLD + 1]) : rate.chanceAbove(threshold),
                rate);
    }
}
