package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;

/** Reads a frame's inputs from a store, and refuses a frame whose rules do not fit its indicators. */
final class InputReader {
    private final Facts facts;
    private final Framework framework;
    private final Set<String> pairIndicators = new LinkedHashSet<>();
    private final Set<String> countryIndicators = new LinkedHashSet<>();
    private final List<Indicator> indicators = new ArrayList<>();

    InputReader(Facts facts, Framework framework) {
        this.facts = facts;
        this.framework = framework;
        framework.measures().forEach(measure -> require(measure, true));
        framework.context().forEach(measure -> require(measure, false));
    }

    /** The same mistakes as those that the reader is made with, of all measures. */
    static List<String> faults(Facts facts, Framework framework) {
        List<String> faults = new ArrayList<>();
        InputReader reader = new InputReader(
                facts,
                new Framework(
                        framework.id(),
                        framework.title(),
                        framework.origin(),
                        framework.notice(),
                        List.of(),
                        List.of()));
        framework.measures().forEach(measure -> reader.check(measure, true, faults));
        framework.context().forEach(measure -> reader.check(measure, false, faults));
        return faults;
    }

    private void check(Framework.Measure measure, boolean scored, List<String> faults) {
        try {
            require(measure, scored);
        } catch (IllegalArgumentException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    /** The years for which a figure may stand in, at most. */
    int longestCarry() {
        return indicators.stream().mapToInt(Indicator::carryForward).max().orElse(0);
    }

    Inputs read(Collection<Pair> pairs, Collection<Country> alone, int firstYear, int lastYear, FlowFits fits) {
        Set<Panel.Unit> both = new LinkedHashSet<>();
        Set<Country> countries = new TreeSet<>(alone);
        for (Pair pair : new TreeSet<>(pairs)) {
            both.add(Panel.Unit.of(pair));
            both.add(Panel.Unit.of(pair.turned()));
            countries.add(pair.home());
            countries.add(pair.partner());
        }
        return new Inputs(
                framework,
                facts.panel(List.copyOf(pairIndicators), List.copyOf(both), firstYear, lastYear),
                facts.panel(
                        List.copyOf(countryIndicators),
                        countries.stream().map(Panel.Unit::of).toList(),
                        firstYear,
                        lastYear),
                indicators,
                fits);
    }

    private void require(Framework.Measure measure, boolean scored) {
        Indicator indicator = add(measure.indicator());
        boolean country = indicator.level() == Indicator.Level.COUNTRY;
        boolean ofTwo = needsCountries(measure.rule());
        if (scored && measure.direction() == Indicator.Direction.NEITHER) {
            throw mistake(measure, "direction must be higher or lower is better for a measure of the score");
        }
        if (ofTwo != country && (scored || ofTwo)) {
            throw mistake(
                    measure,
                    "the rule needs %s, and %s is %s"
                            .formatted(
                                    ofTwo ? "a country's figure" : "a pair's figure", indicator.id(), word(indicator)));
        }
        Stream.concat(measure.size().stream(), measure.distance().stream()).forEach(this::add);
        if (measure.rule() == Framework.Rule.RELATIVE_TO_EXPECTED
                && (measure.size().isEmpty() || measure.distance().isEmpty())) {
            throw mistake(measure, "relative to expected needs size and distance");
        }
    }

    private static String word(Indicator indicator) {
        return switch (indicator.level()) {
            case COUNTRY -> "a country's";
            case PAIR -> "a pair's";
            case DIRECTED_PAIR -> "a directed pair's";
        };
    }

    private IllegalArgumentException mistake(Framework.Measure measure, String what) {
        return new IllegalArgumentException("Frame %s, measure %s: %s.".formatted(framework.id(), measure.id(), what));
    }

    private static boolean needsCountries(Framework.Rule rule) {
        return switch (rule) {
            case GAP, JOINT_MINIMUM, JOINT_MAXIMUM, SHARED_EXPOSURE -> true;
            case AS_IS, REVERSE, LESSER_SIDE, MEAN_OF_SIDES, RELATIVE_TO_EXPECTED, SHARE_OF_HOME -> false;
        };
    }

    private Indicator add(String id) {
        Indicator indicator = facts.catalogue().getIndicator(id);
        if (indicator.level() == Indicator.Level.COUNTRY ? countryIndicators.add(id) : pairIndicators.add(id)) {
            indicators.add(indicator);
        }
        return indicator;
    }
}
