package org.comity.workbench.plan.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Course;
import org.comity.desk.department.Cover;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Feasibility;
import org.comity.desk.work.Feasibility.Answer;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a handover pack. */
final class HandoverTables {
    private static final int MOST_COMMENTS = 50;

    private final ReadTx tx;
    private final HandoverItems items;
    private final LocalDate day;
    private final Messages texts;

    HandoverTables(ReadTx tx, HandoverItems items, LocalDate day, Messages texts) {
        this.tx = tx;
        this.items = items;
        this.day = day;
        this.texts = texts;
    }

    List<Table> all(Post post) {
        return List.of(
                table("measures", measures(), "measure", "state", "with", "starts", "due", "late", "cannot", "mark"),
                table("tasks", tasks(), "task", "goal", "due"),
                table("milestones", milestones(), "milestone", "measure", "due", "late"),
                table("waiting", waiting(), "passed", "from", "to", "sent", "days"),
                table("promises", promises(), "promise", "due", "deadline", "source"),
                table("risks", risks(), "risk", "measure", "likelihood", "damage", "answer"),
                table("contacts", contacts(), "function", "organisation", "country", "mail", "telephone", "note"),
                table("skills", skills(post), "skill", "required", "covered", "course"),
                table("comments", comments(), "about", "said", "by", "when"),
                table(
                        "history",
                        HandoverHistory.rows(tx, items.told(), texts),
                        "when",
                        "by",
                        "act",
                        "about",
                        "change"));
    }

    private Table table(String name, List<List<Object>> rows, String... columns) {
        return new Table(
                name,
                texts.text("table." + name),
                Stream.of(columns)
                        .map(column -> Column.of(column, texts.text("column." + column), kind(column)))
                        .toList(),
                rows);
    }

    private static Kind kind(String column) {
        return switch (column) {
            case "late", "days" -> Kind.WHOLE;
            case "country" -> Kind.COUNTRY;
            default -> Kind.TEXT;
        };
    }

    private List<List<Object>> measures() {
        List<List<Object>> rows = new ArrayList<>();
        for (Kept<Measure> kept : items.measures()) {
            Measure measure = kept.record();
            rows.add(List.of(
                    measure.title(),
                    word(measure.step()),
                    with(measure),
                    day(measure.starts()),
                    day(measure.due()),
                    late(measure.due()),
                    cannot(measure),
                    kept.head().placing().mark()));
        }
        return rows;
    }

    private static String with(Measure measure) {
        String pair = Stream.concat(measure.home().stream(), measure.partner().stream())
                .map(country -> country.code())
                .collect(Collectors.joining("-"));
        return Stream.of(measure.counterpart(), pair)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Object day(Optional<LocalDate> date) {
        return date.isPresent() ? date.get().toString() : Table.Blank.MISSING;
    }

    /** Days past the day due; nothing where there is no day, or it is not past. */
    private Object late(Optional<LocalDate> due) {
        return due.filter(day::isAfter).isPresent()
                ? (Object) ChronoUnit.DAYS.between(due.get(), day)
                : Table.Blank.NOT_APPLICABLE;
    }

    /** What stands in the way: each aspect that is not known to be feasible, with the reason. */
    private String cannot(Measure measure) {
        List<Feasibility> held = tx.list(Feasibility.class, Query.where("measure", measure.id())).stream()
                .map(Kept::record)
                .toList();
        return Stream.of(Feasibility.Aspect.values())
                .map(aspect -> {
                    Optional<Feasibility> of =
                            held.stream().filter(one -> one.aspect() == aspect).findFirst();
                    Answer answer = of.map(Feasibility::answer).orElse(Answer.NOT_KNOWN);
                    String reason = of.map(Feasibility::reason)
                            .filter(text -> !text.isEmpty())
                            .map(text -> " (" + text + ")")
                            .orElse("");
                    return answer == Answer.YES ? "" : word(aspect) + ": " + word(answer) + reason;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String word(Enum<?> constant) {
        return texts.text("word." + constant.name().toLowerCase(Locale.ROOT));
    }

    private List<List<Object>> tasks() {
        return items.tasks().stream()
                .map(Kept::record)
                .<List<Object>>map(task -> List.of(
                        task.title(),
                        tx.find(Goal.class, task.goal())
                                .map(goal -> goal.record().title())
                                .orElse(task.goal()),
                        day(task.due())))
                .toList();
    }

    private List<List<Object>> milestones() {
        return items.milestones().stream()
                .map(Kept::record)
                .<List<Object>>map(one ->
                        List.of(one.title(), title(one.measure()), one.due().toString(), late(Optional.of(one.due()))))
                .toList();
    }

    private String title(String measure) {
        return tx.find(Measure.class, measure)
                .map(kept -> kept.record().title())
                .orElse(measure);
    }

    private List<List<Object>> waiting() {
        return items.handOffs().stream()
                .map(Kept::record)
                .<List<Object>>map(one -> List.of(
                        title(one.about()),
                        department(one.fromDepartment()),
                        department(one.toDepartment()),
                        one.sent().toString(),
                        ChronoUnit.DAYS.between(one.sent(), day)))
                .toList();
    }

    private String department(String id) {
        return tx.find(Department.class, id).map(kept -> kept.record().name()).orElse(id);
    }

    private List<List<Object>> promises() {
        return items.promises().stream()
                .map(Kept::record)
                .<List<Object>>map(one -> List.of(one.text(), day(one.due()), one.deadline(), one.source()))
                .toList();
    }

    private List<List<Object>> risks() {
        return items.risks().stream()
                .map(Kept::record)
                .<List<Object>>map(one -> List.of(
                        one.text(), title(one.measure()), word(one.likelihood()), word(one.damage()), one.answer()))
                .toList();
    }

    private List<List<Object>> contacts() {
        return items.contacts().stream()
                .map(Kept::record)
                .<List<Object>>map(one -> List.of(
                        one.function(),
                        one.organisation(),
                        one.country().isPresent() ? one.country().get().code() : Table.Blank.NOT_APPLICABLE,
                        one.mail(),
                        one.telephone(),
                        one.note()))
                .toList();
    }

    private List<List<Object>> skills(Post post) {
        return tx.list(Cover.class, Query.where("post", post.id())).stream()
                .map(Kept::record)
                .<List<Object>>map(cover -> List.of(
                        tx.find(Skill.class, cover.skill())
                                .map(kept -> kept.record().name())
                                .orElse(cover.skill()),
                        texts.text(cover.required() ? "word.yes" : "word.no"),
                        texts.text(cover.covered() ? "word.yes" : "word.no"),
                        tx
                                .list(
                                        Course.class,
                                        Query.where("skill", cover.skill()).orderBy("starts"))
                                .stream()
                                .map(Kept::record)
                                .map(course -> course.title()
                                        + course.starts()
                                                .map(from -> ", " + from)
                                                .orElse(""))
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private List<List<Object>> comments() {
        return items.comments().stream()
                .limit(MOST_COMMENTS)
                .<List<Object>>map(kept -> List.of(
                        title(kept.record().about()),
                        kept.record().text(),
                        kept.head().createdBy(),
                        kept.head().createdAt().toString().substring(0, 16)))
                .toList();
    }
}
