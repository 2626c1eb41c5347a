package org.comity.workbench.cite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.model.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ids that were shown here, each with its recipe: one line of JSON in {@code findings.jsonl} of the data directory,
 * written when an id is first shown. Lines are only added, under a lock; one that was torn is passed over. Safe for use
 * by many threads and processes.
 */
public final class Register {
    private static final String FILE = "findings.jsonl";
    private static final int MOST_REMEMBERED = 100_000;
    /** A register larger than this takes no more ids that were only shown; those that are cited or saved still go in. */
    private static final long ROOM = 256L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path home;
    private final Path file;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    private Register(Path home) {
        this.home = home;
        file = home.resolve(FILE);
    }

    /** The register of a data directory. */
    public static Register of(Path home) {
        return new Register(home);
    }

    /** Keeps the recipe of a Finding that is shown; an id that is there already costs one look into memory, or the file. */
    public void keep(Finding finding) {
        if (!finding.provenance().sources().isEmpty()) {
            keepAny(finding);
        }
    }

    /** The same also for an answer without sources, as those of the desk: for whoever works at this machine. */
    public void keepAny(Finding finding) {
        if (written.size() > MOST_REMEMBERED) {
            written.clear();
        }
        if (!written.add(finding.id())) {
            return;
        }
        try {
            if ((!Files.exists(file) || Files.size(file) < ROOM)
                    && whole(finding.id()).isEmpty()) {
                append(Recipe.of(finding, Instant.now(Clock.systemUTC())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), e);
        }
    }

    private void append(Recipe recipe) throws IOException {
        String line = JSON.writeValueAsString(recipe) + "\n";
        Files.createDirectories(home); // an index of one's own files may be the first thing that is asked here
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                var lock = channel.lock()) {
            long end = channel.size();
            channel.position(end);
            boolean torn = end > 0 && !endsWithNewLine(channel, end);
            ByteBuffer bytes = ByteBuffer.wrap((torn ? "\n" + line : line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining() && lock.isValid()) {
                channel.write(bytes);
            }
        }
    }

    private static boolean endsWithNewLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    /**
     * The recipe of an id, be it of a Finding or of a single figure in one; the first that was written. A sentence's id,
     * as {@code abcdefghij-2}, stands for its Finding.
     */
    public Optional<Recipe> find(String shown) {
        String id = shown.replaceAll("-[0-9]{1,2}$", "");
        return id.matches("[a-z2-7]{10}") ? whole(id).or(() -> lookUp(id, false)) : Optional.empty();
    }

    private Optional<Recipe> whole(String id) {
        return lookUp(id, true);
    }

    private Optional<Recipe> lookUp(String id, boolean whole) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains('"' + id + '"')) {
                    Optional<Recipe> found = read(line)
                            .flatMap(recipe -> recipe.id().equals(id)
                                    ? Optional.of(recipe)
                                    : whole ? Optional.empty() : recipe.cell(id));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
    }

    private static Optional<Recipe> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, Recipe.class));
        } catch (JacksonException e) {
            return Optional.empty(); // a line that a crash tore
        }
    }
}
