package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Records;
import org.comity.workbench.trust.votes.AffinityQuestion.Weighting;

/** A weight for each roll call, whatever window it stands in. */
final class RollCallWeights {
    private RollCallWeights() {}

    static double[] of(Votes votes, Weighting weighting) throws IOException {
        return switch (weighting) {
            case Weighting.Equal _, Weighting.ByFamily _ -> { // families are counted window by window
                double[] ones = new double[votes.rollCalls().size()];
                Arrays.fill(ones, 1);
                yield ones;
            }
            case Weighting.ByFile(Path file) -> byFile(votes.rollCalls(), file);
        };
    }

    private static double[] byFile(List<RollCall> rollCalls, Path file) throws IOException {
        Map<Integer, Double> byId = new HashMap<>();
        try (Records records = Records.open(file, Limits.DEFAULT)) {
            RollCallReader.need(records, List.of("rcid", "weight"), "weights");
            int id = records.columns().indexOf("rcid");
            int weight = records.columns().indexOf("weight");
            while (records.next()) {
                double value = records.fault().isPresent() ? -1 : number(records.text(weight));
                if (!(value >= 0) || records.whole(id) < 0) {
                    throw new DataException(
                            "%s:%d needs the number of a roll call and a weight of at least 0, as 77,0.5."
                                    .formatted(records.name(), records.line()));
                }
                if (byId.put(records.whole(id), value) != null) {
                    throw new DataException("%s:%d names the roll call %d a second time; leave one of them."
                            .formatted(records.name(), records.line(), records.whole(id)));
                }
                RollCallReader.atMost(byId.size(), records.name());
            }
        }
        return rollCalls.stream()
                .mapToDouble(rollCall -> byId.getOrDefault(rollCall.id(), 0.0))
                .toArray();
    }

    /** -1 for what is no finite number. */
    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
