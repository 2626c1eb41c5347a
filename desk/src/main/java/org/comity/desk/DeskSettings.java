package org.comity.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException.Reason;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Where the desk is. By default an H2 file in {@code desk/} of the data directory; one setting makes it PostgreSQL:
 * {@code --desk}, else {@code COMITY_DESK_URL}, else {@code desk.url} in {@code comity.yaml} ({@code user} and
 * {@code password} likewise).
 *
 * @param folder for attachments, and the H2 file
 * @param url as JDBC writes it
 * @param user empty for none
 * @param password empty for none; never shown
 */
public record DeskSettings(Path folder, String url, String user, String password) {
    /** H2: each commit is in the file before it is acknowledged; the file is closed by us, not by a hook. */
    private static final String H2_WAYS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=128";

    /** The H2 file in a data directory. */
    public static DeskSettings of(Path home) {
        return at(home, "", "", "");
    }

    /** As given, or the H2 file when the address is empty. */
    public static DeskSettings at(Path home, String url, String user, String password) {
        Path folder = home.resolve("desk").toAbsolutePath().normalize();
        if (!url.isEmpty()) {
            boolean bare = url.startsWith("jdbc:h2:") && !url.contains(";");
            return new DeskSettings(folder, bare ? url + H2_WAYS : url, user, password);
        }
        if (folder.toString().contains(";")) {
            throw new DeskException(
                    Reason.INVALID,
                    "The desk cannot be in %s, whose name has a semicolon; choose another COMITY_HOME."
                            .formatted(folder));
        }
        return new DeskSettings(folder, "jdbc:h2:file:" + folder.resolve("desk") + H2_WAYS, user, password);
    }

    /** From a flag (may be empty), the environment, and {@code comity.yaml} in the data directory. */
    public static DeskSettings read(Path home, Map<String, String> environment, String flag) {
        Map<String, String> file = file(home.resolve("comity.yaml"));
        return at(
                home,
                flag.isEmpty() ? find("url", environment, file) : flag,
                find("user", environment, file),
                find("password", environment, file));
    }

    /** The address without what may be secret in it. */
    public String shown() {
        return url.replaceFirst("[;?].*$", "").replaceFirst("^jdbc:h2:file:", "");
    }

    private static String find(String name, Map<String, String> environment, Map<String, String> file) {
        return Optional.ofNullable(environment.get("COMITY_DESK_" + name.toUpperCase(java.util.Locale.ROOT)))
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(file.get("desk." + name)))
                .orElse("");
    }

    private static Map<String, String> file(Path path) {
        Map<String, String> settings = new HashMap<>();
        if (!Files.isRegularFile(path)) {
            return settings;
        }
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
            if (tree instanceof Map<?, ?> map) {
                map.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
                if (map.get("desk") instanceof Map<?, ?> own) {
                    own.forEach((key, value) -> settings.put("desk." + key, String.valueOf(value)));
                }
            }
            return settings;
        } catch (IOException | YAMLException e) {
            throw new DeskException(Reason.INVALID, "%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return "DeskSettings[" + shown() + "]";
    }
}
