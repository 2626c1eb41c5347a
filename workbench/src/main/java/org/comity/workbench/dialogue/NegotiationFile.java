package org.comity.workbench.dialogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Literal;
import org.comity.model.YamlMap;
import org.comity.workbench.dialogue.Negotiation.Kind;
import org.comity.workbench.dialogue.Negotiation.Matter;
import org.comity.workbench.dialogue.Negotiation.Note;
import org.comity.workbench.dialogue.Negotiation.Party;

/**
 * Reads a negotiation from YAML. Every mistake is one sentence that begins with {@code FILE:LINE: FIELD:} and names
 * party and issue. {@code docs/negotiation-file.md} describes the fields.
 */
public final class NegotiationFile {
    private static final List<String> FIELDS =
            List.of("title", "dated", "parties", "issues", "links", AgreedText.FIELD);
    static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
    private static final List<List<String>> LINKS =
            List.of(List.of("together"), List.of("not_together"), List.of("if", "then"));
    private static final int LONGEST = 200;
    private static final int MOST_PARTIES = 12;
    private static final int MOST_ISSUES = 200;
    private static final int MOST_OPTIONS = 50;
    private static final int MOST_CONSTRAINTS = 1000;

    private final YamlMap map;
    private final Map<String, String> entries;
    private final Optional<LocalDate> dated;
    private final List<Note> notes = new ArrayList<>();
    private final List<String> awaited = new ArrayList<>();

    private NegotiationFile(YamlMap map, Map<String, String> entries) {
        this.map = map;
        this.entries = Map.copyOf(entries);
        this.dated = date(map, "dated");
    }

    /**
     * Reads the text of a file.
     *
     * @param file how mistakes name it
     * @throws IllegalArgumentException for what is no negotiation
     */
    public static Negotiation parse(String file, String text) {
        return parse(file, text, Map.of());
    }

    /**
     * Reads a text and what stands apart from it for some parties, in place of what the text has under them.
     *
     * @param entries by the id of the party; names other than those of parties are left out
     */
    public static Negotiation parse(String file, String text, Map<String, String> entries) {
        YamlMap map = YamlMap.parse(file, text).only(FIELDS);
        try {
            return new NegotiationFile(map, entries).read();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            boolean placed = message.startsWith(file)
                    || entries.keySet().stream().anyMatch(party -> message.startsWith(party + ":"));
            throw placed ? e : new IllegalArgumentException(file + ": " + message, e);
        }
    }

    /** What all readers of a negotiation share: its parties and issues, without what they are worth to anybody. */
    public record Outline(List<String> parties, List<Matter> matters) {}

    /** Reads parties and issues alone. @throws IllegalArgumentException for what is no negotiation */
    public static Outline outline(String file, String text) {
        NegotiationFile read = new NegotiationFile(YamlMap.parse(file, text).only(FIELDS), Map.of());
        List<String> ids = read.ids();
        return new Outline(ids, read.matters(ids));
    }

    private List<String> ids() {
        YamlMap parts = map.findMap("parties").orElseThrow(() -> map.mistake("parties", "is missing"));
        List<String> ids = List.copyOf(parts.names());
        if (ids.size() < 2 || ids.size() > MOST_PARTIES) {
            throw map.mistake("parties", "must be 2 to %d, not %d".formatted(MOST_PARTIES, ids.size()));
        }
        ids.forEach(id -> {
            checkId(parts, id);
            if (PartyPart.WORDS.contains(id)) {
                throw parts.mistake(id, "has a meaning of its own; choose another id for the party");
            }
        });
        return ids;
    }

    private Negotiation read() {
        String title = map.text("title");
        if (title.length() > LONGEST) {
            throw map.mistake("title", "must have at most %d characters".formatted(LONGEST));
        }
        List<String> ids = ids();
        YamlMap parts = map.findMap("parties").orElseThrow();
        List<Matter> matters = matters(ids);
        Statements statements = new Statements(matters);
        List<Party> parties = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (String id : ids) {
            PartyPart part = new PartyPart(id, part(parts, id), dated, matters, notes, awaited);
            parties.add(part.read());
            constraints.addAll(part.redLines(statements));
        }
        constraints.addAll(links(statements));
        if (constraints.size() > MOST_CONSTRAINTS) {
            throw map.mistake("links", "there must be at most %d red lines and links".formatted(MOST_CONSTRAINTS));
        }
        AgreedText.check(map, statements);
        Negotiation negotiation =
                new Negotiation(title, dated, parties, matters, distinct(constraints), notes, awaited);
        negotiation.problem(); // refuses what does not fit together
        return negotiation;
    }

    private YamlMap part(YamlMap parts, String id) {
        String apart = entries.get(id);
        return apart == null ? parts.findMap(id).orElseThrow() : YamlMap.parse(id, apart);
    }

    private List<Matter> matters(List<String> parties) {
        YamlMap issues = map.findMap("issues").orElseThrow(() -> map.mistake("issues", "is missing"));
        if (issues.names().isEmpty() || issues.names().size() > MOST_ISSUES) {
            throw map.mistake("issues", "must be 1 to %d".formatted(MOST_ISSUES));
        }
        List<Matter> matters = new ArrayList<>();
        for (String id : issues.names()) {
            checkId(issues, id);
            matters.add(matter(id, issues.findMap(id).orElseThrow(), parties));
        }
        return matters;
    }

