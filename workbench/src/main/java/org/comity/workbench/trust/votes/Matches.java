package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.Refusal;
import org.comity.data.Refusal.Reason;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Records;
import org.comity.model.Vintage.SourceFile;

/**
 * Roll calls of different sessions on the same question, as a file names them pair by pair ({@code rcid1, rcid2}).
 *
 * @param pairs in the order of the file
 * @param refused rows that could not be read
 * @param file what was read
 */
public record Matches(List<Match> pairs, List<Refusal> refused, SourceFile file) {
    private static final int MOST = 1_000_000;

    public Matches {
        pairs = List.copyOf(pairs);
        refused = List.copyOf(refused);
    }

    /** Two roll calls on the same question, by the producer's numbers. */
    public record Match(int one, int other) {}

    /** Reads the file whole. */
    public static Matches read(Path path) throws IOException {
        List<Match> pairs = new ArrayList<>();
        Refusals refusals = new Refusals();
        try (Records records = Records.open(path, Limits.DEFAULT)) {
            RollCallReader.need(records, List.of("rcid1", "rcid2"), "matches");
            int one = records.columns().indexOf("rcid1");
            int other = records.columns().indexOf("rcid2");
            while (records.next()) {
                if (records.fault().isPresent()) {
                    refusals.add(records.fault().get());
                } else if (records.whole(one) < 0 || records.whole(other) < 0 || pairs.size() == MOST) {
                    refusals.add(records.refuse(
                            records.whole(one) < 0 ? one : other,
                            Reason.NOT_A_NUMBER,
                            "Two numbers of roll calls are needed, in at most %,d rows.".formatted(MOST)));
                } else {
                    pairs.add(new Match(records.whole(one), records.whole(other)));
                }
            }
            return new Matches(pairs, refusals.kept(), records.finish());
        }
    }
}
