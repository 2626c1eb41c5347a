package org.comity.server.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Account;
import org.comity.desk.team.Team;
import org.comity.server.page.Wrong;

/** Reads from a form where a record is to stand: its owner, who may read it, its mark. */
final class Readers {
    private static final String TEAM = "readers.team";
    private static final String NAMED = "readers.named";

    private Readers() {}

    /**
     * What the form says.
     *
     * @param was what stays where the form does not say
     * @throws Wrong 400 when it names nobody who is there
     */
    static Placing placing(ReadTx tx, Map<String, String> given, Placing was) {
        String department = given.getOrDefault("owner", "");
        if (department.isEmpty()) {
            throw new Wrong(400, "bad-value", "Choose the department that owns it.");
        }
        String readers = given.getOrDefault("visibility", "team");
        Visibility visibility = Arrays.stream(Visibility.values())
                .filter(one -> Values.word(one).equals(readers))
                .findFirst()
                .orElseThrow(() -> new Wrong(400, "bad-value", "Nobody is called \"%s\".".formatted(readers)));
        String words = given.getOrDefault("mark", "").strip();
        return new Placing(
                department,
                visibility,
                words.isEmpty() ? was.mark() : words,
                given.containsKey(TEAM) ? team(tx, given.getOrDefault(TEAM, "").strip()) : was.team(),
                given.containsKey(NAMED) ? named(tx, given.getOrDefault(NAMED, "")) : new TreeSet<>(was.named()));
    }

    private static Optional<String> team(ReadTx tx, String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (tx.find(Team.class, id).isEmpty()) {
            throw new Wrong(400, "bad-value", "There is no team \"%s\".".formatted(id));
        }
        return Optional.of(id);
    }

    /** Accounts with blanks or commas between them. */
    private static NavigableSet<String> named(ReadTx tx, String text) {
        TreeSet<String> named = new TreeSet<>();
        for (String name : text.split("[\\s,;]+")) {
            if (!name.isEmpty() && tx.find(Account.class, name).isEmpty()) {
                throw new Wrong(400, "bad-value", "There is no account \"%s\" that may be named.".formatted(name));
            }
            if (!name.isEmpty()) {
                named.add(name);
            }
        }
        return named;
    }
}
