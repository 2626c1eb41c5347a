package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.treatment.Range;
import org.comity.methods.treatment.Spread;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.principles.Decision.Use;
import org.comity.workbench.trust.principles.Line.Doubt;
import org.comity.workbench.trust.principles.Line.Name;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Unit;
import org.comity.workbench.trust.principles.Line.Why;

/** How evenly what home decides or gives is spread over all its neighbours. */
final class Inclusiveness {
    private Inclusiveness() {}

    static List<Line> lines(Ground ground, Pair pair) {
        List<Line> lines = new ArrayList<>();
        for (Decision decision : Decision.in(Use.SPREAD)) {
            of(ground, decision, pair, lines);
        }
        return lines;
    }

    private static void of(Ground ground, Decision decision, Pair pair, List<Line> lines) {
        Country home = pair.home();
        Name theil = name(decision, "theil", Unit.INDEX);
        Name gini = name(decision, "gini", Unit.INDEX);
        Name least = name(decision, "least_share", Unit.SHARE);
        Name own = name(decision, "partner_share", Unit.SHARE);
        List<Country> all = ground.around(home);
        double[] held = all.stream()
                .flatMap(one -> ground.value(decision, home, one).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int n = held.length;
        boolean negative = Arrays.stream(held).anyMatch(one -> one < 0); // net aid may be: more paid back than given
        Optional<Integer> year = ground.year(decision);
        double most = decision.most().orElse(Arrays.stream(held).max().orElse(0));
        Optional<Spread> spread = negative ? Optional.empty() : Spread.of(held, all.size() - n, most);
        if (spread.isEmpty()) {
            Why why = all.size() < 2
                    ? Why.NO_OTHER
                    : n < 2 ? ground.why(decision) : negative ? Why.NEGATIVE : Why.NOTHING_GIVEN;
            for (Name name : List.of(theil, gini, least, own)) {
                lines.add(name.unknown(why, year, n, all.size()));
            }
            return;
        }
        lines.add(theil.ranges(spread.get().theil(), Doubt.MISSING, year, n, all.size()));
        lines.add(gini.ranges(spread.get().gini(), Doubt.MISSING, year, n, all.size()));
        lines.add(least.ranges(spread.get().leastShare(), Doubt.MISSING, year, n, all.size()));
        double sum = Arrays.stream(held).sum();
        lines.add(ground.value(decision, home, pair.partner())
                .map(one -> new Range(one / sum, one / (sum + (all.size() - n) * most), one / sum))
                .map(share -> own.ranges(share, Doubt.MISSING, year, n, all.size()))
                .orElseGet(() -> own.unknown(ground.why(decision), year, n, all.size())));
    }

    private static Name name(Decision decision, String figure, Unit unit) {
        return new Name(Principle.INCLUSIVENESS, decision.id(), figure, unit);
    }
}
