package org.comity.data.event.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.model.Pair;

/**
 * One event with all rows that report it.
 *
 * @param key of what is one event: pair, root, day and place in 64 bits
 * @param root CAMEO root code, 1 to 20
 * @param quad quad class, 1 to 4
 * @param codes exact codes of its rows, in order
 * @param goldstein mean of its rows, -10 to 10
 * @param place the source's id or name of the place; empty where it has none
 * @param placeCountry the source's own code of the place's country
 * @param known the day on which its first row was added; empty where the source does not say
 * @param mediaActor whether an actor of a row may be only a news agency
 * @param mentions how often its rows were reported, together; empty where the source does not say
 * @param reports its rows, in the order of the files
 */
public record ReportedEvent(
        Pair pair,
        LocalDate day,
        long key,
        int root,
        int quad,
        List<String> codes,
        double goldstein,
        Optional<String> place,
        Optional<String> placeCountry,
        Optional<LocalDate> known,
        boolean mediaActor,
        OptionalLong mentions,
        List<Report> reports) {
    public ReportedEvent {
        codes = List.copyOf(codes);
        reports = List.copyOf(reports);
    }

    /** A row of a file. */
    public record Report(
            String vintage,
            int line,
            String code,
            Optional<Double> tone,
            OptionalLong mentions,
            Optional<LocalDate> known,
            Optional<String> link) {}

    /** The distinct links of its rows, in order. */
    public List<String> links() {
        return reports.stream()
                .flatMap(report -> report.link().stream())
                .distinct()
                .toList();
    }
}
