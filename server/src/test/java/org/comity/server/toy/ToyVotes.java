package org.comity.server.toy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** Two invented years of votes of one pair, and one resolution; of all other pairs none are held. */
final class ToyVotes {
    private static final List<String> MEASURES = List.of("agreement", "kappa", "pi", "s");

    private ToyVotes() {}

    static Optional<Finding> finding(Pair pair) {
        return List.of("BRA-PER", "PER-BRA").contains(pair.home() + "-" + pair.partner())
                ? Optional.of(votes(pair))
                : Optional.empty();
    }

    private static Finding votes(Pair pair) {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.of("year", "year", Kind.YEAR), Column.of("votes", "votes", Kind.WHOLE)),
                        MEASURES.stream()
                                .flatMap(measure -> Stream.of("value", "low", "high")
                                        .map(part ->
                                                Column.of(measure + "_" + part, measure + ": " + part, Kind.COMPUTED))))
                .toList();
        Table votes = new Table("votes", "votes", columns, List.of(row(2014, 0.8), row(2015, 0.7)));
        Table dividing = new Table(
                "dividing",
                "dividing",
                List.of(Column.of("rcid", "roll call", Kind.ID), Column.of("text", "resolution", Kind.TEXT)),
                List.of(List.of("1", "A toy resolution")));
        return Findings.of("votes pair", "Toy votes")
                .age(new Finding.Age(Optional.of(2015), Optional.of(2014), 0, 2))
                .table(votes)
                .table(dividing)
                .command("comity votes pair %s %s --year 2015".formatted(pair.home(), pair.partner()))
                .build();
    }

    private static List<Object> row(long year, double value) {
        return Stream.concat(
                        Stream.<Object>of(year, 60L),
                        MEASURES.stream().flatMap(_ -> Stream.<Object>of(value, value - 0.1, value + 0.1)))
                .toList();
    }
}
