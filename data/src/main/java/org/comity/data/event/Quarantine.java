package org.comity.data.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comity.data.FactStore;
import org.comity.data.Vintages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notes on files that could not be read as a whole, in {@code quarantine/} of the data directory. The files stay where they are. */
public final class Quarantine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(tools.jackson.databind.cfg.DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String ENDING = ".json";
    private static final int DIGITS = 16;

    private Quarantine() {}

    /** Notes a file; a second note of the same bytes takes the place of the first. */
    static void note(FactStore store, Quarantined file) throws IOException {
        Path folder = Files.createDirectories(folder(store));
        Path part = Files.createTempFile(folder, "note", ".part");
        Files.writeString(part, JSON.writeValueAsString(file) + "\n");
        Files.move(
                part, folder.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file with these bytes was read after all. */
    static void release(FactStore store, String file, String sha256) throws IOException {
        Files.deleteIfExists(folder(store).resolve(name(file, sha256)));
    }

    private static String name(Quarantined file) {
        return name(file.file(), file.sha256());
    }

    private static String name(String file, String sha256) {
        String mark = sha256.isEmpty() ? Vintages.hash(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)) : sha256;
        return mark.substring(0, DIGITS) + ENDING;
    }

    private static Path folder(FactStore store) {
        return store.home().resolve("quarantine");
    }

    /** All files in quarantine, by name, then by hash. */
    public static List<Quarantined> list(FactStore store) {
        if (!Files.isDirectory(folder(store))) {
            return List.of();
        }
        List<Quarantined> all = new ArrayList<>();
        try (Stream<Path> notes = Files.list(folder(store))) {
            for (Path note :
                    notes.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                all.add(JSON.readValue(Files.readString(note), Quarantined.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException("A note in %s cannot be read.".formatted(folder(store)), e);
        }
        all.sort(Comparator.comparing(Quarantined::file).thenComparing(Quarantined::sha256));
        return all;
    }
}
