package org.comity.workbench.plan.handover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Contact;
import org.comity.desk.department.HandOff;
import org.comity.desk.department.Post;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.desk.team.Comment;
import org.comity.model.Country;
import org.comity.workbench.plan.progress.MeasureFilter;

/** The records that belong to a post, as far as the reader may see them. */
record HandoverItems(
        List<Kept<Measure>> measures,
        List<Kept<Task>> tasks,
        List<Kept<Milestone>> milestones,
        List<Kept<Risk>> risks,
        List<Kept<HandOff>> handOffs,
        List<Kept<Commitment>> promises,
        List<Kept<Comment>> comments,
        List<Kept<Contact>> contacts) {

    static HandoverItems read(ReadTx tx, Post post) {
        List<Kept<Measure>> measures = tx.list(
                Measure.class,
                Query.where("post", post.id())
                        .in("step", MeasureFilter.OPEN)
                        .orderBy("due")
                        .orderBy("title"));
        List<String> ids = measures.stream().map(Kept::id).toList();
        List<Kept<Task>> tasks = tx.list(
                Task.class, Query.where("post", post.id()).orderBy("due").orderBy("title"));
        List<Kept<Risk>> risks = new ArrayList<>(tx.list(Risk.class, Query.all().in("measure", ids)));
        tx.list(Risk.class, Query.where("post", post.id())).stream()
                .filter(risk -> !ids.contains(risk.record().measure()))
                .forEach(risks::add);
        List<String> about =
                Stream.concat(ids.stream(), tasks.stream().map(Kept::id)).toList();
        return new HandoverItems(
                measures,
                tasks,
                tx.list(
                        Milestone.class,
                        Query.all().in("measure", ids).absent("reached").orderBy("due")),
                List.copyOf(risks),
                tx.list(
                        HandOff.class,
                        Query.all()
                                .in("about", about)
                                .absent("returned")
                                .absent("taken")
                                .orderBy("sent")),
                tx.list(
                        Commitment.class,
                        Query.all()
                                .in(
                                        "id",
                                        measures.stream()
                                                .flatMap(one -> one.record().commitment().stream())
                                                .distinct()
                                                .toList())
                                .orderBy("due")),
                tx.list(Comment.class, Query.all().in("about", about).orderByDescending("head.created_at")),
                contacts(tx, post, measures));
    }

    /** Those of the department, and those of the countries that its measures are about. */
    private static List<Kept<Contact>> contacts(ReadTx tx, Post post, List<Kept<Measure>> measures) {
        Set<Country> countries = measures.stream()
                .flatMap(one -> Stream.concat(one.record().home().stream(), one.record().partner().stream()))
                .collect(Collectors.toSet());
        return tx.list(Contact.class, Query.all().orderBy("function")).stream()
                .filter(one -> one.head().placing().department().equals(post.department())
                        || one.record().country().filter(countries::contains).isPresent())
                .toList();
    }

    /** The records whose changes are the post's history, parts included. */
    List<String> told() {
        return Stream.of(measures, tasks, milestones, risks, handOffs)
                .flatMap(Collection::stream)
                .map(Kept::id)
                .toList();
    }

    TreeSet<String> marks() {
        return Stream.of(measures, tasks, risks, promises, contacts)
                .flatMap(Collection::stream)
                .map(one -> one.head().placing().mark())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
