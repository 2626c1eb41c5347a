package org.comity.workbench.plan.iati;

import com.ibm.icu.text.ListFormatter;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Kept;
import org.comity.model.Messages;

/**
 * The measures that an actor may read, as IATI activities. What a record lacks is left out and named; a measure that
 * lacks what an activity must have is left out whole and named. Red lines, risks and evidence never go out.
 */
public final class IatiExport {
    private static final String BUNDLE = "org/comity/workbench/plan/iati/messages";

    private final Reporter reporter;
    private final List<Activity> activities;
    private final List<Remark> remarks;
    private final List<String> marks;

    private IatiExport(Reporter reporter, List<Activity> activities, List<Remark> remarks, List<String> marks) {
        this.reporter = reporter;
        this.activities = List.copyOf(activities);
        this.remarks = List.copyOf(remarks);
        this.marks = marks;
    }

    /** What a measure lacks; {@code leftOut} when it does not go out at all. */
    public record Remark(String measure, String title, boolean leftOut, String sentence) {}

    /** Reads measures from the desk. */
    public static IatiExport read(ReadTx tx, Query query, Reporter reporter, Locale language) {
        Map<String, String> departments = new HashMap<>();
        tx.list(Department.class)
                .forEach(kept -> departments.put(kept.id(), kept.record().name()));
        Map<String, List<String>> supporters = new HashMap<>();
        tx.list(Support.class).stream()
                .map(Kept::record)
                .forEach(one -> supporters
                        .computeIfAbsent(one.measure(), _ -> new ArrayList<>())
                        .add(departments.getOrDefault(one.department(), one.department())));
        Messages texts = Messages.of(BUNDLE, language);
        List<Activity> activities = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        TreeSet<String> marks = new TreeSet<>();
        for (Kept<Measure> kept : tx.list(Measure.class, query)) {
            String owner = kept.head().placing().department();
            Activity activity = Activity.of(
                    kept, departments.getOrDefault(owner, owner), supporters.getOrDefault(kept.id(), List.of()));
            boolean leftOut = !activity.needed().isEmpty();
            if (!leftOut) {
                activities.add(activity);
                marks.add(kept.head().placing().mark());
            }
            List<String> lacks = words(leftOut ? activity.needed() : activity.asked(), texts);
            if (!lacks.isEmpty()) {
                String list = ListFormatter.getInstance(language).format(lacks);
                remarks.add(new Remark(
                        kept.id(),
                        activity.title(),
                        leftOut,
                        texts.text(leftOut ? "left.out" : "lacks", Map.of("measure", kept.id(), "list", list))));
            }
        }
        return new IatiExport(reporter, activities, remarks, List.copyOf(marks));
    }

    private static List<String> words(List<? extends Enum<?>> lacks, Messages texts) {
        return lacks.stream()
                .map(one -> texts.text("lack." + one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** One sentence for each measure that lacks something, by id. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** The handling marks of all that goes out. */
    public List<String> marks() {
        return marks;
    }

    /** How many measures go out. */
    public int size() {
        return activities.size();
    }

    Reporter reporter() {
        return reporter;
    }

    List<Activity> activities() {
        return activities;
    }

    /** Writes the activities; the stream is left open. @throws IllegalArgumentException when there is none */
    public void write(OutputStream out, Instant now) {
        if (activities.isEmpty()) {
            throw new IllegalArgumentException(
                    "No measure here can be an IATI activity; each needs a title, a text, and a start or a day due.");
        }
        new IatiWriter(this, out).write(now);
    }
}
