package org.comity.workbench.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The properties of an event as they stand in a file. */
final class IcsEvent {
    private static final Set<String> PERSONS = Set.of("ATTENDEE", "ORGANIZER", "CONTACT");
    private final int line;
    private final List<IcsLine> lines = new ArrayList<>();

    IcsEvent(int line) {
        this.line = line;
    }

    /** On which it begins. */
    int line() {
        return line;
    }

    void add(IcsLine property) {
        lines.add(property);
    }

    Optional<IcsLine> find(String name) {
        return lines.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    List<IcsLine> list(String name) {
        return lines.stream().filter(one -> one.name().equals(name)).toList();
    }

    /** The text of a property; empty when it has none. */
    String text(String name) {
        return find(name).map(IcsLine::text).orElse("");
    }

    String uid() {
        return text("UID").strip();
    }

    /** How many properties name persons. */
    int persons() {
        return (int) lines.stream().filter(one -> PERSONS.contains(one.name())).count();
    }

    /** The number of its revision. @throws IllegalArgumentException when it is none */
    int revision() {
        String text = text("SEQUENCE").strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("SEQUENCE must be a whole number, not \"%s\".".formatted(text));
        }
        return Integer.parseInt(text);
    }

    /** Finds fault with a line that is none. */
    void check() {
        lines.stream().filter(one -> one.name().isEmpty()).findFirst().ifPresent(one -> {
            throw new IllegalArgumentException(
                    "Line %d is no property: a name, a colon and a value of at most 100,000".formatted(one.number())
                            + " characters.");
        });
    }
}
