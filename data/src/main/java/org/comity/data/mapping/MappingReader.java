package org.comity.data.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.data.Source;
import org.comity.data.mapping.Mapping.Alias;
import org.comity.data.mapping.Mapping.Fetch;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Meaning;

/** Reads a mapping file. A mistake is named with file, line and field. */
public final class MappingReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9_]+");

    private final YamlMap root;
    private final String id;
    private final Meaning meaning;

    private MappingReader(YamlMap root) {
        this.root = root.only(
                "id producer title licence may_pack citation address fetch meaning released released_from indicators out_of_scope aliases limits files directed_ties ties_to breaks stream"
                        .split(" "));
        this.id = root.text("id");
        if (!ID.matcher(id).matches()) {
            throw root.wrong("id", "must be small letters, digits and hyphens, not \"%s\"".formatted(id));
        }
        this.meaning = root.constant("meaning", Meaning.class, Meaning.NOW);
    }

    /**
     * Reads one mapping.
     *
     * @param file its name, for messages
     * @param text its text
     * @param queries gives the text of a query by the name that the mapping uses; null when there is none
     */
    public static Mapping read(String file, String text, Function<String, Optional<String>> queries) {
        return new MappingReader(YamlMap.read(file, text)).mapping(text, queries);
    }

    private Mapping mapping(String text, Function<String, Optional<String>> queries) {
        List<FileKind> kinds = new ArrayList<>();
        for (YamlMap file : root.maps("files")) {
            kinds.add(new FileKindReader(root, file, meaning, queries).read());
        }
        Map<String, String> derived = new LinkedHashMap<>();
        Source source = source(indicators(derived), kinds);
        List<Fetch> fetch = root.maps("fetch").stream()
                .map(map -> map.only("url", "kind"))
                .map(map -> new Fetch(map.text("url"), map.text("kind")))
                .toList();
        return new Mapping(
                source,
                new LinkedHashSet<>(root.texts("out_of_scope")),
                aliases(root),
                limits(),
                kinds,
                derived,
                fetch,
                new LinkedHashSet<>(root.texts("directed_ties")),
                tiesTo(root),
                breaks(),
                root.flag("stream", false),
                text);
    }

    private List<Mapping.Break> breaks() {
        return root.maps("breaks").stream()
                .map(map -> map.only("date", "what"))
                .map(map -> new Mapping.Break(
                        date(map, "date").orElseThrow(() -> map.wrong("date", "is missing")), map.text("what")))
                .sorted(java.util.Comparator.comparing(Mapping.Break::date))
                .toList();
    }

    private static Map<String, Integer> tiesTo(YamlMap root) {
        Map<String, Integer> years = new LinkedHashMap<>();
        root.findMap("ties_to").ifPresent(map -> map.names().forEach(kind -> years.put(kind, map.number(kind, 0))));
        return years;
    }

    private Source source(List<Indicator> indicators, List<FileKind> kinds) {
        return new Source(
                id,
                root.text("producer"),
                root.text("title"),
                root.text("licence"),
                root.flag("may_pack", false),
                root.text("citation"),
                root.findText("address"),
                kinds.stream().map(MappingReader::format).toList(),
                meaning,
                indicators,
                false);
    }

    private static String format(FileKind kind) {
        String delimiter = kind.dialect().delimiter() == '\t'
                ? "tab"
                : "\"" + kind.dialect().delimiter() + "\"";
        return kind.hasHeader()
                ? "%s: text, %s between columns, header with %s"
                        .formatted(kind.kind(), delimiter, String.join(", ", kind.header()))
                : "%s: text, %s between columns, no header, named %s"
                        .formatted(
                                kind.kind(),
                                delimiter,
                                kind.name().map(Pattern::pattern).orElse("anything"));
    }

    private List<Indicator> indicators(Map<String, String> derived) {
        List<Indicator> result = new ArrayList<>();
        for (YamlMap map : root.maps("indicators")) {
            map.only("id label unit direction level frequency carry_forward coverage derived".split(" "));
            Indicator indicator = indicator(id, map);
            if (result.stream().anyMatch(other -> other.id().equals(indicator.id()))) {
                throw map.wrong("id", "names \"%s\" a second time".formatted(indicator.id()));
            }
            result.add(indicator);
            map.findText("derived").ifPresent(file -> derived.put(indicator.id(), file));
        }
        return result;
    }

    static Indicator indicator(String id, YamlMap map) {
        String name = map.text("id");
        if (!name.startsWith(id + ".")
                || !INDICATOR.matcher(name.substring(id.length() + 1)).matches()) {
            throw map.wrong(
                    "id", "must be \"%s.\" and small letters, digits or underscores, not \"%s\"".formatted(id, name));
        }
        return new Indicator(
                name,
                map.findText("label").orElse(name),
                map.text("unit"),
                map.constant("direction", Indicator.Direction.class, Indicator.Direction.NEITHER),
                map.constant("level", Indicator.Level.class, Indicator.Level.COUNTRY),
                map.constant("frequency", Frequency.class, Frequency.YEAR),
                id,
                map.number("carry_forward", 0),
                coverage(map.findMap("coverage")));
    }

    private static Indicator.Coverage coverage(Optional<YamlMap> map) {
        if (map.isEmpty()) {
            return new Indicator.Coverage(Indicator.Absence.UNKNOWN, 0, 9999, "");
        }
        YamlMap fields = map.get().only("absence", "from", "to", "scope");
        Indicator.Absence absence = fields.constant("absence", Indicator.Absence.class, Indicator.Absence.UNKNOWN);
        if (absence == Indicator.Absence.ZERO && !(fields.has("from") && fields.has("to"))) {
            throw fields.wrong("from", "is missing: where absence means zero, \"from\" and \"to\" bound the years");
        }
        return new Indicator.Coverage(
                absence,
                fields.number("from", 0),
                fields.number("to", 9999),
                fields.findText("scope").orElse(""));
    }

    /** Aliases: a name with an alpha-3 code, or with a list of {@code {is, from, until}}. */
    public static Map<String, List<Alias>> aliases(YamlMap root) {
        Map<String, List<Alias>> aliases = new LinkedHashMap<>();
        root.findMap("aliases").ifPresent(map -> {
            for (String name : map.names()) {
                aliases.put(
                        name,
                        map.isText(name)
                                ? List.of(new Alias(country(map, name), LocalDate.MIN, LocalDate.MAX))
                                : map.maps(name).stream()
                                        .map(MappingReader::dated)
                                        .toList());
            }
        });
        return aliases;
    }

    private static Alias dated(YamlMap map) {
        map.only("is", "from", "until");
        return new Alias(
                country(map, "is"),
                date(map, "from").orElse(LocalDate.MIN),
                date(map, "until").orElse(LocalDate.MAX));
    }

    private static Country country(YamlMap map, String name) {
        return map.parse(
                name,
                map.text(name),
                code -> Countries.embedded().get(Country.of(code)).country(),
                "the alpha-3 code of a country on the list");
    }

    private Limits limits() {
        Limits base = Limits.DEFAULT;
        return root.findMap("limits")
                .map(map -> map.only("total_mb", "field_kb", "record_kb", "ratio"))
                .map(map -> new Limits(
                        (long) map.number("total_mb", (int) (base.totalBytes() >> 20)) << 20,
                        map.number("field_kb", base.fieldBytes() >> 10) << 10,
                        map.number("record_kb", base.recordBytes() >> 10) << 10,
                        map.number("ratio", base.ratio())))
                .orElse(base);
    }

    static Optional<LocalDate> date(YamlMap map, String name) {
        return map.findText(name).map(text -> map.parse(name, text, LocalDate::parse, "a date as 2014-03-05"));
    }

    public static CodeScheme scheme(YamlMap map, String name) {
        return map.constant(name, CodeScheme.class, CodeScheme.ISO3);
    }
}
