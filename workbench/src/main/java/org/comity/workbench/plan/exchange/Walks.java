package org.comity.workbench.plan.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.WriteTx;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Steps;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Kept;
import org.comity.model.Table;

/**
 * The way of a measure from where it stands to the step of its row. No step is left out, and each needs its evidence as
 * everywhere: from the desk, or from the same file.
 */
final class Walks {
    private final WriteTx tx;
    private final Map<String, List<Evidence>> inFile = new HashMap<>();

    Walks(WriteTx tx, List<Source> sources) {
        this.tx = tx;
        for (Source source : sources) {
            if (source.kind().table().type().equals(Evidence.class)) {
                read(source)
                        .ifPresent(evidence -> inFile.computeIfAbsent(evidence.about(), _ -> new ArrayList<>())
                                .add(evidence));
            }
        }
    }

    private static Optional<Evidence> read(Source source) {
        try {
            return Optional.of(Cells.record(
                    Kinds.of(Evidence.class).table(),
                    column -> column.equals(Columns.ID) ? Optional.of(source.id()) : source.cell(column),
                    Optional.empty()));
        } catch (Cells.Unfit _) {
            return Optional.empty(); // its own row says so
        }
    }

    /** Finds fault with a step that cannot be reached. @throws Cells.Unfit naming the column */
    void check(Measure target, Optional<Step> from) {
        List<Evidence> evidence = new ArrayList<>(inFile.getOrDefault(target.id(), List.of()));
        if (from.isPresent()) {
            evidence.addAll(held(target.id()));
        }
        Step begin = from.orElse(Step.PROPOSED);
        if (way(target, begin, evidence).isEmpty()) {
            throw new Cells.Unfit(
                    "step",
                    "The measure %s cannot be taken from %s to %s: a step on the way lacks its evidence, here or in this file."
                            .formatted(target.id(), Table.word(begin), Table.word(target.step())));
        }
    }

    Kept<Measure> walk(String id, Step target) {
        Kept<Measure> kept = tx.get(Measure.class, id);
        List<Step> way = way(kept.record().withStep(target), kept.record().step(), held(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The measure %s stays %s: a step on the way to %s lacks its evidence."
                                .formatted(id, Table.word(kept.record().step()), Table.word(target))));
        Kept<Measure> now = kept;
        for (Step step : way) {
            now = tx.change(now.record().withStep(step), now.version());
        }
        return now;
    }

    private List<Evidence> held(String id) {
        return tx.list(Evidence.class, Query.where("about", id)).stream()
                .map(Kept::record)
                .toList();
    }

    /** The shortest way of steps that may follow each other and have their evidence; empty when there is none. */
    private static Optional<List<Step>> way(Measure target, Step from, List<Evidence> evidence) {
        Map<Step, List<Step>> ways = new HashMap<>(Map.of(from, List.of()));
        Deque<Step> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !ways.containsKey(target.step())) {
            Step at = next.remove();
            for (Step step :
                    Steps.NEXT.getOrDefault(at, Set.of()).stream().sorted().toList()) {
                if (!ways.containsKey(step) && isOpen(target, at, step, evidence)) {
                    List<Step> way = new ArrayList<>(ways.getOrDefault(at, List.of()));
                    way.add(step);
                    ways.put(step, way);
                    next.add(step);
                }
            }
        }
        return Optional.ofNullable(ways.get(target.step()));
    }

    private static boolean isOpen(Measure measure, Step from, Step to, List<Evidence> evidence) {
        try {
            Steps.check(measure.withStep(to), Optional.of(from), evidence);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
