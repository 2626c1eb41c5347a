package org.comity.workbench.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.model.Clubs;
import org.comity.model.Clubs.Membership;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;

/**
 * A club on a date, from Comity's own list, or one named by its members' codes.
 *
 * @param name as on the list, {@code ASEAN}; of a club of one's own the codes in alphabetical order
 * @param on members on this day
 * @param members in alphabetical order of code
 * @param others who were members before, or are since, in alphabetical order of code
 */
public record Club(String name, LocalDate on, List<Membership> members, List<Membership> others) {
    /** More would be a matrix that nobody can read. */
    static final int MOST = 60;

    public Club {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /**
     * Reads a name or codes joined by commas.
     *
     * @throws IllegalArgumentException for an unknown club or country, with the nearest names, and for fewer than two
     *     members
     */
    public static Club of(String text, LocalDate on) {
        List<Membership> all = Clubs.embedded().memberships(text);
        List<Membership> members = all.stream().filter(m -> m.holds(on)).toList();
        List<Membership> others = all.stream().filter(m -> !m.holds(on)).toList();
        boolean own = isOwn(text);
        if (members.size() < 2 || members.size() > MOST) {
            throw new IllegalArgumentException(
                    "A club has 2 to %d members here, and %s had %d on %s; give another date or other members."
                            .formatted(MOST, text.strip(), members.size(), on));
        }
        String name = own
                ? all.stream().map(m -> m.member().code()).collect(Collectors.joining(","))
                : text.strip().toUpperCase(Locale.ROOT);
        return new Club(name, on, members, others);
    }

    /** Everyone who is, was or will be a member of a club, each once. */
    static List<Country> everyone(String text) {
        return Clubs.embedded().memberships(text).stream()
                .map(Membership::member)
                .distinct()
                .toList();
    }

    /** Whether the text names members and no club of the list. */
    public static boolean isOwn(String text) {
        return text.contains(",");
    }

    public boolean isOwn() {
        return isOwn(name);
    }

    public List<Country> countries() {
        return members.stream().map(Membership::member).toList();
    }

    /** Each member with each other, by their codes, so that the date does not matter any more. */
    NeighbourRule rule() {
        return new NeighbourRule(List.of(
                new NeighbourRule.Club(countries().stream().map(Country::code).collect(Collectors.joining(",")))));
    }
}
