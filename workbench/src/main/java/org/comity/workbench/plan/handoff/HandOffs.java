package org.comity.workbench.plan.handoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.department.Department;
import org.comity.desk.department.HandOff;
import org.comity.desk.record.Kept;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** Hand-offs of a department counted: how many each way, how long they waited, how many came back. */
public final class HandOffs {
    private static final List<String> COLUMNS =
            List.of("from", "to", "passes", "waiting", "median_days", "longest_days", "returns", "return_share");

    private HandOffs() {}

    /**
     * Who has a record now.
     *
     * @param owner its owner department
     */
    public static Holder holder(ReadTx tx, String about, String owner, LocalDate today) {
        return Holder.of(
                owner,
                tx.list(HandOff.class, Query.where("about", about)).stream()
                        .map(Kept::record)
                        .toList(),
                today);
    }

    /** One row for each way between the department and another one; days are calendar days. */
    public static Finding finding(ReadTx tx, String department, LocalDate today, Locale language) {
        Messages texts = Messages.of("org/comity/workbench/plan/handoff/messages", language);
        String name = tx.get(Department.class, department).record().name();
        Map<String, List<HandOff>> ways = new TreeMap<>();
        Stream.of("fromDepartment", "toDepartment")
                .flatMap(side -> tx.list(HandOff.class, Query.where(side, department)).stream())
                .map(Kept::record)
                .distinct()
                .forEach(pass -> ways.computeIfAbsent(
                                name(tx, pass.fromDepartment()) + "\n" + name(tx, pass.toDepartment()),
                                _ -> new ArrayList<>())
                        .add(pass));
        List<List<Object>> rows = new ArrayList<>();
        ways.forEach((way, passes) -> rows.add(row(way.split("\n", 2), passes, today)));
        return Findings.of("hand-offs", texts.text("title", name))
                .table(new Table("hand_offs", texts.text("title", name), columns(texts), rows))
                .method(texts.text("method"))
                .parameter("department", department)
                .parameter("day", today)
                .command("comity desk hand-offs " + department)
                .build();
    }

    private static String name(ReadTx tx, String department) {
        return tx.find(Department.class, department)
                .map(kept -> kept.record().name())
                .orElse(department);
    }

    private static List<Object> row(String[] way, List<HandOff> passes, LocalDate today) {
        long[] days = passes.stream()
                .mapToLong(pass -> Holder.daysWaited(pass, today))
                .sorted()
                .toArray();
        long waiting = passes.stream()
                .filter(pass -> pass.taken().isEmpty() && pass.returned().isEmpty())
                .count();
        long returns =
                passes.stream().filter(pass -> pass.returned().isPresent()).count();
        return List.of(
                way[0],
                way[1],
                (long) passes.size(),
                waiting,
                median(days),
                days[days.length - 1],
                returns,
                (double) returns / passes.size());
    }

    private static double median(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    private static List<Column> columns(Messages texts) {
        return COLUMNS.stream()
                .map(name -> Column.of(name, texts.text("column." + name), kind(name)))
                .toList();
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "passes", "waiting", "longest_days", "returns" -> Kind.WHOLE;
            case "median_days" -> Kind.COMPUTED;
            case "return_share" -> Kind.SHARE;
            default -> Kind.TEXT;
        };
    }
}
