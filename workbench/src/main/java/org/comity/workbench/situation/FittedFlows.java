package org.comity.workbench.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;

/** Fits expected flows over all pairs of countries that the store has a positive flow for, once for each year. */
public final class FittedFlows implements FlowFits {
    private final Workbench workbench;

    public FittedFlows(Workbench workbench) {
        this.workbench = workbench;
    }

    private record Question(String flow, String size, String distance, int year) {}

    /** Holds what may be empty, so that an empty answer is remembered too. */
    private record Answer(Optional<ExpectedFlow.Fit> fit) {}

    @Override
    public Optional<ExpectedFlow.Fit> fit(Framework.Measure measure, int year) {
        return fit(
                measure.indicator(),
                measure.size().orElseThrow(),
                measure.distance().orElseThrow(),
                year);
    }

    /**
     * What the size and distance of a year predict for a flow of pairs.
     *
     * @param flow indicator of pairs; one with two directions is added up
     * @param size indicator of countries
     * @param distance indicator of pairs
     * @return empty when the year has too few flows to fit
     */
    public Optional<ExpectedFlow.Fit> fit(String flow, String size, String distance, int year) {
        Question question = new Question(flow, size, distance, year);
        return workbench
                .remember(question, Answer.class, () -> new Answer(fit(question)))
                .fit();
    }

    private Optional<ExpectedFlow.Fit> fit(Question question) {
        List<Country> countries = workbench.countries().alive(LocalDate.of(question.year(), 12, 31)).stream()
                .map(life -> life.country())
                .sorted()
                .toList();
        List<Panel.Unit> pairs = new ArrayList<>();
        for (Country one : countries) {
            for (Country other : countries) {
                if (one.compareTo(other) < 0) {
                    pairs.add(new Panel.Unit(one, other));
                }
            }
        }
        boolean directed = workbench.catalogue().getIndicator(question.flow()).level() == Indicator.Level.DIRECTED_PAIR;
        Panel there = panel(List.of(question.flow(), question.distance()), pairs, question.year());
        Panel back = directed ? panel(List.of(question.flow()), turned(pairs), question.year()) : there;
        Panel sizes = panel(
                List.of(question.size()), countries.stream().map(Panel.Unit::of).toList(), question.year());
        return new FlowTable(countries, there, back, directed, sizes, question.year()).fit();
    }

    private Panel panel(List<String> indicators, List<Panel.Unit> units, int year) {
        return workbench.facts().panel(indicators, units, year, year);
    }

    private static List<Panel.Unit> turned(List<Panel.Unit> pairs) {
        return pairs.stream()
                .map(unit -> Panel.Unit.of(new Pair(unit.home(), unit.partner()).turned()))
                .toList();
    }
}
