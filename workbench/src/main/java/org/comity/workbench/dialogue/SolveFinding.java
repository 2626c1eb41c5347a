package org.comity.workbench.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.methods.bargain.doubt.DoubtAnswer;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.bargain.solution.ValuedDeal;
import org.comity.methods.program.Answer;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.WorkCharts;

/** Answers what a negotiation file leads to. */
public final class SolveFinding {
    static final Messages TEXTS = Messages.of("org/comity/workbench/dialogue/messages", Locale.ENGLISH);

    private static final double BEFORE_DRAWS = 0.5;

    private SolveFinding() {}

    /**
     * As a Finding: main table {@code package} (of {@code frontier} when that is asked), tables {@code parties, optima,
     * standards, frontier, proof, linkage}; with draws {@code
     * acceptance, questions}; with shelving {@code sets, shelving, thresholds}; without a package {@code conflict}.
     */
    public static Finding of(Negotiation negotiation, SolveQuestion question, String command) {
        SearchClock clock = SearchClock.of(question.seconds());
        Packages packages = Packages.of(negotiation, question, question.draws() > 0 ? clock.part(BEFORE_DRAWS) : clock);
        SolveTables tables = new SolveTables(negotiation, packages.problem());
        Findings findings = Findings.of("dialogue solve", TEXTS.text("title", Map.of("title", negotiation.title())));
        Outcome asked = packages.outcome(question.solution().standard());
        boolean trades = addTables(findings, negotiation, tables, packages, question, asked, clock);
        addCharts(findings, tables, packages);
        addNotes(findings, negotiation, question, packages, asked);
        addLinkageNotes(findings, negotiation, trades);
        return findings.parameter("solution", question.solution().word())
                .parameter(
                        "shelve",
                        question.shelve()
                                .map(aim -> "min-" + aim.name().toLowerCase(Locale.ROOT))
                                .orElse("no"))
                .parameter("margin", question.margin())
                .parameter("draws", question.draws())
                .parameter("solver", question.solver())
                .parameter("seconds", question.seconds())
                .seed(question.seed())
                .command(command)
                .build();
    }

    /** Whether there are trades over two issues. */
    private static boolean addTables(
            Findings findings,
            Negotiation negotiation,
            SolveTables tables,
            Packages packages,
            SolveQuestion question,
            Outcome asked,
            SearchClock clock) {
        List<Table> made = new ArrayList<>();
        Table frontier = tables.frontier(packages.frontier());
        if (question.solution() == SolveQuestion.Solution.FRONTIER) {
            made.add(frontier);
        }
        made.add(tables.deal(asked.deals()));
        made.add(tables.parties(asked));
        made.add(tables.standards(packages.outcomes()));
        if (question.solution() != SolveQuestion.Solution.FRONTIER) {
            made.add(frontier);
        }
        made.add(tables.optima(asked));
        made.add(tables.proof(asked));
        packages.shelving().ifPresent(answer -> {
            made.add(tables.sets(answer));
            made.add(tables.standings(answer));
            made.add(tables.thresholds(answer));
        });
        packages.conflict().ifPresent(conflict -> made.add(tables.conflict(conflict.names())));
        DoubtTables doubt = new DoubtTables(negotiation, packages.problem(), tables);
        Table linkage = doubt.linkage();
        made.add(linkage);
        if (question.draws() > 0 && asked.found()) {
            DoubtAnswer answer = doubt.draw(packages, question, clock.left());
            made.add(doubt.acceptance(answer));
            made.add(doubt.questions(answer));
        }
        made.forEach(findings::table);
        return !linkage.rows().isEmpty();
    }

    private static void addCharts(Findings findings, SolveTables tables, Packages packages) {
        List<String> parties = packages.problem().parties();
        List<WorkCharts.Packages.Gain> gains = new ArrayList<>();
        packages.outcomes().forEach((standard, outcome) -> {
            if (outcome.found()) {
                ValuedDeal deal = outcome.first();
                for (int p = 0; p < parties.size(); p++) {
                    gains.add(new WorkCharts.Packages.Gain(
                            SolveTables.name(standard),
                            parties.get(p),
                            deal.gains().get(p),
                            tables.describe(deal.deal())));
                }
            }
        });
        if (gains.isEmpty()) {
            return;
        }
        if (parties.size() == 2) {
            findings.chart(frontierChart(tables, packages, parties));
        }
        String title = TEXTS.text("chart.gains");
        findings.chart(new Finding.Chart(
                "gains",
                title,
                "standards",
                new WorkCharts.Packages.Gains(title, TEXTS.text("axis.gain"), gains).toJson()));
    }

