package org.comity.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The text form of a {@link NeighbourRule}. */
final class NeighbourRuleParser {
    private static final Set<Integer> SEA_CLASSES = Set.of(12, 24, 150, 400);
    private static final Set<String> KINDS = Set.of("land", "sea", "gap", "distance", "club", "list");
    private static final int LONGEST_KM = 20_038; // half the earth's circumference at the equator

    private NeighbourRuleParser() {}

    static NeighbourRule parse(String text) {
        if (text.isBlank()) {
            throw wrong(text, "it is empty");
        }
        return new NeighbourRule(Arrays.stream(text.strip().split("\\+", -1))
                .map(NeighbourRuleParser::term)
                .distinct()
                .toList());
    }

    private static NeighbourRule.Term term(String text) {
        String[] parts = text.strip().split(":", 2);
        String kind = parts[0].toLowerCase(Locale.ROOT);
        String argument = parts.length == 2 ? parts[1].strip() : "";
        if (!KINDS.contains(kind)) {
            throw wrong(text, "there is no rule \"" + kind + "\"");
        }
        if (!kind.equals("land") && argument.isEmpty()) {
            throw wrong(text, kind + " needs something after a colon");
        }
        return switch (kind) {
            case "land" -> land(text, argument);
            case "sea" -> sea(text, argument);
            case "gap" -> new NeighbourRule.Gap(km(text, argument));
            case "distance" -> new NeighbourRule.Distance(km(text, argument));
            case "club" -> new NeighbourRule.Club(argument.toUpperCase(Locale.ROOT));
            case "list" -> new NeighbourRule.Listed(countries(argument));
            default -> throw new IllegalStateException(kind);
        };
    }

    private static NeighbourRule.Term land(String text, String argument) {
        if (!argument.isEmpty()) {
            throw wrong(text, "land takes no number");
        }
        return new NeighbourRule.Land();
    }

    private static NeighbourRule.Term sea(String text, String argument) {
        int miles = number(text, argument);
        if (!SEA_CLASSES.contains(miles)) {
            throw wrong(text, "the sea classes are 12, 24, 150 and 400 statute miles; for another distance use gap:KM");
        }
        return new NeighbourRule.Sea(miles);
    }

    private static int km(String text, String argument) {
        int km = number(text, argument);
        if (km > LONGEST_KM) {
            throw wrong(text, "kilometres go from 0 to " + LONGEST_KM);
        }
        return km;
    }

    private static int number(String text, String argument) {
        if (!argument.matches("\\d{1,6}")) {
            throw wrong(text, "\"" + argument + "\" is not a whole number");
        }
        return Integer.parseInt(argument);
    }

    private static List<Country> countries(String argument) {
        return Arrays.stream(argument.split(","))
                .map(String::strip)
                .map(c -> Country.of(c.toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "The neighbour rule \"%s\" cannot be read: %s. Write land, sea:12|24|150|400, gap:KM, distance:KM, club:NAME or list:AAA,BBB, joined by +."
                        .formatted(text, why));
    }
}
