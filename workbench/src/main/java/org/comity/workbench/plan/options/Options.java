package org.comity.workbench.plan.options;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Option;
import org.comity.desk.work.OptionsTable;
import org.comity.desk.work.Score;

/**
 * An options table with all that stands in it, as an actor may read it.
 *
 * @param options by id
 * @param criteria by id
 */
public record Options(
        Kept<OptionsTable> table,
        List<Option> options,
        List<Criterion> criteria,
        Map<String, Map<String, Kept<Score>>> scores) {
    /** Reads the table of an id. */
    public static Options read(ReadTx tx, String id) {
        Kept<OptionsTable> table = tx.get(OptionsTable.class, id);
        List<Option> options = tx.list(Option.class, Query.where("optionsTable", id)).stream()
                .map(Kept::record)
                .sorted(Comparator.comparing(Option::id))
                .toList();
        List<Criterion> criteria = tx.list(Criterion.class, Query.where("optionsTable", id)).stream()
                .map(Kept::record)
                .sorted(Comparator.comparing(Criterion::id))
                .toList();
        Map<String, Map<String, Kept<Score>>> scores = new HashMap<>();
        Query ofThese =
                Query.all().in("option", options.stream().map(Option::id).toList());
        for (Kept<Score> score : tx.list(Score.class, ofThese)) {
            scores.computeIfAbsent(score.record().option(), _ -> new HashMap<>())
                    .put(score.record().criterion(), score);
        }
        return new Options(table, options, criteria, scores);
    }

    /** How an option does by a criterion; empty while nobody said. */
    public Optional<Kept<Score>> score(Option option, Criterion criterion) {
        return Optional.ofNullable(scores.getOrDefault(option.id(), Map.of()).get(criterion.id()));
    }
}
