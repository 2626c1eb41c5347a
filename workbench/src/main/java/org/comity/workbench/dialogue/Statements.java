package org.comity.workbench.dialogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Literal;
import org.comity.model.YamlMap;

/**
 * The statements of links and red lines: {@code ISSUE} (it is settled), {@code ISSUE shelved}, {@code ISSUE = OPTION},
 * {@code ISSUE != OPTION}, and of shares {@code ISSUE = PARTY at least 0.4} or {@code at most}.
 */
final class Statements {
    private static final Pattern SHARE = Pattern.compile("(.+?)\\s*=\\s*(.+?)\\s+at\\s+(least|most)\\s+(\\S+)");
    private static final Pattern OPTION = Pattern.compile("(.+?)\\s*(!?=)\\s*(.+)");
    private static final Pattern SHELVED = Pattern.compile("(.+?)\\s+shelved");

    private final List<Negotiation.Matter> matters;
    private final List<String> ids;

    Statements(List<Negotiation.Matter> matters) {
        this.matters = matters;
        this.ids = matters.stream().map(Negotiation.Matter::id).toList();
    }

    /**
     * Refuses a line with more than one form, or with a field of another one: what would be left out without a word.
     *
     * @param forms the fields of each form
     */
    static void oneForm(YamlMap line, String place, List<List<String>> forms) {
        line.only(forms.stream().flatMap(List::stream).distinct().toList());
        if (forms.stream().noneMatch(form -> form.containsAll(line.names()))) {
            throw line.mistake(
                    String.join(", ", line.names()),
                    place + "write one form for each line: "
                            + forms.stream()
                                    .map(form -> "{%s}".formatted(String.join(", ", form)))
                                    .collect(Collectors.joining(" or ")));
        }
    }

    /** Whether it states a share; an option may have the same words in its name, then it is that option. */
    boolean isShare(String text) {
        return SHARE.matcher(text.strip()).matches() && !isOption(text.strip());
    }

    private boolean isOption(String text) {
        Matcher option = OPTION.matcher(text);
        int issue = option.matches() ? ids.indexOf(option.group(1)) : -1;
        return issue >= 0 && matters.get(issue).options().contains(option.group(3));
    }

    Literal literal(YamlMap map, String field, String text) {
        String written = text.strip();
        Matcher option = OPTION.matcher(written);
        if (option.matches()) {
            int issue = issue(map, field, option.group(1));
            return new Literal(
                    issue,
                    option(map, field, issue, option.group(3)),
                    option.group(2).equals("="));
        }
        Matcher shelved = SHELVED.matcher(written);
        return shelved.matches()
                ? Literal.shelved(issue(map, field, shelved.group(1)))
                : Literal.settled(issue(map, field, written));
    }

    /** A share statement as a limit that holds where all the conditions do. */
    Constraint.ShareLimit limit(YamlMap map, String field, String name, List<Literal> when, String text) {
        Matcher share = SHARE.matcher(text.strip());
        if (!share.matches()) {
            throw map.mistake(field, "must be ISSUE = PARTY at least SHARE, not \"%s\"".formatted(text));
        }
        int issue = issue(map, field, share.group(1));
        if (matters.get(issue).kind() != Negotiation.Kind.DIVISIBLE) {
            throw map.mistake(
                    field,
                    "issue %s: only a divisible issue has shares; name the option alone".formatted(ids.get(issue)));
        }
        int option = option(map, field, issue, share.group(2));
        double part = part(map, field, share.group(4));
        return share.group(3).equals("least")
                ? new Constraint.ShareLimit(name, when, issue, option, part, 1)
                : new Constraint.ShareLimit(name, when, issue, option, 0, part);
    }

    static double part(YamlMap map, String field, String text) {
        try {
            double part = Double.parseDouble(text);
            if (part >= 0 && part <= 1) {
                return part;
            }
        } catch (NumberFormatException e) {
            // the same sentence
        }
        throw map.mistake(field, "a share must be a number from 0 to 1, not \"%s\"".formatted(text));
    }

    int issue(YamlMap map, String field, String id) {
        return map.placeOf(field, "issue", id.strip(), ids);
    }

    int option(YamlMap map, String field, int issue, String id) {
        return map.placeOf(
                field,
                "option of issue " + ids.get(issue),
                id.strip(),
                matters.get(issue).options());
    }
}