    private static Matter matter(String id, YamlMap issue, List<String> parties) {
        issue.only(List.of("title", "kind", "options", "weight", "shelvable", "returns"));
        Kind kind = issue.findChoice("kind", Kind.class).orElse(issue.has("options") ? Kind.OPTIONS : Kind.DIVISIBLE);
        List<String> options = issue.texts("options");
        if (kind == Kind.OPTIONS) {
            checkOptions(issue, options);
        } else if (!options.isEmpty()) {
            throw issue.mistake("options", "issue %s: goes to the parties and has no options of its own".formatted(id));
        }
        double weight = issue.findNumber("weight").orElse(1.0);
        if (!(weight > 0)) {
            throw issue.mistake("weight", "must be above 0");
        }
        boolean shelvable = issue.findText("shelvable")
                .map(word -> switch (word) {
                    case "yes", "true" -> true;
                    case "no", "false" -> false;
                    default -> throw issue.mistake("shelvable", "must be yes or no, not \"%s\"".formatted(word));
                })
                .orElse(true);
        return new Matter(
                id,
                issue.findText("title").orElse(id),
                kind,
                kind == Kind.OPTIONS ? options : parties,
                weight,
                shelvable,
                date(issue, "returns"));
    }

    private static void checkOptions(YamlMap issue, List<String> options) {
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw issue.mistake("options", "must be 1 to %d".formatted(MOST_OPTIONS));
        }
        for (String option : options) {
            if (option.isBlank() || option.length() > LONGEST || option.contains("=")) {
                throw issue.mistake("options", "an option is a short text without =, not \"%s\"".formatted(option));
            }
            if (List.of("shelved", "cost_per_year").contains(option)) {
                throw issue.mistake("options", "%s has a meaning of its own; choose another word".formatted(option));
            }
        }
        if (new HashSet<>(options).size() != options.size()) {
            throw issue.mistake("options", "an option is there twice");
        }
    }

    private List<Constraint> links(Statements statements) {
        List<Constraint> links = new ArrayList<>();
        for (YamlMap link : map.maps("links")) {
            Statements.oneForm(link, "", LINKS);
            if (link.has("together")) {
                together(link, statements, links);
            } else if (link.has("not_together")) {
                List<String> texts = several(link, "not_together");
                links.add(new Clause(
                        "link: not together " + String.join(", ", texts),
                        texts.stream()
                                .map(text -> statements
                                        .literal(link, "not_together", text)
                                        .negated())
                                .toList()));
            } else {
                ifThen(link, statements, links);
            }
        }
        return links;
    }

    /** Each in turn asks for the next, and the last for the first. */
    private static void together(YamlMap link, Statements statements, List<Constraint> links) {
        List<String> texts = several(link, "together");
        for (int k = 0; k < texts.size(); k++) {
            String next = texts.get((k + 1) % texts.size());
            links.add(new Clause(
                    "link: only together %s (%s asks for %s)".formatted(String.join(", ", texts), texts.get(k), next),
                    List.of(
                            statements.literal(link, "together", texts.get(k)).negated(),
                            statements.literal(link, "together", next))));
        }
    }

    private static void ifThen(YamlMap link, Statements statements, List<Constraint> links) {
        List<String> conditions = needed(link, "if");
        for (String then : needed(link, "then")) {
            String name = "link: if %s then %s".formatted(String.join(" and ", conditions), then);
            List<Literal> when = conditions.stream()
                    .map(text -> statements.literal(link, "if", text))
                    .toList();
            if (statements.isShare(then)) {
                links.add(statements.limit(link, "then", name, when, then));
                continue;
            }
            List<Literal> any =
                    new ArrayList<>(when.stream().map(Literal::negated).toList());
            any.add(statements.literal(link, "then", then));
            links.add(new Clause(name, any));
        }
    }

    private static List<String> several(YamlMap link, String field) {
        List<String> texts = link.texts(field);
        if (texts.size() < 2) {
            throw link.mistake(field, "must be a list of two statements or more");
        }
        return texts;
    }

    private static List<String> needed(YamlMap link, String field) {
        List<String> texts = link.isList(field) ? link.texts(field) : List.of(link.text(field));
        if (texts.isEmpty()) {
            throw link.mistake(field, "is empty");
        }
        return texts;
    }

    /** The same red line or link written twice is one. */
    private static List<Constraint> distinct(List<Constraint> constraints) {
        return List.copyOf(constraints.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Constraint::name, each -> each, (one, same) -> one, java.util.LinkedHashMap::new))
                .values());
    }

    private static void checkId(YamlMap at, String id) {
        if (!ID.matcher(id).matches()) {
            throw at.mistake(id, "an id is letters, digits, - and _, at most 60");
        }
    }

    private static Optional<LocalDate> date(YamlMap map, String field) {
        return map.findText(field).map(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // the same sentence
            }
            throw map.mistake(field, "must be a day from 1900 to 2200, as 2027-06-30, not \"%s\"".formatted(text));
        });
    }
}
