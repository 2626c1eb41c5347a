package org.comity.workbench.trust.principles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.treatment.Range;
import org.comity.methods.treatment.Standing;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.principles.Decision.Use;
import org.comity.workbench.trust.principles.Line.Doubt;
import org.comity.workbench.trust.principles.Line.Name;
import org.comity.workbench.trust.principles.Line.Principle;
import org.comity.workbench.trust.principles.Line.Unit;
import org.comity.workbench.trust.principles.Line.Why;

/** What home decides for partner, against what it decides for its other neighbours and what partner decides for it. */
final class EqualTreatment {
    private EqualTreatment() {}

    static List<Line> lines(Ground ground, Pair pair) {
        List<Line> lines = new ArrayList<>();
        for (Decision decision : Decision.in(Use.TREATMENT)) {
            of(ground, decision, pair, lines);
        }
        return lines;
    }

    private static void of(Ground ground, Decision decision, Pair pair, List<Line> lines) {
        Name given = name(decision, "given", Unit.FIGURE);
        Name returned = name(decision, "reciprocity", Unit.FIGURE);
        Optional<Integer> year = ground.year(decision);
        Optional<Double> there = ground.value(decision, pair.home(), pair.partner());
        Optional<Double> back = ground.value(decision, pair.partner(), pair.home());
        Why why = ground.why(decision);
        lines.add(there.map(value -> given.is(value, year, 1, 1)).orElseGet(() -> given.unknown(why, year, 0, 1)));
        others(ground, decision, pair, there, lines);
        int both = (there.isPresent() ? 1 : 0) + (back.isPresent() ? 1 : 0);
        lines.add(
                both == 2
                        ? returned.is(there.orElseThrow() - back.orElseThrow(), year, both, 2)
                        : returned.unknown(why, year, both, 2));
    }

    private static void others(Ground ground, Decision decision, Pair pair, Optional<Double> one, List<Line> lines) {
        Name mean = name(decision, "others", Unit.FIGURE);
        Name difference = name(decision, "difference", Unit.FIGURE);
        Name place = name(decision, "place", Unit.INDEX);
        List<Country> others = ground.around(pair.home()).stream()
                .filter(other -> !other.equals(pair.partner()))
                .toList();
        double[] held = others.stream()
                .flatMap(other -> ground.value(decision, pair.home(), other).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        Optional<Integer> year = ground.year(decision);
        Optional<Standing> standing = one.flatMap(value -> Standing.of(
                value, held, others.size() - held.length, decision.favourable(), decision.least(), decision.most()));
        if (standing.isEmpty()) {
            Why why = others.isEmpty() ? Why.NO_OTHER : ground.why(decision);
            for (Name name : List.of(mean, difference, place)) {
                lines.add(name.unknown(why, year, held.length, others.size()));
            }
            return;
        }
        Standing found = standing.get();
        int of = others.size();
        lines.add(mean.is(found.mean(), year, held.length, of));
        Optional<Range> bounds = found.bounds();
        lines.add(
                bounds.isPresent()
                        ? difference.ranges(bounds.get(), Doubt.MISSING, year, held.length, of)
                        : difference.is(found.difference(), year, held.length, of));
        lines.add(place.ranges(found.place(), Doubt.MISSING, year, held.length, of));
    }

    private static Name name(Decision decision, String figure, Unit unit) {
        return new Name(Principle.EQUAL_TREATMENT, decision.id(), figure, unit);
    }
}
