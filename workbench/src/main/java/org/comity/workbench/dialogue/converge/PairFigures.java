package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.ties.Instruments.Count;

/**
 * Instruments as an indicator of pairs counts them: above zero is there. Of an indicator with two directions a side's position
 * is what it gives, and what is left to gain what it gets. Pairs without a figure are not counted.
 */
final class PairFigures {
    private final Workbench workbench;
    private final Pair pair;
    private final Map<Country, Set<Country>> around;
    private final int year;

    PairFigures(Workbench workbench, Pair pair, Map<Country, Set<Country>> around, int year) {
        this.workbench = workbench;
        this.pair = pair;
        this.around = around;
        this.year = year;
    }

    /**
     * What was read.
     *
     * @param isThere whether the two have it, or either gives it
     * @param own with how many of its neighbours each side has it, or gives it
     * @param room of how many other pairs of its neighbourhood so many have it; without a side that has it
     *     with the other, or of which no other pair is known
     */
    record Read(int year, boolean isThere, Map<Country, Count> own, Map<Country, Count> room) {}

    /**
     * Of the last year that has the two, in both directions if there are two; empty where none does.
     *
     * @param givenByPartner of an indicator with two directions, whether its partner is the one who gives
     */
    Optional<Read> read(Indicator indicator, boolean givenByPartner) {
        boolean isDirected = indicator.level() == Indicator.Level.DIRECTED_PAIR;
        Panel own = workbench
                .facts()
                .panel(
                        List.of(indicator.id()),
                        List.of(Panel.Unit.of(pair), Panel.Unit.of(pair.turned())),
                        year - RiskEvidence.OLDEST,
                        year);
        for (int at = year; at >= year - RiskEvidence.OLDEST; at--) {
            if (own.cell(0, 0, at).isOfItsYear() && own.cell(0, 1, at).isOfItsYear()) {
                return Optional.of(read(indicator, at, isDirected, isDirected && givenByPartner));
            }
        }
        return Optional.empty();
    }

    private Read read(Indicator indicator, int at, boolean isDirected, boolean givenByPartner) {
        Set<Country> all = new TreeSet<>(List.of(pair.home(), pair.partner()));
        around.values().forEach(all::addAll);
        List<Panel.Unit> units = new ArrayList<>();
        for (Country one : all) {
            for (Country other : all) {
                if (!one.equals(other)) {
                    units.add(Panel.Unit.of(new Pair(one, other)));
                }
            }
        }
        Panel panel = workbench.facts().panel(List.of(indicator.id()), units, at, at);
        Map<Pair, Boolean> has = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            if (panel.cell(0, i, at).isOfItsYear()) {
                Pair listed = new Pair(units.get(i).home(), units.get(i).partner());
                has.put(givenByPartner ? listed.turned() : listed, panel.value(0, i, at) > 0);
            }
        }
        Map<Country, Count> own = new LinkedHashMap<>();
        Map<Country, Count> room = new LinkedHashMap<>();
        for (Pair seen : List.of(pair, pair.turned())) {
            own.put(seen.home(), own(seen, has));
            Pair gets = isDirected ? seen.turned() : seen;
            if (!has.getOrDefault(gets, false)) {
                others(seen, has, isDirected).ifPresent(count -> room.put(seen.home(), count));
            }
        }
        boolean isThere = has.getOrDefault(pair, false) || has.getOrDefault(pair.turned(), false);
        return new Read(at, isThere, own, room);
    }

    private Count own(Pair seen, Map<Pair, Boolean> has) {
        Set<Country> partners = new HashSet<>(around.getOrDefault(seen.home(), Set.of()));
        partners.remove(seen.home());
        partners.add(seen.partner());
        return count(
                partners.stream().map(other -> new Pair(seen.home(), other)).toList(), has);
    }

    /** Other pairs of the side's neighbourhood; of an indicator with two directions, in both. */
    private Optional<Count> others(Pair seen, Map<Pair, Boolean> has, boolean isDirected) {
        Set<Country> members = new TreeSet<>(around.getOrDefault(seen.home(), Set.of()));
        members.add(seen.home());
        List<Pair> pairs = new ArrayList<>();
        for (Country one : members) {
            for (Country other : members) {
                Pair two = one.equals(other) ? pair : new Pair(one, other);
                if (!two.canonical().equals(pair.canonical()) && (isDirected || one.compareTo(other) < 0)) {
                    pairs.add(two);
                }
            }
        }
        return Optional.of(count(pairs, has)).filter(count -> count.of() > 0);
    }

    private static Count count(List<Pair> pairs, Map<Pair, Boolean> has) {
        List<Boolean> known =
                pairs.stream().filter(has::containsKey).map(has::get).toList();
        return new Count((int) known.stream().filter(Boolean::booleanValue).count(), known.size());
    }
}
