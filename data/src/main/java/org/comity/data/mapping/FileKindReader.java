package org.comity.data.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.model.Meaning;

/** Reads one entry of {@code files:}. */
final class FileKindReader {
    static final List<String> NULLS = List.of("", "NA", "\\N");

    private final YamlMap root;
    private final YamlMap map;
    private final Meaning meaning;
    private final Function<String, Optional<String>> queries;

    FileKindReader(YamlMap root, YamlMap map, Meaning meaning, Function<String, Optional<String>> queries) {
        this.root = root;
        this.map = map.only(
                "kind header columns name delimiter escape encoding multiline nulls scheme meaning collection released released_from at needs outputs note"
                        .split(" "));
        this.meaning = meaning;
        this.queries = queries;
    }

    FileKind read() {
        String kind = map.text("kind");
        Map<String, FileKind.Sql> outputs = outputs(kind);
        boolean unread = outputs.isEmpty() && map.has("name") && !map.has("columns");
        if (map.has("header") == map.has("columns") && !(unread && !map.has("header"))) {
            throw map.wrong("header", "or \"columns\" is needed, one of the two");
        }
        Optional<LocalDate> released = MappingReader.date(map, "released");
        Optional<ReleasedFrom> from = releasedFrom(map);
        return new FileKind(
                kind,
                map.texts("header"),
                map.texts("columns"),
                map.findText("name").map(text -> map.parse("name", text, Pattern::compile, "a regular expression")),
                dialect(map),
                map.has("nulls") ? map.texts("nulls") : NULLS,
                MappingReader.scheme(map, "scheme"),
                map.constant("meaning", Meaning.class, meaning),
                map.findText("collection").orElse("main"),
                released.or(() -> MappingReader.date(root, "released")),
                from.or(() -> released.isPresent() ? Optional.empty() : releasedFrom(root)),
                map.textMap("at"),
                map.texts("needs"),
                outputs,
                map.findText("note").orElse(""));
    }

    static FileKind.Dialect dialect(YamlMap map) {
        boolean latin1 = switch (map.findText("encoding").orElse("utf-8")) {
            case "utf-8" -> false;
            case "latin-1" -> true;
            default -> throw map.wrong("encoding", "must be utf-8 or latin-1");
        };
        return new FileKind.Dialect(
                single(map, "delimiter", ','), single(map, "escape", '\0'), latin1, map.flag("multiline", false));
    }

    private static char single(YamlMap map, String name, char otherwise) {
        String text = map.findText(name).orElse(String.valueOf(otherwise));
        if (text.length() != 1 || text.charAt(0) > 127) {
            throw map.wrong(name, "must be one plain character, not \"%s\"".formatted(text));
        }
        return text.charAt(0);
    }

    private static Optional<ReleasedFrom> releasedFrom(YamlMap map) {
        return map.findMap("released_from").map(from -> {
            from.only("name", "header");
            return from.has("name")
                    ? new ReleasedFrom.Name(
                            from.parse("name", from.text("name"), Pattern::compile, "a regular expression"))
                    : new ReleasedFrom.Preamble(from.text("header"));
        });
    }

    private Map<String, FileKind.Sql> outputs(String kind) {
        Map<String, FileKind.Sql> result = new LinkedHashMap<>();
        map.textMap("outputs")
                .forEach((table, file) -> result.put(
                        table,
                        new FileKind.Sql(
                                file,
                                queries.apply(file)
                                        .orElseThrow(() -> map.wrong(
                                                "outputs",
                                                "names \"%s\" for %s, which is not there".formatted(file, kind))))));
        return result;
    }
}
