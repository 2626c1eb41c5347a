package org.comity.workbench.plan.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.methods.portfolio.Choice;
import org.comity.methods.portfolio.Frontier;
import org.comity.methods.portfolio.Objective;
import org.comity.methods.portfolio.Portfolio;
import org.comity.methods.program.Options;
import org.comity.methods.program.OutOfTime;
import org.comity.methods.program.Solvers;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.WorkCharts;

/** Answers which measures of a portfolio file to take. */
public final class PlanPortfolio {
    static final Messages TEXTS = Messages.of("org/comity/workbench/plan/portfolio/messages", Locale.ENGLISH);

    private PlanPortfolio() {}

    /**
     * As a Finding: main table {@code measures}, a row for each measure; tables {@code summary, aims, countries, use,
     * budget}, and where asked {@code constraints} and {@code frontier} with a chart.
     */
    public static Finding finding(Path file, PortfolioQuestion question, String command) throws IOException {
        PortfolioFile read = PortfolioFile.read(file);
        try {
            return make(read, question, command);
        } catch (OutOfTime e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Finding make(PortfolioFile file, PortfolioQuestion question, String command) {
        Options options = Options.DEFAULT.withGap(question.gap()).withSeconds(question.seconds());
        Portfolio portfolio = Portfolio.of(file.problem(), Solvers.get(question.solver()), options);
        Objective objective = question.objective();
        Optional<Portfolio.Spread> spread = question.fair() == PortfolioQuestion.Fair.THEIL
                ? Optional.of(portfolio.evenSpread(question.giveUp()))
                : Optional.empty();
        Choice choice = spread.map(Portfolio.Spread::choice)
                .orElseGet(() ->
                        objective instanceof Objective.Expected ? portfolio.firstBest() : portfolio.best(objective));
        boolean again = spread.isEmpty();
        List<String> ids = List.copyOf(file.labels().keySet());
        List<Portfolio.Turned> turned =
                question.turned() && again ? portfolio.turned(objective, choice, ids) : List.of();
        PortfolioTables tables = new PortfolioTables(file, choice);
        Findings findings = Findings.of("plan portfolio", TEXTS.text("title", Map.of("title", file.title())))
                .table(tables.measures(turned))
                .table(tables.summary(question, spread))
                .table(tables.aims())
                .table(tables.countries())
                .table(tables.use());
        if (again) {
            findings.table(tables.budget(portfolio, objective));
        }
        if (question.costs() && again) {
            findings.table(tables.constraints(portfolio.costs(objective, choice)));
        }
        if (!question.frontier().isEmpty()) {
            frontier(findings, tables, portfolio, question);
        }
        notes(findings, file, question, choice);
        return parameters(findings, question).command(command).build();
    }

    private static void frontier(
            Findings findings, PortfolioTables tables, Portfolio portfolio, PortfolioQuestion question) {
        String one = question.frontier().getFirst();
        String other = question.frontier().getLast();
        Frontier frontier = portfolio.frontier(one, other, question.points());
        String title = TEXTS.text("chart.frontier", Map.of("one", one, "other", other));
        List<WorkCharts.Frontier.Point> points = java.util.stream.IntStream.range(
                        0, frontier.choices().size())
                .mapToObj(k -> new WorkCharts.Frontier.Point(
                        frontier.first().get(k),
                        frontier.second().get(k),
                        TEXTS.text(
                                "tip.frontier",
                                Map.of(
                                        "one", one,
                                        "first", frontier.first().get(k),
                                        "other", other,
                                        "second", frontier.second().get(k),
                                        "measures",
                                                frontier.choices()
                                                        .get(k)
                                                        .measures()
                                                        .size()))))
                .toList();
        findings.table(tables.frontier(one, other, frontier))
                .chart(new Finding.Chart(
                        "frontier", title, "frontier", new WorkCharts.Frontier(title, one, other, points).toJson()))
                .note(
                        frontier.gaps().isEmpty()
                                ? TEXTS.text("note.frontier.all", Map.of("step", frontier.stepFirst()))
                                : TEXTS.text(
                                        "note.frontier.gaps",
                                        Map.of("gaps", frontier.gaps().size())));
    }

    private static void notes(Findings findings, PortfolioFile file, PortfolioQuestion question, Choice choice) {
        if (file.withoutDoubt() > 0) {
            findings.note(TEXTS.text("note.doubt", Map.of("count", file.withoutDoubt())));
        }
        if (!choice.closed()) {
            findings.note(TEXTS.text("note.limit", Map.of("seconds", question.seconds())));
        }
        findings.note(TEXTS.text("ties." + choice.ties().name()))
                .note(TEXTS.text("note.weights"))
                .note(TEXTS.text("note.additive"))
                .method(TEXTS.text("method." + question.fair().name() + (question.gamma() > 0 ? ".robust" : "")))
                .method(TEXTS.text("method.solver", Map.of("solver", question.solver())));
    }

    private static Findings parameters(Findings findings, PortfolioQuestion question) {
        return findings.parameter("gamma", question.gamma())
                .parameter(
                        "fair", question.fair().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .parameter("give-up", question.giveUp())
                .parameter("frontier", String.join(",", question.frontier()))
                .parameter("points", question.points())
                .parameter("solver", question.solver())
                .parameter("gap", question.gap())
                .parameter("seconds", question.seconds());
    }
}
