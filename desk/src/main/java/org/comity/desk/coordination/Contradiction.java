package org.comity.desk.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.desk.plan.RedLine;
import org.comity.desk.record.Kept;

/** Two red lines of different departments on one topic that cannot both be kept: one says must, the other must not. */
public record Contradiction(Kept<RedLine> first, Kept<RedLine> second) {
    /** By the ids of the two. */
    public static List<Contradiction> of(Plan plan) {
        List<Contradiction> found = new ArrayList<>();
        List<Kept<RedLine>> lines = plan.redLines();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (contradict(lines.get(i), lines.get(j))) {
                    found.add(new Contradiction(lines.get(i), lines.get(j)));
                }
            }
        }
        return found;
    }

    private static boolean contradict(Kept<RedLine> first, Kept<RedLine> second) {
        RedLine one = first.record();
        RedLine other = second.record();
        return one.sense() != other.sense()
                && topic(one).equals(topic(other))
                && !Plan.owner(first).equals(Plan.owner(second))
                && (one.partner().isEmpty()
                        || other.partner().isEmpty()
                        || one.partner().equals(other.partner()))
                && Overlap.meet(one.starts(), one.until(), other.starts(), other.until());
    }

    private static String topic(RedLine line) {
        return line.topic().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
