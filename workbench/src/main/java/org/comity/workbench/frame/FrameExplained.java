package org.comity.workbench.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Framework.Goalposts;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Rule;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Shares;
import org.comity.workbench.situation.Situation;

/** What each goal and measure of a frame measures, from which side, how it is scored, and what is missing for it. */
public final class FrameExplained {
    private final Workbench workbench;
    private final Messages texts;

    private FrameExplained(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(FrameTexts.BUNDLE, locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static FrameExplained of(Workbench workbench, Locale locale) {
        return new FrameExplained(workbench, locale);
    }

    private record Question(Framework framework, Optional<Integer> year, Locale locale) {}

    /**
     * Main table: one row for each measure, with unit, source, side, rule, goalposts, share of the whole, last year and
     * coverage over all pairs of neighbours of the year. Then the goals, and what stands beside the score.
     *
     * @param year of which coverage is counted; empty: the last in which the median pair is at least half observed
     */
    public Finding finding(Framework framework, Optional<Integer> year) {
        return workbench.remember(
                new Question(framework, year, texts.locale()), Finding.class, () -> answer(framework, year));
    }

    private Finding answer(Framework framework, Optional<Integer> asked) {
        Situation situation = Situation.of(workbench);
        boolean held = framework
                .measures()
                .anyMatch(m -> workbench.facts().lastYear(m.indicator()).isPresent());
        Optional<Integer> year =
                asked.or(() -> held ? Optional.of(situation.year(NeighbourRule.DEFAULT, framework)) : Optional.empty());
        List<Situation.Coverage> coverage = year.map(y -> situation.coverage(NeighbourRule.DEFAULT, framework, y))
                .orElse(List.of());
        String name = Frames.of(workbench).name(framework);
        Findings findings = Findings.of("frames show", texts.text("title", Map.of("frame", framework.title())))
                .table(measures(framework, coverage))
                .table(goals(framework))
                .table(context(framework))
                .note(framework.notice().strip())
                .method(texts.text("how.scale"))
                .method(texts.text("how.mean"))
                .method(texts.text("how.missing"))
                .method(texts.text("how.range"))
                .parameter("frame", framework.id())
                .parameter("year", year.map(Object::toString).orElse("none"))
                .sources(workbench.facts(), indicators(framework))
                .command("comity frames show %s%s"
                        .formatted(name, year.map(y -> " --year " + y).orElse("")))
                .asOf(workbench.asOf());
        return findings.age(age(framework, coverage, year)).build();
    }

    private static Set<String> indicators(Framework framework) {
        Set<String> ids = new TreeSet<>();
        Stream.concat(framework.measures(), framework.context().stream()).forEach(measure -> {
            ids.add(measure.indicator());
            measure.size().ifPresent(ids::add);
            measure.distance().ifPresent(ids::add);
        });
        return ids;
    }

    private static Finding.Age age(Framework framework, List<Situation.Coverage> coverage, Optional<Integer> year) {
        long missing = coverage.isEmpty()
                ? framework.measures().count()
                : coverage.stream().filter(c -> c.observed() + c.carried() == 0).count();
        return new Finding.Age(
                year, year, (int) missing, (int) framework.measures().count());
    }

    private Table measures(Framework framework, List<Situation.Coverage> coverage) {
        Map<String, Double> shares = Shares.of(framework, _ -> true);
        FrameTexts table = new FrameTexts("measures", texts)
                .columns(
                        Kind.TEXT,
                        "goal",
                        "measure",
                        "label",
                        "side",
                        "indicator",
                        "unit",
                        "source",
                        "rule",
                        "direction")
                .columns(Kind.SOURCE_FIGURE, "goalpost_low", "goalpost_high")
                .column("transform", Kind.TEXT)
                .column("weight", Kind.SOURCE_FIGURE)
                .column("share", Kind.SHARE)
                .column("last_year", Kind.YEAR)
                .columns(Kind.WHOLE, "observed", "carried", "pairs", "countries", "of_countries")
                .column("why", Kind.TEXT);
        int number = 0;
        for (Framework.Group goal : framework.goals()) {
            for (Measure measure : goal.measures().toList()) {
                List<Object> row = new ArrayList<>(words(goal.label(), measure));
                row.add(measure.goalposts().<Object>map(Goalposts::low).orElse(Blank.NOT_APPLICABLE));
                row.add(measure.goalposts().<Object>map(Goalposts::high).orElse(Blank.NOT_APPLICABLE));
                row.add(Table.word(measure.transform()));
                row.add(measure.weight());
                row.add(shares.getOrDefault(measure.id(), 0.0));
                row.add(lastYear(measure));
                counts(row, coverage, number++);
                row.add(measure.why());
                table.row(row);
            }
        }
        return table.build(Map.of());
    }

    private List<Object> words(String goal, Measure measure) {
        Indicator indicator = workbench.catalogue().getIndicator(measure.indicator());
        return List.of(
                goal,
                measure.id(),
                measure.label(),
                side(measure.rule(), indicator.level()),
                measure.indicator(),
                indicator.unit(),
                indicator.source(),
                Table.word(measure.rule()),
                Table.word(measure.direction()));
    }

    /** From which side a figure is read, in words. */
    private String side(Rule rule, Indicator.Level level) {
        String key = "side." + rule.name().toLowerCase(Locale.ROOT);
        return switch (rule) {
            case AS_IS, REVERSE ->
                texts.text(
                        level == Indicator.Level.DIRECTED_PAIR
                                ? key
                                : level == Indicator.Level.PAIR ? "side.one" : "side.own");
            case LESSER_SIDE,
                    MEAN_OF_SIDES,
                    GAP,
                    JOINT_MINIMUM,
                    JOINT_MAXIMUM,
                    SHARED_EXPOSURE,
                    RELATIVE_TO_EXPECTED,
                    SHARE_OF_HOME -> texts.text(key);
        };
    }

    private Object lastYear(Measure measure) {
        return workbench
                .facts()
                .lastYear(measure.indicator())
                .<Object>map(Integer::longValue)
                .orElse(Blank.MISSING);
    }

    private static void counts(List<Object> row, List<Situation.Coverage> coverage, int number) {
        if (coverage.isEmpty()) {
            for (int i = 0; i < 5; i++) {
                row.add(Blank.MISSING);
            }
            return;
        }
        Situation.Coverage c = coverage.get(number);
        for (int count : new int[] {c.observed(), c.carried(), c.pairs(), c.countries(), c.ofCountries()}) {
            row.add((long) count);
        }
    }

    private Table goals(Framework framework) {
        double sum =
                framework.goals().stream().mapToDouble(Framework.Group::weight).sum();
        FrameTexts table = new FrameTexts("goals", texts)
                .columns(Kind.TEXT, "goal", "label")
                .column("weight", Kind.SOURCE_FIGURE)
                .column("share", Kind.SHARE)
                .column("measures", Kind.WHOLE)
                .column("why", Kind.TEXT);
        framework
                .goals()
                .forEach(goal -> table.row(List.of(
                        goal.id(),
                        goal.label(),
                        goal.weight(),
                        goal.weight() / sum,
                        goal.measures().count(),
                        goal.why())));
        return table.build(Map.of());
    }

    private Table context(Framework framework) {
        FrameTexts table = new FrameTexts("context", texts)
                .columns(Kind.TEXT, "measure", "label", "side", "indicator", "unit", "source", "rule")
                .column("last_year", Kind.YEAR)
                .column("why", Kind.TEXT);
        for (Measure measure : framework.context()) {
            List<Object> words = words("", measure);
            List<Object> row = new ArrayList<>(words.subList(1, 8));
            row.add(lastYear(measure));
            row.add(measure.why());
            table.row(row);
        }
        return table.build(Map.of());
    }
}
