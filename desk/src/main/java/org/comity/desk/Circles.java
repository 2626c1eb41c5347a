package org.comity.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.plan.Dependency;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;

/** Chains of records that must not come back to where they begin. */
final class Circles {
    private Circles() {}

    /** Refuses a measure that would, over others, wait for itself. */
    static void check(WriteTx tx, Dependency added) {
        Set<String> seen = new TreeSet<>();
        List<String> layer = List.of(added.needs());
        while (!layer.isEmpty()) {
            if (layer.contains(added.measure())) {
                throw new IllegalArgumentException(
                        "The measure %s cannot wait for %s, which waits for it, itself or over others."
                                .formatted(added.measure(), added.needs()));
            }
            seen.addAll(layer);
            layer = tx.list(Dependency.class, Query.all().in("measure", layer)).stream()
                    .map(Kept::record)
                    .filter(one -> !one.id().equals(added.id()))
                    .map(Dependency::needs)
                    .distinct()
                    .filter(id -> !seen.contains(id))
                    .toList();
        }
    }

    /** Refuses a promise that would, over others, take its own place. */
    static void check(WriteTx tx, Commitment promise) {
        Set<String> seen = new TreeSet<>();
        Optional<String> next = promise.supersededBy();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(promise.id())) {
                throw new IllegalArgumentException(
                        "The promise %s cannot be superseded by %s, whose place it takes, itself or over others."
                                .formatted(promise.id(), promise.supersededBy().orElseThrow()));
            }
            next = tx.find(Commitment.class, next.get())
                    .flatMap(kept -> kept.record().supersededBy());
        }
    }
}
