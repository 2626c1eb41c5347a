package org.comity.workbench.brief;

import java.util.Map;
import org.comity.workbench.neighbourhood.Neighbour;

/** By which term of the rule a partner is a neighbour, in words. */
final class Relations {
    private Relations() {}

    static String describe(Neighbour neighbour, Speech speech) {
        String[] term = neighbour.relation().split(":", 2);
        String argument = term.length == 2 ? term[1] : "";
        String words = switch (term[0]) {
            case "sea" -> speech.say("relation.sea", Map.of("miles", argument));
            case "gap" -> speech.say("relation.gap", Map.of("km", argument));
            case "distance" -> speech.say("relation.distance", Map.of("km", argument));
            case "club" -> speech.say("relation.club", Map.of("name", argument));
            case "list" -> speech.say("relation.list");
            default -> speech.say("relation.land");
        };
        return neighbour
                .carriedFrom()
                .map(year -> speech.say("relation.carried", Map.of("relation", words, "year", Integer.toString(year))))
                .orElse(words);
    }
}
