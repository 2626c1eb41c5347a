package org.comity.workbench.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Names;
import org.comity.workbench.Workbench;
import org.comity.workbench.ask.Spelling;
import org.comity.workbench.claim.language.Subject;
import org.comity.workbench.claim.language.Vocabulary;

/** What a claim may name by a frame and a catalogue: score, goals, measures, what stands beside the score, indicators. */
final class Words implements Vocabulary {
    private static final int USUAL_LAST_YEAR = 2018;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Country> names = new HashMap<>();
    private final int lastYear;

    Words(Workbench workbench, Framework framework) {
        kinds.put(Subject.SCORE, Kind.SCORE);
        framework.goals().forEach(goal -> kinds.putIfAbsent(goal.id(), Kind.SCORE));
        framework.measures().forEach(measure -> kinds.putIfAbsent(measure.id(), Kind.OF_TWO));
        framework.context().stream()
                .filter(measure -> measure.rule() == Framework.Rule.AS_IS)
                .forEach(measure -> workbench
                        .catalogue()
                        .findIndicator(measure.indicator())
                        .ifPresent(indicator -> add(measure.id(), indicator)));
        workbench.catalogue().indicators().forEach(indicator -> add(indicator.id(), indicator));
        lastYear = framework
                .measures()
                .flatMap(measure -> workbench.facts().lastYear(measure.indicator()).stream())
                .max(Integer::compare)
                .orElse(USUAL_LAST_YEAR);
        Names english = Names.of(Locale.ENGLISH);
        Countries.embedded()
                .list()
                .forEach(life -> names.put(english.name(life.country()).toLowerCase(Locale.ROOT), life.country()));
    }

    private void add(String name, Indicator indicator) {
        boolean neutral = indicator.direction() == Indicator.Direction.NEITHER;
        boolean ofOne = indicator.level() == Indicator.Level.COUNTRY;
        if (indicator.frequency() == Frequency.YEAR && !kinds.containsKey(name)) {
            kinds.put(
                    name,
                    ofOne ? neutral ? Kind.OF_ONE_NEUTRAL : Kind.OF_ONE : neutral ? Kind.OF_TWO_NEUTRAL : Kind.OF_TWO);
            indicators.put(name, indicator);
        }
    }

    /** The indicator behind a name; empty for scores, goals and measures of the frame. */
    Optional<Indicator> indicator(String name) {
        return Optional.ofNullable(indicators.get(name));
    }

    @Override
    public List<String> subjects() {
        return List.copyOf(kinds.keySet());
    }

    @Override
    public Optional<Kind> kind(String subject) {
        return Optional.ofNullable(kinds.get(subject));
    }

    @Override
    public boolean hasTotal(String subject) {
        return indicator(subject)
                .filter(indicator -> indicator.level() != Indicator.Level.COUNTRY && !isPart(indicator))
                .isPresent();
    }

    @Override
    public boolean isPart(String subject) {
        return indicator(subject).filter(Words::isPart).isPresent();
    }

    private static boolean isPart(Indicator indicator) {
        return indicator.unit().equals("share");
    }

    @Override
    public List<String> weights() {
        return indicators.entrySet().stream()
                .filter(entry -> entry.getValue().level() == Indicator.Level.COUNTRY)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean isKnown(Country country) {
        return Countries.embedded().find(country).isPresent();
    }

    @Override
    public Optional<Country> named(String words) {
        String typed = words.toLowerCase(Locale.ROOT).strip();
        if (names.containsKey(typed)) {
            return Optional.ofNullable(names.get(typed));
        }
        List<String> codes =
                typed.length() == 3 ? Countries.embedded().nearest(typed.toUpperCase(Locale.ROOT)) : List.of();
        if (!codes.isEmpty()) {
            return Optional.of(Country.of(codes.getFirst().substring(0, 3)));
        }
        int most = Spelling.allowed(typed.length());
        return names.keySet().stream()
                .filter(name -> most > 0 && Spelling.distance(typed, name, most) <= most)
                .min(Comparator.<String>comparingInt(name -> Spelling.distance(typed, name, most))
                        .thenComparing(Comparator.naturalOrder()))
                .map(names::get);
    }

    @Override
    public int lastYear() {
        return lastYear;
    }
}
