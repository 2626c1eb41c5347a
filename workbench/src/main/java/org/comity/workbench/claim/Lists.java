package org.comity.workbench.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.language.Subject;
import org.comity.workbench.claim.language.Subject.Join;
import org.comity.workbench.claim.language.Subject.Others;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Whose figures a subject is made of in a year, and what each counts for. */
record Lists(Workbench workbench, NeighbourRule rule, WeightNames weights) {
    /** The indicator behind a name that neighbours are weighted by. */
    interface WeightNames {
        Indicator indicator(String name);
    }

    /**
     * One of those whose figures are joined.
     *
     * @param weight above 0; 1 where all count alike, and 0 where its weight is not held
     */
    record Member(Panel.Unit unit, double weight) {}

    /** Whether the countries that the subject names were there on the last day of the year. */
    boolean isThere(Subject subject, int year) {
        return isAlive(subject.home(), year)
                && !(subject.others() instanceof Others.Partner(Country country) && !isAlive(country, year));
    }

    private static boolean isAlive(Country country, int year) {
        return Countries.embedded().get(country).isAlive(LocalDate.of(year, 12, 31));
    }

    /** In alphabetical order of code. */
    List<Member> members(Subject subject, int year, boolean ofOne) {
        Country home = subject.home();
        return switch (subject.others()) {
            case Others.Alone _ -> List.of(new Member(Panel.Unit.of(home), 1));
            case Others.Partner(Country country) -> List.of(new Member(Panel.Unit.of(new Pair(home, country)), 1));
            case Others.Neighbours(var of) -> neighbours(subject, of.orElse(year), ofOne);
        };
    }

    private List<Member> neighbours(Subject subject, int listYear, boolean ofOne) {
        Country home = subject.home();
        List<Country> partners =
                Neighbourhood.of(workbench).world(listYear, rule).getOrDefault(home, List.of()).stream()
                        .map(Neighbour::partner)
                        .toList();
        double[] weights = new double[partners.size()];
        java.util.Arrays.fill(weights, 1);
        if (subject.joined() instanceof Join.Weighted(String by) && !partners.isEmpty()) {
            weigh(weights, partners, weights().indicator(by), listYear);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Country partner = partners.get(i);
            Panel.Unit unit = ofOne ? Panel.Unit.of(partner) : Panel.Unit.of(new Pair(home, partner));
            members.add(new Member(unit, weights[i]));
        }
        return members;
    }

    private void weigh(double[] weights, List<Country> partners, Indicator by, int year) {
        Panel panel = workbench
                .facts()
                .panel(List.of(by.id()), partners.stream().map(Panel.Unit::of).toList(), year, year);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = panel.has(0, i, year) ? Math.max(0, panel.value(0, i, year)) : 0;
        }
    }

    /** Every unit that any of the subjects has in any of the years. */
    Set<Panel.Unit> units(List<Point> points) {
        Set<Panel.Unit> units =
                new TreeSet<>(java.util.Comparator.comparing(Panel.Unit::home).thenComparing(Panel.Unit::partner));
        points.forEach(point -> point.members().forEach(member -> units.add(member.unit())));
        return units;
    }

    /**
     * A subject in a year.
     *
     * @param isThere whether its countries were there
     */
    record Point(Subject subject, int year, boolean isThere, List<Member> members) {
        Point {
            members = List.copyOf(members);
        }
    }
}
