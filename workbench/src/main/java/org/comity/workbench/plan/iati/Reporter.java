package org.comity.workbench.plan.iati;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.DataException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The organisation that reports, which no record of the plan holds: {@code iati:} in {@code comity.yaml}.
 *
 * @param organisation its identifier, as {@code XX-EXA-123}: registration agency, hyphen, number
 * @param type a code of IATI's list OrganisationType, as 10 for a government
 * @param name as it reports
 * @param language of titles and texts, as {@code en}
 */
public record Reporter(String organisation, String type, String name, String language) {
    private static final Set<String> TYPES =
            Set.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");

    public Reporter {
        if (!organisation.matches("[A-Za-z0-9]+(-[A-Za-z0-9.:_]+)+")) {
            throw new IllegalArgumentException(
                    "An IATI organisation identifier is an agency and a number such as XX-EXA-123, not \"%s\"."
                            .formatted(organisation));
        }
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(
                    "An IATI organisation type is a code of its list, as 10 for a government, not \"%s\"."
                            .formatted(type));
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("The organisation that reports needs its name.");
        }
        if (!language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(
                    "The language of titles and texts is a code of two letters such as en, not \"%s\"."
                            .formatted(language));
        }
    }

    /** The one of the settings; empty when they name none. @throws DataException when they cannot be read */
    public static Optional<Reporter> read(Path home) {
        Path file = home.resolve("comity.yaml");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (tree instanceof Map<?, ?> map && map.get("iati") instanceof Map<?, ?> own) {
                return Optional.of(new Reporter(
                        text(own, "organisation"), text(own, "type"), text(own, "name"), text(own, "language")));
            }
            return Optional.empty();
        } catch (IOException | YAMLException e) {
            throw new DataException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new DataException("%s, iati: %s".formatted(file.getFileName(), e.getMessage()), e);
        }
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
