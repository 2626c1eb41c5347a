package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.methods.treatment.Proportion;
import org.comity.model.Pair;
import org.comity.workbench.promise.PairLedger;
import org.comity.workbench.trust.principles.Decision.Use;
import org.comity.workbench.trust.principles.Line.Doubt;
import org.comity.workbench.trust.principles.Line.Name;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Unit;
import org.comity.workbench.trust.principles.Line.Why;

/** How home kept what it promised partner, by the register of promises alone, each voice for itself. */
final class Sincerity {
    /** Below so many promises due and assessable nothing is said. */
    static final int LEAST_DUE = 10;

    private Sincerity() {}

    static List<Line> lines(Ground ground, Pair pair) {
        List<Line> lines = new ArrayList<>();
        Optional<PairLedger.Promised> promised = ground.registers().promised(pair.home());
        for (PairLedger.Voice voice : PairLedger.Voice.values()) {
            String what = "promises_" + voice.name().toLowerCase(Locale.ROOT);
            Optional<PairLedger.Count> count = promised.map(one -> one.count(voice));
            lines.add(share(what, "completed", count, count.map(one -> one.kept() + one.late())));
            lines.add(share(what, "on_time", count, count.map(PairLedger.Count::kept)));
            lines.add(share(what, "broken", count, count.map(PairLedger.Count::broken)));
        }
        lines.add(events(ground, pair));
        return lines;
    }

    /** What part of reported co-operation is deeds and not words; beside sincerity, never in it. */
    private static Line events(Ground ground, Pair pair) {
        Name name = new Name(Principle.REPORTED_EVENTS, "events", "follow_through", Unit.SHARE);
        Decision deed = Decision.in(Use.DEED).getFirst();
        Decision word = Decision.in(Use.WORD).getFirst();
        Optional<Integer> year = ground.year(deed);
        Optional<Double> deeds = ground.value(deed, pair.home(), pair.partner());
        Optional<Double> words = ground.value(word, pair.home(), pair.partner());
        if (deeds.isEmpty() || words.isEmpty() || !year.equals(ground.year(word))) {
            return name.unknown(ground.why(deed), year, 0, 0);
        }
        double all = deeds.get() + words.get();
        return Proportion.of(deeds.get(), all)
                .map(share ->
                        name.ranges(share, Doubt.COUNTED, year, (int) Math.round(deeds.get()), (int) Math.round(all)))
                .orElseGet(() -> name.unknown(Why.NOTHING_GIVEN, year, 0, 0));
    }

    static Line share(String what, String figure, Optional<PairLedger.Count> count, Optional<Integer> some) {
        Name name = new Name(Principle.SINCERITY, what, figure, Unit.SHARE);
        if (count.isEmpty()) {
            return name.unknown(Why.NO_REGISTER, Optional.empty(), 0, 0);
        }
        int due = count.get().due();
        int observed = some.orElse(0);
        return due < LEAST_DUE
                ? name.unknown(Why.FEW_DUE, Optional.empty(), observed, due)
                : name.ranges(
                        Proportion.of(observed, due).orElseThrow(), Doubt.COUNTED, Optional.empty(), observed, due);
    }
}
