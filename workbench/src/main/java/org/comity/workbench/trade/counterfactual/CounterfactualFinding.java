package org.comity.workbench.trade.counterfactual;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Proof;
import org.comity.methods.gravity.equilibrium.Shock;
import org.comity.methods.gravity.gain.Doubt;
import org.comity.methods.gravity.gain.Draws;
import org.comity.methods.gravity.sectors.SectorEquilibrium;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;

/** What a change would do to every country and flow, as a Finding. */
public final class CounterfactualFinding {
    /** Its tables. */
    public static final List<String> TABLES = List.of("countries", "flows", "intervals", "proof");

    private final Asked asked;
    private final Scenery scenery;
    private final Messages texts;
    private final Tables tables;
    private final Findings finding;
    private boolean proved = true;

    /**
     * An answer.
     *
     * @param proved whether markets clear and budgets hold to 1e-10, at the estimates and in every draw; where they do
     *     not, the figures are no equilibrium and a caller must not pass them on as one
     */
    public record Answer(Finding finding, boolean proved) {}

    private CounterfactualFinding(Asked asked, Scenery scenery, Messages texts) {
        this.asked = asked;
        this.scenery = scenery;
        this.texts = texts;
        this.tables = new Tables(texts);
        this.finding = Findings.of("gravity counterfactual", texts.text("counterfactual.title"));
    }

    /**
     * Main table {@code countries}, tables {@code flows, intervals, proof}; intervals only where draws are asked for.
     *
     * @return the Finding, and whether every equilibrium that it rests on is proved
     * @throws IllegalArgumentException for what a file or an option says wrong, in one sentence
     */
    public static Answer of(Asked asked, Locale language, String command) throws IOException {
        Messages texts = Messages.of("org/comity/workbench/trade/counterfactual/messages", language);
        Scenery scenery = Scenery.of(asked);
        CounterfactualFinding made = new CounterfactualFinding(asked, scenery, texts);
        if (scenery.hasSectors()) {
            made.sectors();
        } else {
            made.oneSector();
        }
        return new Answer(made.finding(command), made.proved);
    }

    private void oneSector() throws IOException {
        double[] trade = scenery.trade();
        Doubt doubt = scenery.doubt();
        Shock shock = doubt.centre();
        Equilibrium solved = Equilibrium.solve(scenery.baseline(trade), shock, scenery.settings());
        finding.table(tables.countries(solved.outcomes())).table(tables.flows(solved));
        Asked.Doubts doubts = asked.doubts();
        if (doubts.draws() > 0) {
            Draws draws = Draws.of(solved, doubt, doubts.draws(), doubts.seed(), doubts.threads());
            finding.table(tables.intervals(solved.outcomes(), draws));
            drawn(draws, false);
        }
        Map<String, Proof> stages = new LinkedHashMap<>();
        stages.put("conditional", solved.conditional().proof());
        stages.put("full", solved.full().proof());
        finding.table(tables.proof(stages));
        boolean fixed = asked.closure().feedback() == Feedback.FIXED;
        Proof conditional = solved.conditional().proof();
        Proof worst =
                fixed || !conditional.proved() ? conditional : solved.full().proof();
        boolean isProved = fixed ? conditional.proved() : solved.proved();
        proof(worst, isProved ? (fixed ? "fixed" : "proved") : "unproved");
        proved &= isProved;
        closure(shock.hasTariffs());
        int absent = Square.absent(trade);
        if (absent > 0) {
            finding.note(texts.text("counterfactual.absent", Map.of("pairs", absent)));
        }
    }

    private void sectors() throws IOException {
        if (asked.closure().feedback() == Feedback.FIXED || asked.closure().supplyElasticity() != 0) {
            throw new IllegalArgumentException(
                    "With many sectors there are no fixed incomes and no supply elasticity; leave them out.");
        }
        SectorScenery sectors = new SectorScenery(scenery, asked);
        List<Doubt> doubts = sectors.doubts();
        List<Shock> shocks = doubts.stream().map(Doubt::centre).toList();
        SectorEquilibrium solved = SectorEquilibrium.solve(
                sectors.baseline(),
                shocks,
                doubts.stream().mapToDouble(Doubt::sigma).toArray(),
                scenery.reference(),
                asked.closure().deficits());
        if (asked.doubts().draws() > 0) {
            Asked.Doubts asking = asked.doubts();
            Draws draws = Draws.of(solved, doubts, scenery.settings(), asking.draws(), asking.seed(), asking.threads());
            finding.table(tables.intervals(solved.outcomes(), draws));
            drawn(draws, true);
        }
        finding.table(tables.countries(solved.outcomes()))
                .table(tables.flows(solved))
                .table(tables.proof(Map.of("full", solved.proof())));
        proof(solved.proof(), solved.proved() ? "proved" : "unproved");
        proved &= solved.proved();
        finding.note(texts.text(
                "counterfactual.sectors", Map.of("sectors", sectors.sectors().size())));
        closure(shocks.stream().anyMatch(Shock::hasTariffs));
    }

    private Finding finding(String command) {
        Asked.Doubts doubts = asked.doubts();
        scenery.fingerprints().forEach(finding::parameter);
        if (!asked.citation().isEmpty()) {
            finding.method(texts.text("counterfactual.elasticity", Map.of("citation", asked.citation())));
        }
        if (!scenery.value().equals("trade")) {
            finding.parameter("value", scenery.value());
        }
        return finding.parameter("elasticity", asked.sigma())
                .parameter("reference", scenery.reference())
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

    private void proof(Proof proof, String key) {
        finding.note(texts.text(
                "counterfactual.proof." + key,
                Map.of(
                        "clearing",
                        size(proof.clearing()),
                        "budget",
                        size(proof.budget()),
                        "iterations",
                        proof.iterations())));
        if (key.equals("unproved") && asked.closure().deficits() == Deficits.CONSTANT) {
            finding.note(texts.text("counterfactual.proof.starved"));
        }
    }

    private void closure(boolean tariffs) {
        finding.note(texts.text(
                "counterfactual.deficits." + asked.closure().deficits().name().toLowerCase(Locale.ROOT)));
        if (asked.closure().supplyElasticity() > 0) {
            finding.note(texts.text(
                    "counterfactual.supply",
                    Map.of("elasticity", Double.toString(asked.closure().supplyElasticity()))));
        }
        finding.note(texts.text("counterfactual.unit", Map.of("reference", scenery.reference())));
        finding.note(texts.text(tariffs ? "counterfactual.revenue" : "counterfactual.iceberg"));
    }

    private void drawn(Draws draws, boolean sectors) {
        finding.note(texts.text(
                sectors ? "counterfactual.draws.sectors" : "counterfactual.draws",
                Map.of(
                        "draws", draws.size(),
                        "seed", Long.toString(asked.doubts().seed()),
                        "low", Double.toString(asked.doubts().lowSigma()),
                        "high", Double.toString(asked.doubts().highSigma()))));
        if (scenery.isUncorrelated()) {
            finding.note(texts.text("counterfactual.draws.uncorrelated"));
        }
        proved &= draws.unproved() == 0;
        if (draws.unproved() > 0) {
            finding.note(texts.text("counterfactual.draws.unproved", Map.of("draws", draws.unproved())));
        }
    }

    private static String size(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }
}
