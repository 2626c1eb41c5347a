package org.comity.server.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Act;
import org.comity.desk.plan.Measure;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Feasibility;
import org.comity.server.desk.Values;
import org.comity.server.page.Wrong;

/** Whether a measure can be done, as one form answers it: an aspect that nobody touched in the form stays as it is. */
final class Answers {
    private Answers() {}

    /** Keeps the answers; the first one that another person gave otherwise meanwhile is left for a merge. */
    static Optional<Conflict> keep(WriteTx tx, String measure, Map<String, String> given) {
        Kept<Measure> about = tx.get(Measure.class, measure);
        if (!tx.may(Act.CHANGE, about.head())) {
            throw new DeskException(
                    DeskException.Reason.DENIED,
                    "%s may not say whether %s can be done."
                            .formatted(tx.actor().name(), measure));
        }
        List<Kept<Feasibility>> held = tx.list(Feasibility.class, Query.where("measure", measure));
        Optional<Conflict> clash = Optional.empty();
        for (Feasibility.Aspect aspect : Feasibility.Aspect.values()) {
            Optional<Kept<Feasibility>> before =
                    held.stream().filter(one -> one.record().aspect() == aspect).findFirst();
            Optional<Conflict> met = keep(tx, measure, aspect, before, given);
            clash = clash.or(() -> met);
        }
        return clash;
    }

    private static Optional<Conflict> keep(
            WriteTx tx,
            String measure,
            Feasibility.Aspect aspect,
            Optional<Kept<Feasibility>> before,
            Map<String, String> given) {
        String word = aspect.name().toLowerCase(Locale.ROOT);
        Map<String, String> values = Map.of(
                "id", before.map(Kept::id).orElseGet(Ids::next),
                "measure", measure,
                "aspect", word,
                "answer", given.getOrDefault("answer." + word, "not_known"),
                "reason", given.getOrDefault("reason." + word, ""));
        Feasibility answer = Values.record(Kinds.of(Feasibility.class).table(), values::get);
        boolean says = answer.answer() != Feasibility.Answer.NOT_KNOWN
                || !answer.reason().isEmpty();
        if (before.isEmpty()) {
            if (says) {
                tx.add(answer);
            }
            return Optional.empty();
        }
        int seen = version(given.getOrDefault("version." + word, "0"));
        if (seen == 0) { // nobody had answered when the form was shown
            if (says && !answer.equals(before.get().record())) {
                throw new Wrong(
                        409,
                        "changed-meanwhile",
                        "Somebody answered %s meanwhile; look at it and answer again.".formatted(word));
            }
            return Optional.empty();
        }
        return change(tx, answer, seen);
    }

    private static Optional<Conflict> change(WriteTx tx, Feasibility answer, int seen) {
        try {
            tx.change(answer, seen);
            return Optional.empty();
        } catch (Conflict conflict) {
            boolean touched = !conflict.merge().yours().equals(conflict.merge().base());
            return Optional.of(conflict).filter(_ -> touched);
        }
    }

    private static int version(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Wrong(400, "bad-version", "A version is a whole number, not \"%s\".".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
