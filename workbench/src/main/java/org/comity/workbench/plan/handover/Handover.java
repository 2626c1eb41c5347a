package org.comity.workbench.plan.handover;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.department.Post;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;

/**
 * The handover pack of a post, as an actor may read it.
 *
 * @param department the owner's name
 * @param mark the handling marks of all that is in it, each once; printed at head and foot of every page
 * @param finding its tables
 */
public record Handover(Post post, String department, String mark, LocalDate day, Finding finding, Locale language) {
    /** Reads the pack of a post for a day, in a language. */
    public static Handover read(ReadTx tx, String id, LocalDate day, Locale language) {
        Kept<Post> kept = tx.get(Post.class, id);
        Post post = kept.record();
        Messages texts = Messages.of("org/comity/workbench/plan/handover/messages", language);
        String department = tx.find(Department.class, post.department())
                .map(one -> one.record().name())
                .orElse(post.department());
        HandoverItems items = HandoverItems.read(tx, post);
        HandoverTables tables = new HandoverTables(tx, items, day, texts);
        TreeSet<String> marks = new TreeSet<>(items.marks());
        marks.add(kept.head().placing().mark());
        Findings finding = Findings.of("handover", texts.text("title", post.title(), department));
        tables.all(post).forEach(finding::table);
        finding.parameter("post", id)
                .parameter("day", day)
                .method(texts.text("method"))
                .command("comity desk handover " + id);
        return new Handover(post, department, String.join(" · ", marks), day, finding.build(), language);
    }
}
