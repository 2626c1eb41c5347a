package org.comity.data.carry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.data.DataException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a carried file holds, in its first entry: every vintage with every file of it, in the order of the entries.
 *
 * @param format the version of the layout
 * @param vintages what is in it, by source, then by id
 */
record Packing(int format, List<Packed> vintages) {
    static final int FORMAT = 1;
    /** The name of the entry. */
    static final String ENTRY = "carry.json";

    static final int MOST_BYTES = 64 << 20;
    private static final int MOST_VINTAGES = 100_000;
    private static final int MOST_FILES = 100;
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern VINTAGE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}\\.parquet|manifest\\.json");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(200)
                            .build())
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    Packing {
        vintages = List.copyOf(vintages);
    }

    /** A vintage's files, by name. */
    record Packed(String source, String vintage, List<PackedFile> files) {
        Packed {
            files = List.copyOf(files);
        }

        String folder() {
            return "facts/%s/%s/".formatted(source, vintage);
        }
    }

    /** A file: its name, its size in bytes, and the SHA-256 of them in hexadecimal. */
    record PackedFile(String name, long bytes, String sha256) {}

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** The size of all files in bytes. */
    long bytes() {
        return vintages.stream()
                .flatMap(vintage -> vintage.files().stream())
                .mapToLong(PackedFile::bytes)
                .reduce(0, Math::addExact);
    }

    /** Reads what a file says that it holds, and refuses what no such file holds. */
    static Packing read(String file, byte[] json) {
        Packing packing;
        try {
            packing = JSON.readValue(json, Packing.class);
        } catch (JacksonException | NullPointerException e) {
            throw new DataException(
                    "%s does not say what it holds; carry it anew with \"comity data carry\".".formatted(file), e);
        }
        if (packing.format() > FORMAT) {
            throw new DataException("%s was written by a newer Comity (layout %d, this one knows %d); use that one."
                    .formatted(file, packing.format(), FORMAT));
        }
        packing.check(file);
        return packing;
    }

    private void check(String file) {
        Set<String> seen = new HashSet<>();
        if (vintages.isEmpty() || vintages.size() > MOST_VINTAGES) {
            throw bad(file, vintages.size() + " vintages");
        }
        for (Packed one : vintages) {
            if (!SOURCE.matcher(one.source()).matches()
                    || !VINTAGE.matcher(one.vintage()).matches()) {
                throw bad(file, "a folder named \"%s\"".formatted(one.folder()));
            }
            if (one.files().size() > MOST_FILES) {
                throw bad(file, one.files().size() + " files in " + one.folder());
            }
            for (PackedFile each : one.files()) {
                if (!NAME.matcher(each.name()).matches() || !seen.add(one.folder() + each.name())) {
                    throw bad(
                            file,
                            "a file named \"%s%s\" that should not be there".formatted(one.folder(), each.name()));
                }
                if (each.bytes() < 0 || !HASH.matcher(each.sha256()).matches()) {
                    throw bad(file, "no size and hash of " + one.folder() + each.name());
                }
            }
        }
    }

    private static DataException bad(String file, String what) {
        String cut = what.length() > 200 ? what.substring(0, 200) + "..." : what;
        return new DataException("%s holds %s, which no file of \"comity data carry\" does; nothing was received."
                .formatted(file, cut.replaceAll("\\p{Cntrl}", "?")));
    }
}
