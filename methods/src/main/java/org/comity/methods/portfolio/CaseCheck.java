package org.comity.methods.portfolio;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.methods.portfolio.Case.Aim;
import org.comity.methods.portfolio.Case.Capacity;
import org.comity.methods.portfolio.Case.Effect;
import org.comity.methods.portfolio.Case.Measure;
import org.comity.methods.portfolio.Case.RedLine;
import org.comity.methods.portfolio.Case.Required;
import org.comity.methods.portfolio.Case.Rule;
import org.comity.methods.portfolio.Case.Use;

/** Refuses a case that does not hold together, with a sentence that names the measure or department. */
final class CaseCheck {
    private CaseCheck() {}

    static void check(
            double budget,
            List<Aim> aims,
            List<String> countries,
            List<Measure> measures,
            List<Capacity> capacities,
            List<Rule> rules) {
        require(isAmount(budget), "The budget must be a number of 0 or more, not %s.", budget);
        require(!aims.isEmpty(), "There must be at least one aim.");
        require(!measures.isEmpty(), "There must be at least one measure.");
        Set<String> aimIds = new HashSet<>();
        for (Aim aim : aims) {
            require(aimIds.add(aim.id()), "Aim %s is there twice.", aim.id());
            require(isAmount(aim.weight()), "The weight of aim %s must be 0 or more, not %s.", aim.id(), aim.weight());
        }
        Set<String> places = new HashSet<>(countries);
        require(places.size() == countries.size(), "A country is there twice among %s.", countries);
        Set<String> held = new HashSet<>();
        for (Capacity c : capacities) {
            String what = what(c.department(), c.kind(), c.period());
            require(held.add(what), "The capacity of %s is there twice.", what);
            require(isAmount(c.amount()), "The capacity of %s must be 0 or more, not %s.", what, c.amount());
        }
        Set<String> ids = new HashSet<>();
        for (Measure measure : measures) {
            require(ids.add(measure.id()), "Measure %s is there twice.", measure.id());
            measure(measure, aimIds, places, held);
        }
        rules(rules, ids);
    }

    private static void measure(Measure measure, Set<String> aims, Set<String> places, Set<String> held) {
        String id = measure.id();
        require(isAmount(measure.cost()), "The cost of measure %s must be 0 or more, not %s.", id, measure.cost());
        Set<String> used = new HashSet<>();
        for (Use use : measure.uses()) {
            String what = what(use.department(), use.kind(), use.period());
            require(
                    isAmount(use.amount()),
                    "What measure %s uses of %s must be 0 or more, not %s.",
                    id,
                    what,
                    use.amount());
            require(
                    held.contains(what),
                    "Measure %s uses %s of %s, but no capacity is given for it; 0 means none, leaving it out is not"
                            + " allowed.",
                    id,
                    use.amount(),
                    what);
            require(used.add(what), "Measure %s uses %s twice.", id, what);
        }
        Set<String> reached = new HashSet<>();
        for (Effect effect : measure.effects()) {
            require(
                    aims.contains(effect.aim()),
                    "Measure %s has an effect on aim %s, which is not among the aims.",
                    id,
                    effect.aim());
            require(
                    places.contains(effect.country()),
                    "Measure %s has an effect in %s, which is not among the countries.",
                    id,
                    effect.country());
            require(
                    Double.isFinite(effect.gain()) && isAmount(effect.shortfall()),
                    "Measure %s, aim %s, %s: the gain must be a number and the shortfall 0 or more, not %s and %s.",
                    id,
                    effect.aim(),
                    effect.country(),
                    effect.gain(),
                    effect.shortfall());
            require(
                    reached.add(effect.aim() + "\n" + effect.country()),
                    "Measure %s has two effects on aim %s in %s.",
                    id,
                    effect.aim(),
                    effect.country());
        }
    }

    private static void rules(List<Rule> rules, Set<String> ids) {
        Set<String> never = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            require(!rule.measures().isEmpty(), "A rule (%s) must name at least one measure.", rule.name());
            require(names.add(rule.name()), "The rule \"%s\" is there twice.", rule.name());
            for (String id : rule.measures()) {
                require(ids.contains(id), "The rule \"%s\" names measure %s, which is not there.", rule.name(), id);
            }
            require(
                    new HashSet<>(rule.measures()).size() == rule.measures().size(),
                    "The rule \"%s\" names a measure twice.",
                    rule.name());
            if (rule instanceof RedLine line && line.measures().size() == 1) {
                never.add(line.measures().getFirst());
            }
        }
        for (Rule rule : rules) {
            require(
                    !(rule instanceof Required required && never.contains(required.measure())),
                    "Measure %s is required and lies behind a red line; one of the two must go.",
                    rule.measures().getFirst());
        }
    }

    static String what(String department, String kind, String period) {
        return "%s, %s, %s".formatted(department, kind, period);
    }

    private static boolean isAmount(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for this one private method
    private static void require(boolean sound, String sentence, Object... parts) {
        if (!sound) {
            throw new IllegalArgumentException(sentence.formatted(parts));
        }
    }
}
