package org.comity.desk.coordination;

import java.util.ArrayList;
import java.util.List;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Task;
import org.comity.desk.record.Kept;

/** A task or open measure for which no post answers, though its department owns it. */
public record Unowned(Kept<?> work, String title, String department) {
    /** Tasks, then measures, each by id. */
    public static List<Unowned> of(Plan plan) {
        List<Unowned> found = new ArrayList<>();
        for (Kept<Task> task : plan.tasks()) {
            if (task.record().post().isEmpty()) {
                found.add(new Unowned(task, task.record().title(), Plan.owner(task)));
            }
        }
        for (Kept<Measure> measure : plan.open()) {
            if (measure.record().post().isEmpty()) {
                found.add(new Unowned(measure, measure.record().title(), Plan.owner(measure)));
            }
        }
        return found;
    }
}
