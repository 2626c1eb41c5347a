package org.comity.workbench.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.workbench.ask.Mention.Role;

/**
 * Who stands on which side.
 *
 * @param homes one or more
 * @param partners none: all that are held; the same as homes: each with each other
 */
record Sides(List<Country> homes, List<Country> partners) {
    Sides {
        homes = List.copyOf(homes);
        partners = List.copyOf(partners);
    }

    /** Whether the mentions name two sides that face each other. */
    static boolean face(Parsed question) {
        long countries = question.mentions().stream()
                .flatMap(mention -> mention.countries().stream())
                .distinct()
                .count();
        boolean oneClub = question.mentions().size() == 1;
        return !question.compares() && (question.neighbours() || (countries > 1 && !oneClub));
    }

    /** The sides for a candidate; there is at least one mention. */
    static Sides of(Parsed question, Ranking.Candidate candidate) {
        List<Mention> mentions = question.mentions();
        if (candidate.indicator().level() == Indicator.Level.COUNTRY) {
            return new Sides(countries(mentions), List.of());
        }
        if (mentions.size() == 1) {
            List<Country> only = mentions.getFirst().countries();
            return new Sides(only, only.size() > 1 ? only : List.of());
        }
        if (candidate.indicator().level() == Indicator.Level.PAIR && mentions.size() == 2) {
            return apart(mentions.getFirst().countries(), mentions.getLast().countries());
        }
        Set<Role> giving = candidate.receives() ? Set.of(Role.OF, Role.TO) : Set.of(Role.FROM, Role.OF);
        List<Mention> homes = new ArrayList<>(
                mentions.stream().filter(m -> giving.contains(m.role())).toList());
        List<Mention> partners = new ArrayList<>(mentions.stream()
                .filter(m -> m.role() != Role.UNSAID && !giving.contains(m.role()))
                .toList());
        List<Mention> unsaid =
                mentions.stream().filter(m -> m.role() == Role.UNSAID).toList();
        if (homes.isEmpty() && partners.isEmpty()) {
            homes.add(unsaid.getFirst());
            partners.addAll(unsaid.subList(1, unsaid.size()));
        } else if (homes.isEmpty()) {
            homes.addAll(unsaid);
        } else {
            partners.addAll(unsaid);
        }
        if (partners.isEmpty()) {
            partners.addAll(homes.subList(1, homes.size()));
            homes = List.of(homes.getFirst());
        } else if (homes.isEmpty()) {
            homes = List.of(partners.removeFirst());
        }
        Sides sides = apart(countries(homes), countries(partners));
        return candidate.measure().turned()
                ? new Sides(/* homes= */ sides.partners(), /* partners= */ sides.homes())
                : sides;
    }

    /** Nobody stands on both sides. */
    private static Sides apart(List<Country> homes, List<Country> partners) {
        List<Country> others =
                partners.stream().filter(country -> !homes.contains(country)).toList();
        return others.isEmpty() ? new Sides(homes, homes.size() > 1 ? homes : List.of()) : new Sides(homes, others);
    }

    private static List<Country> countries(Collection<Mention> mentions) {
        Set<Country> all = new LinkedHashSet<>();
        mentions.forEach(mention -> all.addAll(mention.countries()));
        return List.copyOf(all);
    }
}
