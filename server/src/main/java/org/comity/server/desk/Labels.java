package org.comity.server.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Channel;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.dispute.Difference;
import org.comity.desk.law.Agreement;
import org.comity.desk.paper.Paper;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Table;
import org.comity.desk.team.Account;
import org.comity.desk.team.Team;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Option;
import org.comity.server.page.Pages.Choice;

/** What records are called in lists, and which records a component may name. */
final class Labels {
    private static final List<String> NAMES =
            List.of("title", "name", "function", "action", "step", "topic", "text", "sentence", "status");
    private static final int LONGEST = 120;
    private static final int MOST = 1000;

    /** The kind that a component names. */
    private static final Map<String, Class<? extends Record>> NAMED = Map.ofEntries(
            Map.entry("goal", Goal.class),
            Map.entry("task", Task.class),
            Map.entry("post", Post.class),
            Map.entry("commitment", Commitment.class),
            Map.entry("supersededBy", Commitment.class),
            Map.entry("agreement", Agreement.class),
            Map.entry("channel", Channel.class),
            Map.entry("needs", Measure.class),
            Map.entry("department", Department.class),
            Map.entry("difference", Difference.class),
            Map.entry("paper", Paper.class),
            Map.entry("fromDepartment", Department.class),
            Map.entry("toDepartment", Department.class),
            Map.entry("skill", Skill.class),
            Map.entry("redLine", RedLine.class),
            Map.entry("team", Team.class),
            Map.entry("account", Account.class),
            Map.entry("option", Option.class),
            Map.entry("criterion", Criterion.class));

    private Labels() {}

    /** The kind whose records a component of a kind names; empty when it names none that can be listed. */
    static Optional<Class<? extends Record>> named(Table<?> table, String component) {
        if (table.typeOf(component) != String.class) {
            return Optional.empty();
        }
        if (component.equals("parent")) {
            return Optional.of(table.type().asSubclass(Record.class));
        }
        return Optional.ofNullable(NAMED.get(component));
    }

    /** The records of a kind that the actor may read, by what they are called. */
    static <R extends Record> List<Choice> choices(ReadTx tx, Class<R> type, String chosen) {
        return tx.list(type, Query.all().page(MOST, 0)).stream()
                .map(kept -> new Choice(kept.id(), of(kept), kept.id().equals(chosen)))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    /** What a record is called. */
    static <R extends Record> String of(Kept<R> kept) {
        @SuppressWarnings("unchecked") // a record's class is its own type
        Table<R> table = (Table<R>) Kinds.of(kept.record().getClass()).table();
        return NAMES.stream()
                .filter(table.components()::contains)
                .map(name -> String.valueOf(table.value(kept.record(), name)))
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .findFirst()
                .orElse(kept.id());
    }
}
