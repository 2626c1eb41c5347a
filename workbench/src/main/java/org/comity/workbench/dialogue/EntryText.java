package org.comity.workbench.dialogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.workbench.dialogue.Negotiation.Kind;
import org.comity.workbench.dialogue.Negotiation.Matter;

/** Texts to begin with: a negotiation before its issues are written, and a party's sheet before its points are. */
public final class EntryText {
    /** In place of a number that has still to be entered. */
    static final String TODO = "todo";

    private EntryText() {}

    /** Whether a text can be the id of a party or an issue. */
    public static boolean isId(String text) {
        return NegotiationFile.ID.matcher(text).matches();
    }

    /**
     * A negotiation with one issue to write over.
     *
     * @param parties names by id
     */
    public static String negotiation(String title, Map<String, String> parties) {
        String names = parties.entrySet().stream()
                .map(party -> "  %s: {name: %s}\n".formatted(party.getKey(), AgreedText.quoted(party.getValue())))
                .collect(Collectors.joining());
        return "title: %s\nparties:\n%sissues:\n  first: {title: \"First issue\", options: [one, other]}\n"
                .formatted(AgreedText.quoted(title), names);
    }

    /** A party's sheet with every number still to be entered; none is invented. */
    public static String blank(List<Matter> matters) {
        String values = matters.stream()
                .map(matter -> "  %s: {%s}\n"
                        .formatted(
                                matter.id(),
                                keys(matter)
                                        .map(key -> AgreedText.quoted(key) + ": " + TODO)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        return "reservation: " + TODO + "\nvalues:\n" + values;
    }

    private static Stream<String> keys(Matter matter) {
        Stream<String> settled = matter.kind() == Kind.OPTIONS ? matter.options().stream() : Stream.of("whole");
        return matter.shelvable() ? Stream.concat(settled, Stream.of("shelved")) : settled;
    }
}
