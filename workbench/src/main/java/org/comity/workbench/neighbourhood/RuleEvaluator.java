package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.comity.data.DataException;
import org.comity.data.Tie;
import org.comity.model.Clubs;
import org.comity.model.Countries;
import org.comity.model.Countries.Life;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.NeighbourRule.Term;
import org.comity.model.Pair;

/** Evaluates a rule for all countries in one pass over the ground. */
final class RuleEvaluator {
    static final String CLUBS = "comity-clubs";
    private static final String LIST = "list";
    private static final Messages TEXTS = Messages.of("org/comity/workbench/neighbourhood/messages", Locale.ENGLISH);

    private final Ground ground;
    private final Countries countries;
    private final Set<Country> excluded;

    RuleEvaluator(Ground ground, Countries countries, Set<Country> excluded) {
        this.ground = ground;
        this.countries = countries;
        this.excluded = excluded;
    }

    /** A partner and how near the term met is: land, then sea by miles, then gap, distance, club, list. */
    private record Met(Neighbour neighbour, int kind, double measure) {
        static final Comparator<Met> NEAREST =
                Comparator.comparingInt(Met::kind).thenComparingDouble(Met::measure);
    }

    /** Where partners are collected: for each home the nearest term met by each partner. */
    private final class Found implements BiConsumer<Met, Country> {
        private final SortedMap<Country, SortedMap<Country, Met>> byHome = new TreeMap<>();

        @Override
        public void accept(Met met, Country home) {
            Country partner = met.neighbour().partner();
            if (!excluded.contains(home) && !excluded.contains(partner)) {
                byHome.computeIfAbsent(home, h -> new TreeMap<>())
                        .merge(partner, met, (a, b) -> Met.NEAREST.compare(a, b) <= 0 ? a : b);
            }
        }

        SortedMap<Country, List<Neighbour>> neighbours() {
            SortedMap<Country, List<Neighbour>> all = new TreeMap<>();
            byHome.forEach((home, partners) ->
                    all.put(home, partners.values().stream().map(Met::neighbour).toList()));
            return all;
        }
    }

    /** For every country that has any: its neighbours on 31 December of the year, alphabetical. */
    SortedMap<Country, List<Neighbour>> world(int year, NeighbourRule rule) {
        Found found = new Found();
        for (Term term : rule.terms()) {
            switch (term) {
                case NeighbourRule.Land land -> contiguous(land, 0, year, found);
                case NeighbourRule.Sea sea -> contiguous(sea, sea.miles(), year, found);
                case NeighbourRule.Gap gap -> gap(gap, year, found);
                case NeighbourRule.Distance distance -> distance(distance, year, found);
                case NeighbourRule.Club club -> club(club, year, found);
                case NeighbourRule.Listed listed -> listed(listed, year, found);
            }
        }
        return found.neighbours();
    }

    private void contiguous(Term term, int most, int year, Found found) {
        List<Tie> ties = ground.contiguity();
        if (ties.isEmpty()) {
            throw new DataException(TEXTS.text("error.contiguity", Map.of("rule", term.toString())));
        }
        int last = ground.lastContiguityYear();
        Optional<Integer> carried = year > last ? Optional.of(last) : Optional.empty();
        LocalDate date = LocalDate.of(Math.min(year, last), 12, 31);
        for (Tie tie : new Contiguity(countries).on(date, ties)) {
            int miles = Contiguity.miles(tie);
            if (most == 0 ? miles == 0 : miles > 0 && miles <= most) {
                both(
                        new Pair(tie.home(), tie.partner()),
                        (home, partner) -> found.accept(
                                new Met(
                                        new Neighbour(
                                                home,
                                                partner,
                                                term.toString(),
                                                Optional.of((double) miles),
                                                tie.from(),
                                                tie.until(),
                                                tie.lineage().source(),
                                                carried),
                                        most == 0 ? 0 : 1,
                                        // of two sea terms that both hold, the narrower one is named
                                        miles + most / 1000.0),
                                home));
            }
        }
    }

    private void gap(NeighbourRule.Gap term, int year, Found found) {
        Ground.Measures gaps = ground.gaps(year)
                .orElseThrow(() -> new DataException(
                        TEXTS.text("error.gap", Map.of("rule", term.toString(), "year", Integer.toString(year)))));
        within(term, term.km(), gaps, 2, year, found);
    }

    private void distance(NeighbourRule.Distance term, int year, Found found) {
        List<Ground.Measures> sets = ground.capitals(year);
        if (sets.isEmpty()) {
            throw new DataException(TEXTS.text("error.distance", Map.of("rule", term.toString())));
        }
        Set<Pair> read = new HashSet<>();
        for (Ground.Measures set : sets) {
            Map<Pair, Double> km = new HashMap<>(set.km());
            km.keySet().removeAll(read);
            read.addAll(km.keySet());
            within(term, term.km(), new Ground.Measures(km, set.source(), set.year()), 3, year, found);
        }
    }

    private void within(Term term, int most, Ground.Measures measures, int kind, int year, Found found) {
        Optional<Integer> carried = measures.year().filter(last -> last < year);
        LocalDate date = LocalDate.of(year, 12, 31);
        measures.km().forEach((pair, km) -> {
            if (km <= most && isAlive(pair.home(), date) && isAlive(pair.partner(), date)) {
                both(
                        pair,
                        (home, partner) -> found.accept(
                                new Met(
                                        new Neighbour(
                                                home,
                                                partner,
                                                term.toString(),
                                                Optional.of(km),
                                                Optional.empty(),
                                                Optional.empty(),
                                                measures.source(),
                                                carried),
                                        kind,
                                        km),
                                home));
            }
        });
    }

    private void club(NeighbourRule.Club term, int year, Found found) {
        List<Clubs.Membership> members = Clubs.embedded().members(term.name(), LocalDate.of(year, 12, 31));
        for (Clubs.Membership home : members) {
            for (Clubs.Membership partner : members) {
                if (!home.member().equals(partner.member())) {
                    LocalDate since = home.from().isAfter(partner.from()) ? home.from() : partner.from();
                    Optional<LocalDate> until = earlier(home.until(), partner.until());
                    Neighbour neighbour = new Neighbour(
                            home.member(),
                            partner.member(),
                            term.toString(),
                            Optional.empty(),
                            Optional.of(since),
                            until,
                            CLUBS,
                            Optional.empty());
                    found.accept(new Met(neighbour, 4, 0), home.member());
                }
            }
        }
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() && b.get().isBefore(a.get()) ? b : a.or(() -> b);
    }

    private void listed(NeighbourRule.Listed term, int year, Found found) {
        LocalDate date = LocalDate.of(year, 12, 31);
        List<Country> partners = term.countries().stream()
                .map(countries::get)
                .filter(life -> life.isAlive(date))
                .map(Life::country)
                .toList();
        for (Life home : countries.alive(date)) {
            for (Country partner : partners) {
                if (!partner.equals(home.country())) {
                    Neighbour neighbour = new Neighbour(
                            home.country(),
                            partner,
                            term.toString(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            LIST,
                            Optional.empty());
                    found.accept(new Met(neighbour, 5, 0), home.country());
                }
            }
        }
    }

    private boolean isAlive(Country country, LocalDate date) {
        return countries.find(country).map(life -> life.isAlive(date)).orElse(false);
    }

    private static void both(Pair pair, BiConsumer<Country, Country> sides) {
        sides.accept(pair.home(), pair.partner());
        sides.accept(pair.partner(), pair.home());
    }
}
