package org.comity.workbench.plan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comity.desk.Kinds;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Goal;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Support;
import org.comity.desk.plan.Task;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Kind;

/** Which kinds of records a plan holds, and the columns of each. */
final class Columns {
    static final String KIND = "kind";
    static final String ID = "id";
    static final String VERSION = "version";
    static final String OWNER = "owner";
    static final String VISIBILITY = "visibility";
    static final String MARK = "mark";
    static final String TEAM = "team";
    static final String NAMED = "named";

    /** Where a record stands; only of kinds that stand alone. */
    static final List<String> PLACING = List.of(OWNER, VISIBILITY, MARK, TEAM, NAMED);

    /** In an order in which they can be added: evidence before the steps that need it. */
    static final List<Kind<?>> KINDS = List.of(
            Kinds.of(Goal.class),
            Kinds.of(Task.class),
            Kinds.of(RedLine.class),
            Kinds.of(Measure.class),
            Kinds.of(Evidence.class),
            Kinds.of(Support.class),
            Kinds.of(Dependency.class),
            Kinds.of(Milestone.class),
            Kinds.of(Effect.class),
            Kinds.of(Risk.class),
            Kinds.of(Crossing.class));

    private Columns() {}

    /** The columns of a kind: id, version, the record's own, and where it stands. */
    static List<String> of(Kind<?> kind) {
        List<String> columns = new ArrayList<>(List.of(ID, VERSION));
        kind.table().columns().stream().filter(column -> !column.equals(ID)).forEach(columns::add);
        if (kind.whole().isEmpty()) {
            columns.addAll(PLACING);
        }
        return columns;
    }

    /** The columns of one table for all kinds. */
    static List<String> all() {
        Set<String> columns = new LinkedHashSet<>(List.of(KIND));
        KINDS.forEach(kind -> columns.addAll(of(kind)));
        PLACING.forEach(columns::remove); // at the end
        columns.addAll(PLACING);
        return List.copyOf(columns);
    }

    static boolean isKind(String name) {
        return KINDS.stream().anyMatch(kind -> kind.name().equals(name));
    }
}
