package org.comity.workbench.plan.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.coordination.Overdue;
import org.comity.desk.coordination.Plan;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Watch;

/**
 * Measures as an actor may read them, the earliest day due first.
 *
 * @param found how many the filter finds; {@code lines} may hold fewer
 * @param today the day by which they are late
 */
public record PlanLines(List<PlanLine> lines, long found, LocalDate today) {
    /** The most lines that one page shows. */
    public static final int MOST = 200;

    public PlanLines {
        lines = List.copyOf(lines);
    }

    public static PlanLines read(ReadTx tx, MeasureFilter filter, LocalDate today) {
        return read(tx, filter.query(today), MOST, today);
    }

    /** Every line that the filter finds, for a file. */
    public static PlanLines whole(ReadTx tx, MeasureFilter filter, LocalDate today) {
        return read(tx, filter.query(today), Query.MOST, today);
    }

    static PlanLines read(ReadTx tx, Query query, int most, LocalDate today) {
        List<Kept<Measure>> kept = tx.list(Measure.class, query.page(most, 0));
        long found = kept.size() < most ? kept.size() : tx.count(Measure.class, query);
        return new PlanLines(of(tx, kept, today), found, today);
    }

    private static List<PlanLine> of(ReadTx tx, List<Kept<Measure>> kept, LocalDate today) {
        Map<String, List<String>> told = told(tx, kept, today);
        Map<String, String> departments = new HashMap<>();
        tx.list(Department.class)
                .forEach(one -> departments.put(one.id(), one.record().name()));
        Map<String, Post> posts = new HashMap<>();
        tx.list(Post.class, Query.all().in("id", named(kept, Measure::post)))
                .forEach(one -> posts.put(one.id(), one.record()));
        Map<String, Task> tasks = new HashMap<>();
        tx.list(Task.class, Query.all().in("id", named(kept, Measure::task)))
                .forEach(one -> tasks.put(one.id(), one.record()));
        return kept.stream()
                .map(one -> {
                    String owner = one.head().placing().department();
                    return new PlanLine(
                            one,
                            departments.getOrDefault(owner, owner),
                            one.record().post().flatMap(id -> Optional.ofNullable(posts.get(id))),
                            one.record().task().flatMap(id -> Optional.ofNullable(tasks.get(id))),
                            told.getOrDefault(one.id(), List.of()));
                })
                .toList();
    }

    /** Who is told of those that are late. */
    private static Map<String, List<String>> told(ReadTx tx, List<Kept<Measure>> kept, LocalDate today) {
        List<Kept<Measure>> late = kept.stream()
                .filter(one -> MeasureFilter.OPEN.contains(one.record().step()))
                .filter(one -> one.record().due().filter(today::isAfter).isPresent())
                .toList();
        Map<String, List<String>> told = new HashMap<>();
        if (!late.isEmpty()) {
            Plan plan = new Plan(
                    List.of(),
                    List.of(),
                    late,
                    List.of(),
                    List.of(),
                    List.of(),
                    tx.list(RoleGrant.class),
                    tx.list(Watch.class));
            Overdue.of(plan, today).forEach(one -> told.put(one.work().id(), one.told()));
        }
        return told;
    }

    private static TreeSet<String> named(
            List<Kept<Measure>> kept, java.util.function.Function<Measure, Optional<String>> component) {
        TreeSet<String> ids = new TreeSet<>();
        kept.forEach(one -> component.apply(one.record()).ifPresent(ids::add));
        return ids;
    }

    /** One measure with its names. */
    public static PlanLine one(ReadTx tx, String id, LocalDate today) {
        return of(tx, List.of(tx.get(Measure.class, id)), today).getFirst();
    }

    /** The lines by step, each step present, in the order of steps. */
    public Map<Step, List<PlanLine>> board() {
        Map<Step, List<PlanLine>> board = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            board.put(
                    step,
                    lines.stream().filter(line -> line.measure().step() == step).toList());
        }
        return board;
    }

    public List<PlanLine> late() {
        return lines.stream().filter(line -> line.isLate(today)).toList();
    }
}
