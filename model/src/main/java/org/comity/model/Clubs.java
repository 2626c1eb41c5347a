package org.comity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.model.Countries.Spell;

/** Clubs of countries and their members by date, from Comity's own {@code clubs.csv}. */
public final class Clubs {
    private static final Clubs EMBEDDED = new Clubs();

    private final Map<String, List<Membership>> clubs = new LinkedHashMap<>();

    private Clubs() {
        for (Map<String, String> row : CrosswalkFiles.rows("clubs.csv")) {
            Membership membership = new Membership(
                    field(row, "club"),
                    Country.of(field(row, "member")),
                    LocalDate.parse(field(row, "from")),
                    Optional.of(field(row, "until")).filter(u -> !u.isEmpty()).map(LocalDate::parse),
                    field(row, "reference"),
                    field(row, "page"));
            clubs.computeIfAbsent(membership.club(), c -> new ArrayList<>()).add(membership);
        }
    }

    private static String field(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    /** The list that ships with Comity. */
    public static Clubs embedded() {
        return EMBEDDED;
    }

    /**
     * One member's time in a club.
     *
     * @param from first day
     * @param until last day; empty while it lasts
     * @param reference the treaty, accession instrument or decision
     * @param page where the club or depositary lists its members
     */
    public record Membership(
            String club, Country member, LocalDate from, Optional<LocalDate> until, String reference, String page) {
        public boolean holds(LocalDate date) {
            return new Spell(from, until).holds(date);
        }
    }

    /** The clubs' names, as written in {@code club:NAME}. */
    public Collection<String> names() {
        return List.copyOf(clubs.keySet());
    }

    /** Those who were members on the date, in alphabetical order of code. An unknown club is an error that names all. */
    public List<Membership> members(String club, LocalDate date) {
        List<Membership> memberships = clubs.get(club.strip().toUpperCase(Locale.ROOT));
        if (memberships == null) {
            throw new IllegalArgumentException(
                    "There is no club \"%s\" on the list; there are %s. For another one use list:AAA,BBB."
                            .formatted(club, String.join(", ", clubs.keySet())));
        }
        return memberships.stream()
                .filter(m -> m.holds(date))
                .sorted((a, b) -> a.member().compareTo(b.member()))
                .toList();
    }
}