    private static Finding.Chart frontierChart(SolveTables tables, Packages packages, List<String> parties) {
        String title = TEXTS.text("chart.frontier");
        List<WorkCharts.Packages.Worth> points = new ArrayList<>();
        for (Frontier.Point point : packages.frontier().points()) {
            points.add(new WorkCharts.Packages.Worth(
                    point.values().get(0), point.values().get(1), "", tables.describe(point.deal())));
        }
        for (Map.Entry<Standard, Outcome> entry : packages.outcomes().entrySet()) {
            if (entry.getValue().found()) {
                ValuedDeal deal = entry.getValue().first();
                points.add(new WorkCharts.Packages.Worth(
                        deal.values().get(0),
                        deal.values().get(1),
                        SolveTables.name(entry.getKey()),
                        tables.describe(deal.deal())));
            }
        }
        return new Finding.Chart(
                "frontier",
                title,
                "frontier",
                new WorkCharts.Packages.Efficient(
                                title,
                                TEXTS.text("axis.value", Map.of("party", parties.get(0))),
                                TEXTS.text("axis.value", Map.of("party", parties.get(1))),
                                packages.problem().reservation(0),
                                packages.problem().reservation(1),
                                points)
                        .toJson());
    }

    private static void addNotes(
            Findings findings, Negotiation negotiation, SolveQuestion question, Packages packages, Outcome asked) {
        findings.note(TEXTS.text("note.inputs"));
        if (!asked.found()) {
            findings.note(
                    asked.status() == Answer.Status.INFEASIBLE
                            ? TEXTS.text("note.none", Map.of("count", conflicts(packages)))
                            : TEXTS.text("note.time", Map.of("seconds", question.seconds())));
        } else {
            addOutcomeNotes(findings, question, asked);
        }
        if (!packages.frontier().complete()) {
            findings.note(TEXTS.text(
                    "note.frontier.cut",
                    Map.of("count", packages.frontier().points().size())));
        }
        if (packages.frontier().between()) {
            findings.note(TEXTS.text("note.frontier.between"));
        }
        packages.shelving().ifPresent(answer -> {
            if (answer.first().isPresent() && !answer.complete()) {
                findings.note(TEXTS.text(
                        "note.sets.cut", Map.of("count", answer.sets().size())));
            }
            if (!answer.proved()) {
                findings.note(TEXTS.text("note.shelving.unproved", Map.of("bound", answer.bound())));
            }
        });
        if (question.draws() > 0 && asked.found()) {
            findings.note(TEXTS.text("note.draws", Map.of("draws", question.draws())));
        } else if (negotiation.isDoubtful()) {
            findings.note(TEXTS.text("note.means"));
        }
        negotiation
                .notes()
                .forEach(note -> findings.note(TEXTS.text("note." + note.key(), Map.of("about", note.about()))));
        if (question.shelve().isPresent()) {
            for (int i = 0; i < negotiation.matters().size(); i++) {
                if (negotiation.matters().get(i).shelvable() && !negotiation.canBeShelved(i)) {
                    findings.note(TEXTS.text(
                            "note.kept",
                            Map.of("issue", negotiation.matters().get(i).id())));
                }
            }
        }
        findings.method(TEXTS.text("method." + question.solution().standard().name()))
                .method(TEXTS.text("method.scale"))
                .method(TEXTS.text("method.additive"));
    }

    /** From where trades are counted, and why there is none. */
    private static void addLinkageNotes(Findings findings, Negotiation negotiation, boolean trades) {
        int issues = negotiation.matters().size();
        List<String> lots = IntStream.range(0, issues)
                .filter(i -> !negotiation.canBeShelved(i))
                .mapToObj(i -> negotiation.matters().get(i).id())
                .toList();
        if (issues > 1 && !lots.isEmpty()) {
            findings.note(TEXTS.text("note.linkage.lot", Map.of("issues", String.join(", ", lots))));
        }
        if (!trades) {
            findings.note(TEXTS.text(issues > 1 ? "note.linkage.none" : "note.linkage.one"));
        }
    }

    private static int conflicts(Packages packages) {
        return packages.conflict().map(conflict -> conflict.names().size()).orElse(0);
    }

    private static void addOutcomeNotes(Findings findings, SolveQuestion question, Outcome asked) {
        if (asked.standard().assumesComparableScales()) {
            findings.note(TEXTS.text("note.comparable"));
        }
        if (!asked.certificate().proved()) {
            findings.note(
                    TEXTS.text("note.gap", Map.of("gap", asked.certificate().gap())));
        }
        if (asked.deals().size() > 1) {
            findings.note(TEXTS.text("note.ties", Map.of("count", asked.deals().size())));
        }
        if (!asked.all()) {
            findings.note(TEXTS.text("note.ties.cut"));
        }
        if (question.solution() == SolveQuestion.Solution.FRONTIER) {
            findings.note(TEXTS.text("note.frontier.package"));
        }
    }
}
