package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.gain.Draws;
import org.comity.methods.gravity.gain.Spread;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** What a change would do to every country and flow, as a Finding. */
public final class CounterfactualFinding {
    /** Its tables. */
    public static final List<String> TABLES = List.of("countries", "flows", "intervals", "proof");

    private record Figure(String name, ToDoubleFunction<Outcome> of) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("exports_conditional_pct", Outcome::exportsConditionalPct),
            new Figure("exports_full_pct", Outcome::exportsFullPct),
            new Figure("imports_full_pct", Outcome::importsFullPct),
            new Figure("domestic_full_pct", Outcome::domesticFullPct),
            new Figure("real_gdp_pct", Outcome::realGdpPct),
            new Figure("price_pct", Outcome::pricePct),
            new Figure("welfare_pct", Outcome::welfarePct));

    private final Asked asked;
    private final Scenery scenery;
    private final Equilibrium solved;
    private final Messages texts;

    private CounterfactualFinding(Asked asked, Scenery scenery, Equilibrium solved, Messages texts) {
        this.asked = asked;
        this.scenery = scenery;
        this.solved = solved;
        this.texts = texts;
    }

    /**
     * Main table {@code countries}, tables {@code flows, intervals, proof}; intervals only where draws are asked for.
     *
     * @throws IllegalArgumentException for what a file or an option says wrong, in one sentence
     */
    public static Finding of(Asked asked, Locale language, String command) throws IOException {
        Scenery scenery = Scenery.read(asked);
        Equilibrium solved = Equilibrium.solve(scenery.baseline, scenery.doubt.centre(), scenery.settings);
        Messages texts = Messages.of("org/comity/workbench/trade/counterfactual/messages", language);
        return new CounterfactualFinding(asked, scenery, solved, texts).finding(command);
    }

    private Finding finding(String command) {
        Findings finding = Findings.of("gravity counterfactual", texts.text("counterfactual.title"))
                .table(countries())
                .table(flows());
        Asked.Doubts doubts = asked.doubts();
        if (doubts.draws() > 0) {
            Draws draws = Draws.of(solved, scenery.doubt, doubts.draws(), doubts.seed(), doubts.threads());
            finding.table(intervals(draws));
            finding.note(drawn(draws));
        }
        finding.table(proof());
        notes().forEach(finding::note);
        scenery.fingerprints.forEach(finding::parameter);
        return finding.parameter("elasticity", asked.sigma())
                .parameter("reference", scenery.settings.reference())
                .parameter("deficits", asked.closure().deficits())
                .parameter("income feedback", asked.closure().feedback())
                .parameter("supply elasticity", asked.closure().supplyElasticity())
                .parameter("draws", doubts.draws())
                .parameter("effect", doubts.effect() + " (" + doubts.effectError() + ")")
                .parameter("elasticity range", doubts.lowSigma() + " to " + doubts.highSigma())
                .seed(doubts.seed())
                .method(texts.text("counterfactual.method"))
                .command(command)
                .build();
    }

    private Table countries() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("country", Kind.TEXT));
        FIGURES.forEach(figure -> columns.add(column(figure.name(), Kind.EXACT)));
        List<List<Object>> rows = new ArrayList<>();
        for (Outcome outcome : solved.outcomes()) {
            List<Object> cells = new ArrayList<>();
            cells.add(outcome.country());
            FIGURES.forEach(figure -> cells.add(cell(figure.of().applyAsDouble(outcome))));
            rows.add(cells);
        }
        return new Table("countries", texts.text("counterfactual.table.countries"), columns, rows);
    }

    private Table flows() {
        List<String> countries = scenery.baseline.countries();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            for (int j = 0; j < countries.size(); j++) {
                double before = solved.before().flow(i, j);
                double full = solved.full().flow(i, j);
                rows.add(List.of(
                        countries.get(i),
                        countries.get(j),
                        before,
                        solved.conditional().flow(i, j),
                        full,
                        before == 0 ? Blank.NOT_APPLICABLE : (Object) (100 * (full / before - 1))));
            }
        }
        return new Table(
                "flows",
                texts.text("counterfactual.table.flows"),
                List.of(
                        column("exporter", Kind.TEXT),
                        column("importer", Kind.TEXT),
                        column("trade", Kind.EXACT),
                        column("trade_conditional", Kind.EXACT),
                        column("trade_full", Kind.EXACT),
                        column("trade_full_pct", Kind.EXACT)),
                rows);
    }

    private Table intervals(Draws draws) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < solved.outcomes().size(); i++) {
            for (Figure figure : FIGURES) {
                Spread spread = draws.spread(i, figure.of());
                rows.add(List.of(
                        solved.outcomes().get(i).country(),
                        figure.name(),
                        cell(figure.of().applyAsDouble(solved.outcomes().get(i))),
                        cell(spread.low()),
                        cell(spread.middle()),
                        cell(spread.high())));
            }
        }
        return new Table(
                "intervals",
                texts.text("counterfactual.table.intervals", Map.of("draws", draws.size())),
                List.of(
                        column("country", Kind.TEXT),
                        column("figure", Kind.TEXT),
                        column("estimate", Kind.EXACT),
                        column("q05", Kind.EXACT),
                        column("q50", Kind.EXACT),
                        column("q95", Kind.EXACT)),
                rows);
    }

    private Table proof() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(proof("conditional", solved.conditional().proof()));
        rows.add(proof("full", solved.full().proof()));
        return new Table(
                "proof",
                texts.text("counterfactual.table.proof"),
                List.of(
                        column("stage", Kind.TEXT),
                        column("clearing", Kind.EXACT),
                        column("budget", Kind.EXACT),
                        column("iterations", Kind.WHOLE),
                        column("proved", Kind.FLAG)),
                rows);
    }

    private static List<Object> proof(String stage, Proof proof) {
        return List.of(stage, cell(proof.clearing()), cell(proof.budget()), (long) proof.iterations(), proof.proved());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean fixed = asked.closure().feedback() == Feedback.FIXED;
        Proof proof = fixed ? solved.conditional().proof() : solved.full().proof();
        String key = fixed ? (proof.proved() ? "fixed" : "unproved") : solved.proved() ? "proved" : "unproved";
        notes.add(texts.text(
                "counterfactual.proof." + key,
                Map.of(
                        "clearing",
                        size(proof.clearing()),
                        "budget",
                        size(proof.budget()),
                        "iterations",
                        proof.iterations())));
        notes.add(texts.text(
                "counterfactual.deficits." + asked.closure().deficits().name().toLowerCase(Locale.ROOT)));
        if (asked.closure().supplyElasticity() > 0) {
            notes.add(texts.text(
                    "counterfactual.supply",
                    Map.of("elasticity", Double.toString(asked.closure().supplyElasticity()))));
        }
        notes.add(texts.text("counterfactual.unit", Map.of("reference", scenery.settings.reference())));
        notes.add(texts.text(scenery.tariffs ? "counterfactual.revenue" : "counterfactual.iceberg"));
        if (scenery.absent > 0) {
            notes.add(texts.text("counterfactual.absent", Map.of("pairs", scenery.absent)));
        }
        return notes;
    }

    private String drawn(Draws draws) {
        String text = texts.text(
                "counterfactual.draws",
                Map.of(
                        "draws", draws.size(),
                        "seed", Long.toString(asked.doubts().seed()),
                        "low", Double.toString(asked.doubts().lowSigma()),
                        "high", Double.toString(asked.doubts().highSigma())));
        return draws.unproved() == 0
                ? text
                : text + " " + texts.text("counterfactual.draws.unproved", Map.of("draws", draws.unproved()));
    }

    private static String size(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }

    private static Object cell(double value) {
        return Double.isFinite(value) ? (Object) value : Blank.NOT_APPLICABLE;
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("counterfactual.column." + name), kind);
    }
}
