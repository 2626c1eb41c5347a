package org.comity.workbench.plan.portfolio;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.ReadTx;
import org.comity.desk.coordination.Load;
import org.comity.desk.coordination.Plan;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Crossing;
import org.comity.desk.plan.Dependency;
import org.comity.desk.plan.Effect;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.RedLine;
import org.comity.desk.plan.Support;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Money;
import org.comity.model.Country;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The open measures of the desk as a portfolio file: what records say, and nothing else. What a record lacks is left out
 * and named; what nobody decided, as the weights of aims, stands there as 1 for a person to change.
 *
 * @param yaml the file
 * @param remarks what was left out, a sentence each
 * @param marks the handling marks of what is in it
 */
public record PortfolioDraft(String yaml, List<String> remarks, List<String> marks) {
    private static final String DAYS = "working-days";
    private static final int MOST_SHOWN = 20;

    public PortfolioDraft {
        remarks = List.copyOf(remarks);
        marks = List.copyOf(marks);
    }

    /**
     * What a draft is asked for.
     *
     * @param currency of the costs that are taken
     * @param budget in that currency
     * @param from the first month in which departments' days are counted
     * @param months how many
     */
    public record Question(String currency, double budget, YearMonth from, int months) {
        public Question {
            if (!(budget >= 0) || budget > 1e15) {
                throw new IllegalArgumentException("A budget is a number of 0 or more, not %s.".formatted(budget));
            }
            if (months < 1 || months > 120) {
                throw new IllegalArgumentException("The months are from 1 to 120, not %d.".formatted(months));
            }
        }

        YearMonth to() {
            return from.plusMonths(months - 1L);
        }
    }

    /** The first of the remarks, and how many more there are, for a person to read. */
    public static List<String> first(List<String> remarks) {
        List<String> first = new ArrayList<>(remarks.stream().limit(MOST_SHOWN).toList());
        if (remarks.size() > MOST_SHOWN) {
            first.add("And %d more.".formatted(remarks.size() - MOST_SHOWN));
        }
        return first;
    }

    /** Drafts the file from what an actor may read. */
    public static PortfolioDraft of(ReadTx tx, Question question) {
        return new Draft(tx, question).made();
    }

    private static final class Draft {
        private final ReadTx tx;
        private final Question question;
        private final List<String> remarks = new ArrayList<>();
        private final TreeSet<String> marks = new TreeSet<>();
        private final Map<String, Kept<Measure>> taken = new TreeMap<>();
        private final Map<String, List<Effect>> effects;
        private final Map<String, List<Kept<Support>>> supports;
        private final TreeSet<String> aims = new TreeSet<>();
        private final TreeSet<String> countries = new TreeSet<>();
        private final TreeSet<String> used = new TreeSet<>();
        private final List<Map<String, Object>> rules = new ArrayList<>();

        Draft(ReadTx tx, Question question) {
            this.tx = tx;
            this.question = question;
            this.effects =
                    tx.list(Effect.class).stream().map(Kept::record).collect(Collectors.groupingBy(Effect::measure));
            this.supports = tx.list(Support.class).stream()
                    .collect(Collectors.groupingBy(kept -> kept.record().measure()));
        }

        PortfolioDraft made() {
            Plan plan = Plan.read(tx);
            plan.open().forEach(this::take);
            List<Map<String, Object>> measures =
                    taken.values().stream().map(this::measure).toList();
            redLines();
            Map<String, Object> file = new LinkedHashMap<>();
            file.put(
                    "title",
                    "Open measures, departments' days from %s to %s".formatted(question.from(), question.to()));
            file.put("unit", question.currency());
            file.put("budget", question.budget());
            file.put("aims", aims.stream().map(Draft::aim).toList());
            file.put("countries", List.copyOf(countries));
            file.put("departments", departments(plan));
            file.put("measures", measures);
            file.put("rules", rules);
            return new PortfolioDraft(head() + text(file), remarks, List.copyOf(marks));
        }

        /** Takes a measure that can be weighed: with a cost in the currency, and an effect in a country. */
        private void take(Kept<Measure> kept) {
            Measure measure = kept.record();
            Optional<Money> cost = measure.cost();
            Optional<Country> country = measure.partner().or(measure::home);
            if (cost.isEmpty()) {
                remarks.add("%s has no cost and is left out.".formatted(measure.title()));
            } else if (!cost.get().currency().equals(question.currency())) {
                remarks.add("%s costs %s and is left out.".formatted(measure.title(), cost.get()));
            } else if (!effects.containsKey(measure.id())) {
                remarks.add("%s has no expected effect and is left out.".formatted(measure.title()));
            } else if (country.isEmpty()) {
                remarks.add("%s is about no country and is left out.".formatted(measure.title()));
            } else {
                taken.put(kept.id(), kept);
                marks.add(kept.head().placing().mark());
            }
        }

