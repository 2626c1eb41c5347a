package org.comity.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Table;

/** Answers to the same question on several countries, one under the other: the rows name whose they are. */
public final class JoinedFinding {
    private JoinedFinding() {}

    /**
     * Joins tables of the same name and columns; a row that two of them have stands once. Charts are left out: each is of
     * one part. Parameters and seed are those of the first part.
     *
     * @param question the question's name, as of the parts
     * @param parts one or more
     * @param named what is asked beyond the first part: parameters that are set anew
     * @param command the command line that gives this again, without the date that figures are read as of
     */
    public static Finding of(
            String question, String title, List<Finding> parts, Map<String, String> named, String command) {
        Finding first = parts.getFirst();
        Findings joined = Findings.of(question, title)
                .age(age(parts))
                .seed(first.provenance().seed())
                .command(command)
                .asOf(first.provenance().asOf());
        tables(parts).forEach(joined::table);
        Set<String> notes = new LinkedHashSet<>();
        parts.forEach(part -> notes.addAll(part.notes()));
        notes.forEach(joined::note);
        parts.forEach(part -> part.provenance().sources().forEach(joined::source));
        first.provenance().method().forEach(joined::method);
        Map<String, String> parameters = new LinkedHashMap<>(first.provenance().parameters());
        parameters.putAll(named);
        parameters.forEach(joined::parameter);
        return joined.build();
    }

    private static List<Table> tables(List<Finding> parts) {
        List<Table> joined = new ArrayList<>();
        for (Table table : parts.getFirst().tables()) {
            Set<List<Object>> rows = new LinkedHashSet<>();
            for (Finding part : parts) {
                part.tables().stream()
                        .filter(other -> other.name().equals(table.name())
                                && other.columns().equals(table.columns()))
                        .forEach(other -> rows.addAll(other.rows()));
            }
            joined.add(new Table(table.name(), table.title(), table.columns(), List.copyOf(rows)));
        }
        return joined;
    }

    /** The newest and the oldest of all; as many missing as in the part that lacks most. */
    private static Finding.Age age(List<Finding> parts) {
        Stream<Finding.Age> ages = parts.stream().map(Finding::age);
        Finding.Age worst = ages.max(java.util.Comparator.comparingInt(Finding.Age::missing))
                .orElseThrow();
        Optional<Integer> last =
                parts.stream().flatMap(part -> part.age().lastYear().stream()).max(Integer::compare);
        Optional<Integer> oldest =
                parts.stream().flatMap(part -> part.age().oldestYear().stream()).min(Integer::compare);
        return new Finding.Age(last, oldest, worst.missing(), worst.of());
    }
}
