package org.comity.workbench.trade.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.model.Country;

/**
 * Between which countries a measure acts, in both directions: among the members, or, where others are named, between
 * the members and the others only.
 *
 * @param others empty for among the members
 */
public record Between(List<Country> members, List<Country> others) {
    public Between {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /** Whether it acts on trade of one with the other. */
    boolean holds(Country one, Country other) {
        if (one.equals(other)) {
            return false;
        }
        return others.isEmpty()
                ? members.contains(one) && members.contains(other)
                : (members.contains(one) && others.contains(other))
                        || (members.contains(other) && others.contains(one));
    }

    /** All that are named, each once. */
    Set<Country> all() {
        Set<Country> all = new LinkedHashSet<>(members);
        all.addAll(others);
        return all;
    }
}
