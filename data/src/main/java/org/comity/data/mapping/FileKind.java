package org.comity.data.mapping;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.model.CodeScheme;
import org.comity.model.Meaning;

/**
 * One layout of a source's files.
 *
 * @param kind its name in the mapping file
 * @param header columns by which the header is recognised, in any order; empty for a headerless file
 * @param columns the columns of a headerless file, in order; empty otherwise
 * @param name what the file's name must match; empty for any
 * @param dialect how its bytes are cut into fields
 * @param nulls texts that stand for nothing
 * @param scheme what its country codes are
 * @param meaning what they mean for years past
 * @param collection files of different collections become different vintages
 * @param released the producer's date, where neither file nor user states one
 * @param releasedFrom where the file states it
 * @param at the source's own names for canonical columns, for reports of refused rows
 * @param needs kinds that must be imported together with it; their rows are the table {@code raw_KIND}
 * @param outputs canonical table to the text of its query; empty for a file that holds no figures
 * @param note what a file without figures holds; empty for others
 */
public record FileKind(
        String kind,
        List<String> header,
        List<String> columns,
        Optional<Pattern> name,
        Dialect dialect,
        List<String> nulls,
        CodeScheme scheme,
        Meaning meaning,
        String collection,
        Optional<LocalDate> released,
        Optional<ReleasedFrom> releasedFrom,
        Map<String, String> at,
        List<String> needs,
        Map<String, Sql> outputs,
        String note) {
    public FileKind {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        nulls = List.copyOf(nulls);
        at = Map.copyOf(at);
        needs = List.copyOf(needs);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs)); // in the order of the file
    }

    /**
     * How bytes are cut into fields.
     *
     * @param delimiter between fields
     * @param escape the character that takes a quote's meaning away inside quotes; 0 where quotes are doubled
     * @param latin1 ISO 8859-1; otherwise UTF-8
     * @param multiline whether quoted fields may contain line breaks
     */
    public record Dialect(char delimiter, char escape, boolean latin1, boolean multiline) {
        public static final Dialect CSV = new Dialect(',', '\0', false, false);
    }

    /** A query, and the file that it was read from. */
    public record Sql(String file, String text) {}

    /** The same for files of whatever edition: only they themselves or the user can say when they were released. */
    FileKind ofAnyEdition() {
        return new FileKind(
                kind,
                header,
                columns,
                name,
                dialect,
                nulls,
                scheme,
                meaning,
                collection,
                Optional.empty(),
                releasedFrom,
                at,
                needs,
                outputs,
                note);
    }

    /** The same with countries written in another way. */
    public FileKind withScheme(CodeScheme other) {
        return new FileKind(
                kind,
                header,
                columns,
                name,
                dialect,
                nulls,
                other,
                meaning,
                collection,
                released,
                releasedFrom,
                at,
                needs,
                outputs,
                note);
    }

    public boolean hasHeader() {
        return !header.isEmpty();
    }

    /** Whether a file of this name is known to hold no figures, so that it is not opened. */
    public boolean isUnread(String fileName) {
        return header.isEmpty()
                && columns.isEmpty()
                && name.map(pattern -> pattern.matcher(fileName).matches()).orElse(false);
    }
}
