package org.comity.workbench.plan.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.WriteTx;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Step;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.record.Visibility;
import org.comity.workbench.plan.exchange.ImportReport.Change;
import org.comity.workbench.plan.exchange.ImportReport.Outcome;
import org.comity.workbench.plan.exchange.ImportReport.What;

/** Keeps one row after the other: adds what is new, changes what is other, leaves what is the same. */
final class Keeper {
    /** What a component names, where the database would only say that something is missing. */
    private static final Map<String, Class<? extends Record>> NAMED = Map.ofEntries(
            Map.entry("parent", Goal.class),
            Map.entry("goal", Goal.class),
            Map.entry("task", Task.class),
            Map.entry("measure", Measure.class),
            Map.entry("needs", Measure.class),
            Map.entry("about", Measure.class),
            Map.entry("red_line", RedLine.class),
            Map.entry("post", Post.class),
            Map.entry("department", Department.class),
            Map.entry(Columns.OWNER, Department.class),
            Map.entry("commitment", Commitment.class));

    private static final List<String> CALLED =
            List.of("title", "topic", "text", "source", "indicator", "department", "needs", "red_line");

    private final WriteTx tx;
    private final String owner;
    private final Walks walks;
    private final Map<Kind<?>, Map<String, Kept<?>>> held = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, Source> waiting = new HashMap<>();

    Keeper(WriteTx tx, String owner, List<Source> sources) {
        this.tx = tx;
        this.owner = owner;
        this.walks = new Walks(tx, sources);
    }

    Outcome keep(Source source) {
        return keep(source, source.kind());
    }

    private <R extends Record> Outcome keep(Source source, Kind<R> kind) {
        Optional<Kept<R>> before = held(kind, source.id());
        if (before.isEmpty() && tx.findAny(source.id()).isPresent()) {
            throw new Cells.Unfit(Columns.ID, "The id %s belongs to a record of another kind.".formatted(source.id()));
        }
        R record = Cells.record(
                kind.table(),
                column -> column.equals(Columns.ID) ? Optional.of(source.id()) : cell(source, column, before),
                before.map(Kept::record));
        checkNames(source, kind.table());
        return before.isPresent() ? change(source, kind, before.get(), record) : add(source, kind, record);
    }

    /** Without a word on its step a new measure is proposed, and another one stays where it is. */
    private static Optional<String> cell(Source source, String column, Optional<?> before) {
        if (column.equals("step") && source.given(column).isEmpty()) {
            return before.isPresent() ? Optional.empty() : Optional.of("proposed");
        }
        return source.cell(column);
    }

    @SuppressWarnings("unchecked") // the map of a kind holds records of that kind
    private <R extends Record> Optional<Kept<R>> held(Kind<R> kind, String id) {
        return Optional.ofNullable((Kept<R>) all(kind).get(id));
    }

    private Map<String, Kept<?>> all(Kind<?> kind) {
        return held.computeIfAbsent(kind, of -> {
            Map<String, Kept<?>> all = new HashMap<>();
            tx.list(of.table().type()).forEach(kept -> all.put(kept.id(), kept));
            return all;
        });
    }

    private void checkNames(Source source, Table<?> table) {
        for (Map.Entry<String, Class<? extends Record>> one : NAMED.entrySet()) {
            boolean isOwn =
                    table.columns().contains(one.getKey()) || one.getKey().equals(Columns.OWNER);
            Optional<String> id = isOwn ? source.given(one.getKey()) : Optional.empty();
            if (id.isPresent() && !isThere(one.getKey(), one.getValue(), id.get())) {
                throw new Cells.Unfit(
                        one.getKey(),
                        "There is no %s %s that you may read."
                                .formatted(
                                        one.getValue().getSimpleName().toLowerCase(Locale.ROOT),
                                        Cells.shorten(id.get())));
            }
        }
    }

    private boolean isThere(String column, Class<? extends Record> type, String id) {
        String key = type.getSimpleName() + " " + id;
        boolean found = there.contains(key)
                || (column.equals("about")
                        ? tx.findAny(id).isPresent()
                        : tx.find(type, id).isPresent());
        if (found) {
            there.add(key);
        }
        return found;
    }

    private <R extends Record> Outcome add(Source source, Kind<R> kind, R record) {
        source.given(Columns.VERSION).ifPresent(version -> version(version));
        R first = record;
        if (record instanceof Measure measure && measure.step() != Step.PROPOSED) {
            walks.check(measure, Optional.empty());
            waiting.put(source.id(), source);
            first = kind.table().type().cast(measure.withStep(Step.PROPOSED));
        }
        Kept<R> kept;
        if (kind.whole().isPresent()) {
            kept = tx.add(first);
        } else {
            String department = source.given(Columns.OWNER).orElse(owner);
            if (department.isEmpty()) {
                throw new Cells.Unfit(Columns.OWNER, "Name the department that owns it.");
            }
            kept = tx.add(first, placing(source, Placing.of(department)));
        }
        remember(kind, kept);
        return outcome(source, What.ADDED, called(source));
    }

