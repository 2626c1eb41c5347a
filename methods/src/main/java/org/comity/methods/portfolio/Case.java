package org.comity.methods.portfolio;

import java.util.List;

/**
 * What is to be decided: measures to take or leave whole, what they use and bring, and what must hold.
 *
 * @param budget the sum that all chosen measures may cost together, in any one unit; 0 or more
 * @param aims with their weights; an effect is weighed by its aim
 * @param countries among which gains are spread; an effect names one of them
 * @param measures in the order of the file, which decides between equal sets
 * @param capacities what each department has, by kind and period
 * @param rules dependencies, exclusions, red lines, and what is required
 */
public record Case(
        double budget,
        List<Aim> aims,
        List<String> countries,
        List<Measure> measures,
        List<Capacity> capacities,
        List<Rule> rules) {
    public Case {
        aims = List.copyOf(aims);
        countries = List.copyOf(countries);
        measures = List.copyOf(measures);
        capacities = List.copyOf(capacities);
        rules = List.copyOf(rules);
        CaseCheck.check(budget, aims, countries, measures, capacities, rules);
    }

    /** An aim; {@code weight} is 0 or more. */
    public record Aim(String id, double weight) {}

    /** A measure; {@code cost} in the unit of the budget, 0 or more. */
    public record Measure(String id, double cost, List<Use> uses, List<Effect> effects) {
        public Measure {
            uses = List.copyOf(uses);
            effects = List.copyOf(effects);
        }
    }

    /** What a measure takes from a department, for example 3 staff-months in 2026-H1; 0 or more. */
    public record Use(String department, String kind, String period, double amount) {}

    /** What a department has of a kind in a period; 0 or more. */
    public record Capacity(String department, String kind, String period, double amount) {}

    /**
     * What a measure brings to an aim in a country.
     *
     * @param gain expected, in the aim's unit; may be below 0
     * @param shortfall by how much the gain may fall short of what is expected; 0 or more
     */
    public record Effect(String aim, String country, double gain, double shortfall) {}

    /** What a set of measures must keep. */
    public sealed interface Rule {
        /** How messages and tables name it. */
        String name();

        /** The measures it speaks of. */
        List<String> measures();
    }

    /** {@code measure} only together with {@code needed}. */
    public record Needs(String measure, String needed) implements Rule {
        @Override
        public String name() {
            return "%s needs %s".formatted(measure, needed);
        }

        @Override
        public List<String> measures() {
            return List.of(measure, needed);
        }
    }

    /** At most one of these. */
    public record Excludes(List<String> measures) implements Rule {
        public Excludes {
            measures = List.copyOf(measures);
        }

        @Override
        public String name() {
            return "only one of " + String.join(", ", measures);
        }
    }

    /** Never all of these together; of one measure: never. {@code by} says whose red line it is. */
    public record RedLine(String by, List<String> measures) implements Rule {
        public RedLine {
            measures = List.copyOf(measures);
        }

        @Override
        public String name() {
            return "red line of %s: %s".formatted(by, String.join(" with ", measures));
        }
    }

    /** Taken in any case. */
    public record Required(String measure) implements Rule {
        @Override
        public String name() {
            return measure + " is required";
        }

        @Override
        public List<String> measures() {
            return List.of(measure);
        }
    }

    /** The names of all that a set of measures breaks, red lines first; empty when it keeps everything. */
    public List<String> broken(List<String> chosen) {
        return Keeping.broken(this, chosen);
    }
}
