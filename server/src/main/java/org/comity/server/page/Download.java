package org.comity.server.page;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.server.cite.Shown;
import org.comity.workbench.output.Format;
import org.comity.workbench.output.Outputs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A Finding, or one of its tables, as a file. CSV and JSON open in the browser, the others are saved. */
public final class Download {
    /** The endings that every Finding has, as a part of an address's pattern. */
    public static final String FORMATS = "csv|json|xlsx|dta|parquet|docx|comity";

    private Download() {}

    /**
     * Writes the file.
     *
     * @param name of the file, without its ending
     * @param extension one of {@link #FORMATS}
     */
    public static ResponseEntity<byte[]> of(Finding finding, String extension, String name, Switches switches) {
        Format format = Format.parse(extension);
        Shown.say(finding);
        String table = table(finding, switches.get("table"));
        Language language = switches.language();
        Outputs.Look look = new Outputs.Look(language.locale(), 0, code -> code, Shown::held);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Outputs.write(finding, table, format, bytes, look);
        String place = format.isBinary() ? "attachment" : "inline";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s.%s\"".formatted(place, name.toLowerCase(Locale.ROOT), extension))
                .body(bytes.toByteArray());
    }

    /** For programs: as {@code ?format=} asks, else JSON. */
    public static ResponseEntity<byte[]> asked(Finding finding, String name, Switches switches) {
        String format = switches.get("format").isEmpty() ? "json" : switches.get("format");
        if (!format.matches(FORMATS)) {
            throw new Wrong(
                    400,
                    "bad-format",
                    "A format must be one of %s, not \"%s\".".formatted(FORMATS.replace("|", ", "), format));
        }
        return of(finding, format, name, switches);
    }

    private static String table(Finding finding, String name) {
        if (!name.isEmpty() && finding.tables().stream().noneMatch(t -> t.name().equals(name))) {
            throw new Wrong(
                    404,
                    "unknown-table",
                    "There is no table \"%s\" here; there are %s."
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            finding.tables().stream()
                                                    .map(t -> t.name())
                                                    .toList())));
        }
        return name;
    }
}