    private static List<Change> called(Source source) {
        return CALLED.stream()
                .filter(column -> source.given(column).isPresent())
                .limit(1)
                .map(column -> new Change(column, "", source.given(column).orElse("")))
                .toList();
    }

    private <R extends Record> Outcome change(Source source, Kind<R> kind, Kept<R> before, R record) {
        Placing was = before.head().placing();
        Placing next = kind.whole().isPresent() ? was : placing(source, was);
        List<Change> changes = changes(kind.table(), before.record(), record, was, next);
        if (changes.isEmpty()) {
            return outcome(source, What.SAME, List.of());
        }
        int seen = source.given(Columns.VERSION)
                .map(Keeper::version)
                .orElseThrow(() -> new Cells.Unfit(
                        Columns.VERSION,
                        "The %s %s is there already, at version %d; give that version to change it."
                                .formatted(kind.name().replace('_', ' '), before.id(), before.version())));
        R first = record;
        if (record instanceof Measure measure
                && before.record() instanceof Measure now
                && measure.step() != now.step()) {
            walks.check(measure, Optional.of(now.step()));
            waiting.put(source.id(), source);
            first = kind.table().type().cast(measure.withStep(now.step()));
        }
        Kept<R> kept = tx.change(first, seen);
        if (!was.equals(next)) {
            kept = tx.place(kind.table().type(), before.id(), kept.version(), next);
        }
        remember(kind, kept);
        return outcome(source, What.CHANGED, changes);
    }

    private <R extends Record> void remember(Kind<R> kind, Kept<R> kept) {
        all(kind).put(kept.id(), kept);
    }

    private static int version(String text) {
        String whole = text.replaceFirst("\\.0+$", "");
        if (!whole.matches("[1-9]\\d{0,8}")) {
            throw new Cells.Unfit(
                    Columns.VERSION,
                    "version must be a whole number from 1, not \"%s\".".formatted(Cells.shorten(text)));
        }
        return Integer.parseInt(whole);
    }

    /** Where the record is to stand; what the row does not say stays as it is. */
    private static Placing placing(Source source, Placing was) {
        Placing next = source.given(Columns.OWNER).map(was::withDepartment).orElse(was);
        Optional<String> readers = source.given(Columns.VISIBILITY);
        if (readers.isPresent()) {
            next = next.withVisibility(visibility(readers.get()));
        }
        Optional<String> mark = source.given(Columns.MARK);
        try {
            next = mark.isPresent() ? next.withMark(mark.get()) : next;
        } catch (IllegalArgumentException fault) {
            throw new Cells.Unfit(Columns.MARK, String.valueOf(fault.getMessage()));
        }
        return new Placing(
                next.department(),
                next.visibility(),
                next.mark(),
                source.given(Columns.TEAM).or(was::team),
                source.given(Columns.NAMED)
                        .map(names -> new TreeSet<>(List.of(names.split("\\s+"))))
                        .orElse(new TreeSet<>(was.named())));
    }

    private static Visibility visibility(String word) {
        return Arrays.stream(Visibility.values())
                .filter(one -> Cells.word(one).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Cells.Unfit(
                        Columns.VISIBILITY,
                        "visibility must be public, team, department or named, not \"%s\"."
                                .formatted(Cells.shorten(word))));
    }

    private static <R extends Record> List<Change> changes(
            Table<R> table, R before, R after, Placing was, Placing next) {
        List<Change> changes = new ArrayList<>();
        Map<String, Object> old = Cells.of(table, before);
        Map<String, Object> fresh = Cells.of(table, after);
        for (String column : table.columns()) {
            add(changes, column, old.getOrDefault(column, ""), fresh.getOrDefault(column, ""));
        }
        add(changes, Columns.OWNER, was.department(), next.department());
        add(changes, Columns.VISIBILITY, Cells.word(was.visibility()), Cells.word(next.visibility()));
        add(changes, Columns.MARK, was.mark(), next.mark());
        add(changes, Columns.TEAM, was.team().orElse(""), next.team().orElse(""));
        add(changes, Columns.NAMED, String.join(" ", was.named()), String.join(" ", next.named()));
        return changes;
    }

    private static void add(List<Change> changes, String column, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new Change(column, before.toString(), after.toString()));
        }
    }

    private static Outcome outcome(Source source, What what, List<Change> changes) {
        return new Outcome(
                source.grid().sheet(),
                source.line().number(),
                source.kind().name(),
                source.id(),
                what,
                "",
                "",
                changes);
    }

    /** The row of a measure that was kept and still has to be taken to its step. */
    Optional<Source> waiting(String id) {
        return Optional.ofNullable(waiting.get(id));
    }

    /** Takes a measure to the step of its row. */
    Kept<Measure> walk(Source source) {
        Step target = Step.valueOf(
                source.given("step").orElseThrow().toUpperCase(Locale.ROOT).replace(' ', '_'));
        return walks.walk(source.id(), target);
    }
}
