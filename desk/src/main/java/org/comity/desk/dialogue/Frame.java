package org.comity.desk.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.record.Ids;

/**
 * What everyone who may read a negotiation shares.
 *
 * @param title of it
 * @param parties their names, with commas between them
 * @param differences the ids of the differences from which it stems, with commas between them
 * @param seats who speaks for whom, as {@code KEN=amina, UGA=okello}; the accounts are named as readers besides
 * @param text the negotiation file: parties, issues, options, links; at most {@value #MOST_BYTES} bytes
 */
public record Frame(String id, String title, String parties, String differences, String seats, String text) {
    /** The most bytes of a negotiation file, in UTF-8. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST = 2000;

    public Frame {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A negotiation needs a title.");
        }
        for (String line : List.of(title, parties, differences, seats)) {
            if (line.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A line of a negotiation has %d characters; it may have %d.".formatted(line.length(), LONGEST));
            }
        }
        checkText(text);
        List<String> named = split(parties);
        seats(seats).keySet().stream()
                .filter(party -> !named.contains(party))
                .findFirst()
                .ifPresent(party -> {
                    throw new IllegalArgumentException(
                            "\"%s\" has somebody who speaks for it and is no party; there are %s."
                                    .formatted(party, named));
                });
    }

    static void checkText(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A negotiation file has at most %d bytes, not %d; shorten it.".formatted(MOST_BYTES, bytes));
        }
    }

    public List<String> partyList() {
        return split(parties);
    }

    public List<String> differenceList() {
        return split(differences);
    }

    /** The account that speaks for each party that has one, in the order of the parties' lines. */
    public Map<String, String> seatMap() {
        return seats(seats);
    }

    /** The party for which an account speaks. */
    public Optional<String> seatOf(String account) {
        return seatMap().entrySet().stream()
                .filter(seat -> seat.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[,;\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Map<String, String> seats(String text) {
        Map<String, String> seats = new LinkedHashMap<>();
        for (String seat : split(text)) {
            String[] sides = seat.split("=", -1);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new IllegalArgumentException(
                        "Who speaks for whom is written PARTY=ACCOUNT, with commas between them, not \"%s\"."
                                .formatted(seat));
            }
            String account = Ids.check(sides[1].strip());
            if (seats.put(sides[0].strip(), account) != null) {
                throw new IllegalArgumentException(
                        "One account speaks for a party; \"%s\" has two.".formatted(sides[0].strip()));
            }
        }
        if (seats.values().stream().distinct().count() < seats.size()) {
            throw new IllegalArgumentException("An account speaks for one party, not for two.");
        }
        return seats;
    }
}
