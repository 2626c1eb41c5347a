package org.comity.server.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Explainer;
import org.comity.desk.work.OptionsTable;
import org.comity.server.desk.Fields;
import org.comity.server.page.Language;
import org.comity.workbench.plan.handoff.HandOffs;
import org.comity.workbench.plan.handoff.Holder;
import org.comity.workbench.plan.lesson.Lessons;

/**
 * The papers beside a measure: who has it now, the options that were compared, what was learned, what is explained.
 *
 * @param holds the department that has it
 * @param waitsFor the department that has not taken it up yet
 * @param mayAdd whether the reader may add papers to it
 */
public record MeasurePapers(
        String measure,
        Holder holder,
        String holds,
        Optional<String> waitsFor,
        List<OptionsPage.Line> options,
        List<LessonLine> lessons,
        List<Link> explainers,
        boolean mayAdd) {

    /** A lesson, and in what it is alike. */
    public record LessonLine(String id, String title, String done, String outcome, String why) {}

    /** A record and its name. */
    public record Link(String id, String name) {}

    /** What stands beside a measure, as the reader may see it. */
    public static MeasurePapers of(ReadTx tx, Kept<Measure> kept, LocalDate today, Language language) {
        Measure measure = kept.record();
        Holder holder = HandOffs.holder(tx, kept.id(), kept.head().placing().department(), today);
        List<String> about =
                Stream.concat(Stream.of(kept.id()), measure.task().stream()).toList();
        return new MeasurePapers(
                kept.id(),
                holder,
                Fields.name(tx, holder.department()),
                holder.waitsFor().map(department -> Fields.name(tx, department)),
                tx.list(OptionsTable.class, Query.all().in("about", about)).stream()
                        .map(OptionsPage::line)
                        .toList(),
                Lessons.like(tx, measure).stream()
                        .map(one -> line(one, language))
                        .toList(),
                tx.list(Explainer.class, Query.all().in("about", about)).stream()
                        .map(one -> new Link(one.id(), one.record().title()))
                        .toList(),
                tx.mayAdd(OptionsTable.class, kept.head().placing().department()));
    }

    private static LessonLine line(Lessons.Alike one, Language language) {
        List<String> why = one.by().stream()
                .map(by -> language.text(
                        "lesson.like." + by.name().toLowerCase(java.util.Locale.ROOT), language.list(one.words())))
                .toList();
        return new LessonLine(
                one.kept().id(),
                one.kept().record().title(),
                one.kept().record().done(),
                one.kept().record().outcome(),
                language.list(why));
    }
}
