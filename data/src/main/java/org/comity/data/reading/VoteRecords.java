package org.comity.data.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.data.Manifest;
import org.comity.data.duck.Duck;
import org.comity.model.Country;
import org.comity.model.Vintage;

/** The roll calls of a store and how each country voted in them, read whole. */
public final class VoteRecords {
    private static final String SOURCE = "unvotes";
    private static final String VOTES = "votes";
    private static final String ROLL_CALLS = "roll_calls";
    private static final String ISSUES = "roll_call_issues";

    private final Vintage vintage;
    private final List<RollCall> rollCalls = new ArrayList<>();
    private final TreeMap<Country, byte[]> votes = new TreeMap<>();
    private final Map<Integer, Set<String>> issues = new HashMap<>();

    /**
     * A roll call.
     *
     * @param resolution its symbol; empty where it is not held
     * @param title empty where it is not held
     * @param description empty where it is not held
     * @param important whether it is "important" as named so by the US Department of State; empty where it is not held
     */
    public record RollCall(
            int id,
            LocalDate date,
            int session,
            String resolution,
            String title,
            String description,
            Optional<Boolean> important) {}

    private VoteRecords(Vintage vintage) {
        this.vintage = vintage;
    }

    /** Reads them; empty where no votes are held. */
    static Optional<VoteRecords> read(Duck duck, Holdings holdings) {
        Optional<Manifest> held = holdings.findTable(SOURCE, VOTES)
                .filter(manifest -> manifest.tables().containsKey(ROLL_CALLS));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Vintage vintage = held.get().vintage();
        VoteRecords records = new VoteRecords(vintage);
        try (Duck own = duck.duplicate()) {
            Path described = holdings.file(vintage, ROLL_CALLS);
            own.run("described", "SET VARIABLE described = [" + Duck.literal(described.toString()) + "]");
            own.files(List.of(holdings.file(vintage, VOTES)));
            records.fill(own);
            if (held.get().tables().containsKey(ISSUES)) {
                Path groups = holdings.file(vintage, ISSUES);
                own.run("issues", "SET VARIABLE issues = [" + Duck.literal(groups.toString()) + "]");
                own.read(
                        VoteRecords.class,
                        "vote-issues.sql",
                        row -> records.issues
                                .computeIfAbsent(row.getInt(1), _ -> new TreeSet<>())
                                .add(row.getString(2)));
            }
        }
        return Optional.of(records);
    }

    private void fill(Duck own) {
        Map<Integer, Integer> places = new HashMap<>();
        own.read(VoteRecords.class, "vote-rollcalls.sql", row -> {
            places.put(row.getInt(1), rollCalls.size());
            rollCalls.add(new RollCall(
                    row.getInt(1),
                    row.getDate(2).toLocalDate(),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    Optional.ofNullable(row.getString(7)).map("1"::equals)));
        });
        Map<String, byte[]> byCode = new HashMap<>();
        own.read(VoteRecords.class, "vote-rows.sql", row -> {
            byte[] cast = byCode.computeIfAbsent(row.getString(2), _ -> new byte[rollCalls.size()]);
            cast[places.getOrDefault(row.getInt(1), -1)] = row.getByte(3);
        });
        byCode.forEach((code, cast) -> votes.put(Country.of(code), cast));
    }

    public Vintage vintage() {
        return vintage;
    }

    /** In order of date, then number. */
    public List<RollCall> rollCalls() {
        return List.copyOf(rollCalls);
    }

    /** Codes of the issue groups that a roll call carries, in alphabetical order; empty where the vintage has none. */
    public Set<String> issuesOf(int rollCall) {
        return Collections.unmodifiableSet(issues.getOrDefault(rollCall, new TreeSet<>()));
    }

    /** In alphabetical order of code. */
    public List<Country> countries() {
        return List.copyOf(votes.keySet());
    }

    /** A country's votes by place in the list of roll calls: 1 yes, 2 abstain, 3 no, 8 absent, 0 none. */
    public byte[] votesOf(Country country) {
        return votes.getOrDefault(country, new byte[rollCalls.size()]).clone();
    }
}
