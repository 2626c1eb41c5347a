package org.comity.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
     * @param reference the treaty, accession instrument or decision; empty in a club of one's own
     * @param page where the club or depositary lists its members; empty in a club of one's own
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

    /**
     * Those who were members on the date, in alphabetical order of code.
     *
     * @param club a name on the list, or codes joined by commas for a club of one's own, whose members are those of
     *     them that are there on the date
     * @throws IllegalArgumentException for an unknown club or country, with the nearest names
     */
    public List<Membership> members(String club, LocalDate date) {
        return memberships(club).stream().filter(m -> m.holds(date)).toList();
    }

    /** Everyone who is, was or will be a member, in alphabetical order of code; otherwise as {@link #members}. */
    public List<Membership> memberships(String club) {
        String name = club.strip().toUpperCase(Locale.ROOT);
        List<Membership> found = name.contains(",")
                ? own(name)
                : Optional.ofNullable(clubs.get(name)).orElseThrow(() -> unknown(club));
        return found.stream()
                .sorted(Comparator.comparing(Membership::member).thenComparing(Membership::from))
                .toList();
    }

    private static List<Membership> own(String codes) {
        return Arrays.stream(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(Country::of)
                .map(Countries.embedded()::get)
                .map(life -> new Membership(codes, life.country(), life.from(), life.until(), "", ""))
                .toList();
    }

    private IllegalArgumentException unknown(String club) {
        List<String> near = Nearest.to(club.strip().toUpperCase(Locale.ROOT), clubs.keySet());
        return new IllegalArgumentException(
                "There is no club \"%s\" on the list%s; there are %s. For another one use list:AAA,BBB."
                        .formatted(
                                club,
                                near.isEmpty() ? "" : " (maybe you want %s)".formatted(String.join(" or ", near)),
                                String.join(", ", clubs.keySet())));
    }
}
