package org.comity.workbench.dialogue.converge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.dialogue.converge.Evidence.Kind;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;

/**
 * What weighs on both: for an indicator the share of all countries that are better off than a side. It counts as 0 up to a
 * half, and as 1 where all others are better off. Its range is that of the last {@value #YEARS} years held.
 */
final class RiskEvidence {
    static final int YEARS = 5;
    /** Figures that are older say nothing of today. */
    static final int OLDEST = 10;

    /** Fewer countries make no distribution. */
    private static final int FEWEST = 20;

    private final Workbench workbench;
    private final ConvergeQuestion question;
    private final Messages texts;
    private final Gathered gathered;

    RiskEvidence(Workbench workbench, ConvergeQuestion question, Messages texts, Gathered gathered) {
        this.workbench = workbench;
        this.question = question;
        this.texts = texts;
        this.gathered = gathered;
    }

    void read(Topic topic) {
        topic.risks().forEach(risk -> read(topic, risk));
    }

    private void read(Topic topic, Topic.Risk risk) {
        Optional<Indicator> indicator = workbench.catalogue().findIndicator(risk.indicator());
        String label = indicator.map(Indicator::label).orElse(risk.indicator());
        if (!workbench.facts().inUse().containsKey(risk.indicator())) {
            gathered.lacks(
                    topic,
                    Kind.RISKS,
                    label,
                    texts.text("converge.how.indicator", Map.of("indicator", risk.indicator())));
            return;
        }
        gathered.uses(risk.indicator()); // that it lacks the two is an answer of this vintage too
        Map<Integer, Map<Country, Double>> years = figures(risk.indicator());
        Country first = question.pair().home();
        Country second = question.pair().partner();
        OptionalInt last = years.entrySet().stream()
                .filter(entry -> entry.getKey() >= question.year() - OLDEST
                        && entry.getValue().size() >= FEWEST
                        && entry.getValue().containsKey(first)
                        && entry.getValue().containsKey(second))
                .mapToInt(Map.Entry::getKey)
                .max();
        if (last.isEmpty()) {
            gathered.lacks(
                    topic,
                    Kind.RISKS,
                    label,
                    texts.text("converge.how.both", Map.of("year", question.year() - OLDEST)));
            return;
        }
        gathered.add(new Evidence(
                topic.id(),
                Kind.RISKS,
                Role.GAIN,
                label,
                false,
                Optional.of(place(years, first, last.getAsInt(), risk)),
                Optional.of(place(years, second, last.getAsInt(), risk)),
                texts.text("converge.unit.better"),
                indicator.map(Indicator::source).orElse(""),
                last.getAsInt()));
    }

    /** Figures of all countries by year; a country that a source covers and does not list has zero, as in every panel. */
    private Map<Integer, Map<Country, Double>> figures(String indicator) {
        Map<Integer, Map<Country, Double>> years = new TreeMap<>();
        int first = question.year() - OLDEST - YEARS + 1;
        List<Countries.Life> lives = workbench.countries().list();
        List<Panel.Unit> units =
                lives.stream().map(life -> Panel.Unit.of(life.country())).toList();
        Panel panel = workbench.facts().panel(List.of(indicator), units, first, question.year());
        for (int year = first; year <= question.year(); year++) {
            for (int i = 0; i < units.size(); i++) {
                if (panel.cell(0, i, year).isOfItsYear() && lives.get(i).isAlive(LocalDate.of(year, 12, 31))) {
                    years.computeIfAbsent(year, _ -> new TreeMap<>())
                            .put(lives.get(i).country(), panel.value(0, i, year));
                }
            }
        }
        return years;
    }

    private static Measured place(
            Map<Integer, Map<Country, Double>> years, Country country, int last, Topic.Risk risk) {
        double[] places = IntStream.rangeClosed(last - YEARS + 1, last)
                .mapToObj(years::get)
                .filter(figures -> figures != null && figures.size() >= FEWEST && figures.containsKey(country))
                .mapToDouble(figures -> betterOff(figures, country, risk.higherIsWorse()))
                .toArray();
        double value = places[places.length - 1];
        double low = IntStream.range(0, places.length)
                .mapToDouble(i -> places[i])
                .min()
                .orElse(value);
        double high = IntStream.range(0, places.length)
                .mapToDouble(i -> places[i])
                .max()
                .orElse(value);
        return new Measured(value, low, high, counts(value), counts(low), counts(high));
    }

    /** The share of the other countries that are better off; those as well off count half. */
    static double betterOff(Map<Country, Double> figures, Country country, boolean higherIsWorse) {
        double own = figures.getOrDefault(country, 0.0);
        double better = 0;
        for (double other : figures.values()) {
            better += other == own ? 0.5 : (other < own) == higherIsWorse ? 1 : 0;
        }
        return figures.size() < 2 ? 0 : (better - 0.5) / (figures.size() - 1);
    }

    private static double counts(double place) {
        return Math.max(0, 2 * place - 1);
    }
}
