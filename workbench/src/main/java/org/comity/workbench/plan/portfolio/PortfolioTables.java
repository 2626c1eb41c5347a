package org.comity.workbench.plan.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.portfolio.Case;
import org.comity.methods.portfolio.Choice;
import org.comity.methods.portfolio.Frontier;
import org.comity.methods.portfolio.Objective;
import org.comity.methods.portfolio.Portfolio;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of a portfolio's answer. */
final class PortfolioTables {
    private static final List<Double> BUDGETS = List.of(0.5, 0.8, 0.9, 1.1, 1.2, 1.5);

    private final PortfolioFile file;
    private final Case problem;
    private final Choice choice;

    PortfolioTables(PortfolioFile file, Choice choice) {
        this.file = file;
        this.problem = file.problem();
        this.choice = choice;
    }

    private static Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, PlanPortfolio.TEXTS.text("table." + name), columns, rows);
    }

    private static Column column(String name, Kind kind) {
        return Column.of(name, PlanPortfolio.TEXTS.text("column." + name), kind);
    }

    private Column money(String name) {
        return new Column(name, PlanPortfolio.TEXTS.text("column." + name), Kind.COMPUTED, file.unit());
    }

    Table measures(List<Portfolio.Turned> turned) {
        List<List<Object>> rows = new ArrayList<>();
        for (Case.Measure measure : problem.measures()) {
            Optional<Portfolio.Turned> other = turned.stream()
                    .filter(t -> t.measure().equals(measure.id()))
                    .findFirst();
            Object loss = other.isEmpty()
                    ? Blank.MISSING
                    : other.get().loss().<Object>map(v -> v).orElse(Blank.NOT_APPLICABLE);
            rows.add(List.of(
                    measure.id(),
                    file.labels().getOrDefault(measure.id(), measure.id()),
                    choice.measures().contains(measure.id()),
                    measure.cost(),
                    weighed(measure, false),
                    weighed(measure, true),
                    loss));
        }
        return table(
                "measures",
                List.of(
                        column("measure", Kind.TEXT),
                        column("label", Kind.TEXT),
                        column("chosen", Kind.FLAG),
                        money("cost"),
                        column("gain", Kind.COMPUTED),
                        column("shortfall", Kind.COMPUTED),
                        column("loss", Kind.COMPUTED)),
                rows);
    }

    private double weighed(Case.Measure measure, boolean shortfall) {
        double sum = 0;
        for (Case.Aim aim : problem.aims()) {
            for (Case.Effect effect : measure.effects()) {
                if (effect.aim().equals(aim.id())) {
                    sum += aim.weight() * (shortfall ? effect.shortfall() : effect.gain());
                }
            }
        }
        return sum;
    }

    Table summary(PortfolioQuestion question, Optional<Portfolio.Spread> spread) {
        List<List<Object>> rows = new ArrayList<>();
        add(rows, "measures", choice.measures().size());
        add(rows, "value", choice.value());
        add(rows, "bound", choice.bound());
        add(rows, "gap", choice.gap());
        add(rows, "expected", choice.expected());
        add(rows, "cost", choice.cost());
        add(rows, "budget", problem.budget());
        spread.ifPresent(s -> {
            add(rows, "theil", s.theil());
            add(rows, "theil_at_least", s.atLeast());
            add(rows, "best_gain", s.best().value());
            add(rows, "theil_of_best", s.theilOfBest());
        });
        return table(
                "summary",
                List.of(column("what", Kind.TEXT), column("label", Kind.TEXT), column("figure", Kind.COMPUTED)),
                rows);
    }

    private static void add(List<List<Object>> rows, String what, double figure) {
        rows.add(List.of(what, PlanPortfolio.TEXTS.text("what." + what), figure));
    }

    Table aims() {
        return table(
                "aims",
                List.of(
                        column("aim", Kind.TEXT),
                        column("weight", Kind.COMPUTED),
                        column("gain_unweighed", Kind.COMPUTED)),
                problem.aims().stream()
                        .map(aim -> List.<Object>of(
                                aim.id(), aim.weight(), choice.byAim().getOrDefault(aim.id(), 0.0)))
                        .toList());
    }

    Table countries() {
        return table(
                "countries",
                List.of(column("country", Kind.TEXT), column("gain", Kind.COMPUTED)),
                problem.countries().stream()
                        .map(c -> List.<Object>of(c, choice.byCountry().getOrDefault(c, 0.0)))
                        .toList());
    }

    Table use() {
        return table(
                "use",
                List.of(
                        column("department", Kind.TEXT),
                        column("kind", Kind.TEXT),
                        column("period", Kind.TEXT),
                        column("used", Kind.COMPUTED),
                        column("capacity", Kind.COMPUTED)),
                problem.capacities().stream()
                        .map(c -> List.<Object>of(c.department(), c.kind(), c.period(), used(c), c.amount()))
                        .toList());
    }

    private double used(Case.Capacity c) {
        return problem.measures().stream()
                .filter(measure -> choice.measures().contains(measure.id()))
                .flatMap(measure -> measure.uses().stream())
                .filter(use -> use.department().equals(c.department())
                        && use.kind().equals(c.kind())
                        && use.period().equals(c.period()))
                .mapToDouble(Case.Use::amount)
                .sum();
    }

    /** The best value at other budgets, with one unit more among them: the marginal value of the budget. */
    Table budget(Portfolio portfolio, Objective objective) {
        List<Double> budgets = java.util.stream.Stream.concat(
                        BUDGETS.stream().map(part -> part * problem.budget()),
                        java.util.stream.Stream.of(problem.budget(), problem.budget() + 1))
                .distinct()
                .sorted()
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (double budget : budgets) {
            Object value = Blank.NOT_APPLICABLE;
            Object bound = Blank.NOT_APPLICABLE;
            Object more = Blank.NOT_APPLICABLE;
            Optional<Choice> there = portfolio.atBudget(objective, budget);
            if (there.isPresent()) {
                value = there.get().value();
                bound = there.get().bound();
                more = there.get().value() - choice.value();
            }
            rows.add(List.of(budget, value, bound, more));
        }
        return table(
                "budget",
                List.of(
                        money("budget"),
                        column("value", Kind.COMPUTED),
                        column("bound", Kind.COMPUTED),
                        column("more", Kind.COMPUTED)),
                rows);
    }

    Table constraints(List<Portfolio.Cost> costs) {
        return table(
                "constraints",
                List.of(
                        column("constraint", Kind.TEXT),
                        column("costs", Kind.COMPUTED),
                        column("low", Kind.COMPUTED),
                        column("high", Kind.COMPUTED)),
                costs.stream()
                        .map(c -> List.<Object>of(c.constraint(), c.gain(), c.low(), c.high()))
                        .toList());
    }

    Table frontier(String one, String other, Frontier frontier) {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < frontier.choices().size(); k++) {
            Choice point = frontier.choices().get(k);
            rows.add(List.of(
                    frontier.first().get(k),
                    frontier.second().get(k),
                    point.cost(),
                    frontier.exact(),
                    String.join(" ", point.measures())));
        }
        return table(
                "frontier",
                List.of(
                        Column.of("first", one, Kind.COMPUTED),
                        Column.of("second", other, Kind.COMPUTED),
                        money("cost"),
                        column("proved", Kind.FLAG),
                        column("chosen_measures", Kind.TEXT)),
                rows);
    }
}