        private Map<String, Object> measure(Kept<Measure> kept) {
            Measure measure = kept.record();
            String country =
                    measure.partner().or(measure::home).map(Country::code).orElseThrow();
            countries.add(country);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", measure.id());
            one.put("label", measure.title());
            one.put("cost", measure.cost().orElseThrow().amount().doubleValue());
            List<String> needs = needs(measure);
            if (!needs.isEmpty()) {
                one.put("needs", needs);
            }
            one.put("uses", uses(kept));
            List<Map<String, Object>> gains = new ArrayList<>();
            for (Effect effect : effects.getOrDefault(measure.id(), List.of())) {
                String aim = aim(effect);
                aims.add(aim);
                Map<String, Object> gain = new LinkedHashMap<>();
                gain.put("aim", aim);
                gain.put("country", country);
                gain.put("gain", effect.expected());
                gain.put("low", effect.low());
                gain.put("source", effect.source());
                gains.add(gain);
            }
            one.put("effects", gains);
            return one;
        }

        /** An indicator in one unit: figures of two units are never added. */
        private static String aim(Effect effect) {
            String unit = effect.unit().replace(',', ' ').strip(); // commas stand between the aims of a frontier
            return unit.isEmpty() ? effect.indicator() : effect.indicator() + " (" + unit + ")";
        }

        private static Map<String, Object> aim(String id) {
            Map<String, Object> aim = new LinkedHashMap<>();
            aim.put("id", id);
            aim.put("weight", 1.0);
            return aim;
        }

        private List<String> needs(Measure measure) {
            List<String> needs = new ArrayList<>();
            for (Kept<Dependency> kept :
                    tx.list(Dependency.class, org.comity.desk.Query.where("measure", measure.id()))) {
                String needed = kept.record().needs();
                Optional<Measure> other = tx.find(Measure.class, needed).map(Kept::record);
                if (taken.containsKey(needed)) {
                    needs.add(needed);
                } else if (other.filter(one -> Plan.isOpen(one)).isPresent()) {
                    remarks.add("%s waits for %s, which is left out."
                            .formatted(measure.title(), other.get().title()));
                }
            }
            return needs;
        }

        /** The working days of owner and supporters in the months, by the arithmetic of the load. */
        private List<Map<String, Object>> uses(Kept<Measure> kept) {
            List<Kept<Support>> helped = supports.getOrDefault(kept.id(), List.of());
            Plan alone =
                    new Plan(List.of(), List.of(), List.of(kept), helped, List.of(), List.of(), List.of(), List.of());
            Map<String, Double> days = new TreeMap<>();
            Load.Report report = Load.of(alone, question.from(), question.to());
            report.months().forEach(load -> days.merge(load.department(), load.days(), Double::sum));
            if (!report.unplaced().isEmpty()) {
                remarks.add("%s lacks dates or working days; it asks for no department's days here."
                        .formatted(kept.record().title()));
            }
            return days.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> {
                        used.add(entry.getKey());
                        Map<String, Object> use = new LinkedHashMap<>();
                        use.put("department", entry.getKey());
                        use.put("kind", DAYS);
                        use.put("amount", rounded(entry.getValue()));
                        return use;
                    })
                    .toList();
        }

        /** To a millionth of a day, upward, so that rounding never makes room. */
        private static double rounded(double days) {
            return Math.ceil(days * 1e6) / 1e6;
        }

        private List<Map<String, Object>> departments(Plan plan) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Kept<Department> kept : plan.departments()) {
                if (used.contains(kept.id())) {
                    Optional<Double> capacity = kept.record().capacityDays();
                    if (capacity.isEmpty()) {
                        remarks.add("The days of %s are not known; here it has as many as all measures ask for."
                                .formatted(kept.record().name()));
                    }
                    double amount =
                            capacity.map(days -> days * question.months()).orElse(1e9);
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("id", kept.id());
                    one.put("label", kept.record().name());
                    one.put("capacity", List.of(Map.of("kind", DAYS, "amount", amount)));
                    all.add(one);
                }
            }
            return all;
        }

        /** A measure that would break a red line is never taken. */
        private void redLines() {
            for (Kept<Crossing> kept : tx.list(Crossing.class)) {
                Optional<Kept<RedLine>> line =
                        tx.find(RedLine.class, kept.record().redLine());
                if (taken.containsKey(kept.record().measure())) {
                    Map<String, Object> rule = new LinkedHashMap<>();
                    rule.put("red_line", List.of(kept.record().measure()));
                    rule.put(
                            "by",
                            line.map(one -> one.head().placing().department())
                                    .orElse(kept.record().redLine()));
                    rules.add(rule);
                }
            }
        }

        private String head() {
            StringBuilder head = new StringBuilder("# Handling: " + String.join(" · ", marks) + "\n");
            head.append("# Drafted from the desk. Weights are a choice that nobody made yet: 1 for each aim.\n");
            head.append("# A gain is what the record expects of the indicator; where less is better, turn its sign.\n");
            first(remarks)
                    .forEach(one -> head.append("# ")
                            .append(one.replaceAll("\\s+", " "))
                            .append('\n'));
            return head.toString();
        }

        private static String text(Map<String, Object> file) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            options.setAllowUnicode(true);
            options.setSplitLines(false);
            options.setDereferenceAliases(true); // what reads it takes no aliases
            return new Yaml(options).dump(file);
        }
    }
}
