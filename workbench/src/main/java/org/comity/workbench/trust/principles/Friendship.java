package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.methods.treatment.Proportion;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.principles.Decision.Use;
import org.comity.workbench.trust.principles.Line.Doubt;
import org.comity.workbench.trust.principles.Line.Name;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Unit;
import org.comity.workbench.trust.principles.Line.Why;

/** Visits and help in both directions: what home does, and what part of both sides' doing that is. */
final class Friendship {
    private Friendship() {}

    static List<Line> lines(Ground ground, Pair pair) {
        List<Line> lines = new ArrayList<>();
        for (Registers.Level level : Registers.Level.values()) {
            visits(ground.registers(), pair, level, lines);
        }
        for (Decision decision : Decision.ALL) {
            if (decision.counts(Use.HELP) || decision.counts(Use.COUNTED_HELP)) {
                help(ground, decision, pair, lines);
            }
        }
        return lines;
    }

    private static void visits(Registers registers, Pair pair, Registers.Level level, List<Line> lines) {
        Country home = pair.home();
        Country partner = pair.partner();
        String what = level == Registers.Level.ALL
                ? "visits"
                : "visits_" + level.name().toLowerCase(Locale.ROOT);
        Name made = name(what, "made", Unit.COUNT);
        Name share = name(what, "share", Unit.SHARE);
        Name days = name(what, "days", Unit.DAYS);
        Why why = registers.asked() ? Why.NO_VISIT : Why.NO_REGISTER;
        int there = registers.count(home, partner, level);
        int both = there + registers.count(partner, home, level);
        lines.add(
                registers.holds(home)
                        ? made.is(there, Optional.empty(), there, both)
                        : made.unknown(why, Optional.empty(), 0, 0));
        boolean each = registers.holds(home) && registers.holds(partner);
        lines.add(
                each && both > 0
                        ? share.ranges(
                                Proportion.of(there, both).orElseThrow(), Doubt.COUNTED, Optional.empty(), there, both)
                        : share.unknown(why, Optional.empty(), there, both));
        lines.add(registers
                .days(home, partner, level)
                .map(since -> days.is(since, Optional.empty(), there, both))
                .orElseGet(() -> days.unknown(why, Optional.empty(), there, both)));
    }

    private static void help(Ground ground, Decision decision, Pair pair, List<Line> lines) {
        Name given = name(decision.id(), "given", Unit.FIGURE);
        Name share = name(decision.id(), "share", Unit.SHARE);
        Optional<Double> there = ground.value(decision, pair.home(), pair.partner());
        Optional<Double> back = ground.value(decision, pair.partner(), pair.home());
        Optional<Integer> year = ground.year(decision);
        Why why = ground.why(decision);
        lines.add(there.map(value -> given.is(value, year, 1, 1)).orElseGet(() -> given.unknown(why, year, 0, 1)));
        int observed = (there.isPresent() ? 1 : 0) + (back.isPresent() ? 1 : 0);
        double sum = there.orElse(0.0) + back.orElse(0.0);
        if (observed < 2) {
            lines.add(share.unknown(why, year, observed, 2));
        } else if (there.orElse(0.0) < 0 || back.orElse(0.0) < 0) {
            lines.add(share.unknown(Why.NEGATIVE, year, observed, 2));
        } else if (sum == 0) {
            lines.add(share.unknown(Why.NOTHING_GIVEN, year, observed, 2));
        } else if (decision.counts(Use.COUNTED_HELP)) {
            lines.add(share.ranges(
                    Proportion.of(there.orElse(0.0), sum).orElseThrow(), Doubt.COUNTED, year, observed, 2));
        } else {
            lines.add(share.is(there.orElse(0.0) / sum, year, observed, 2));
        }
    }

    private static Name name(String what, String figure, Unit unit) {
        return new Name(Principle.FRIENDSHIP, what, figure, unit);
    }
}
