package org.comity.workbench.trade.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Who gains from a scenario, or from several beside each other, as a Finding headed <em>model gain</em>. */
public final class ScenarioFinding {
    /** How many scenarios stand beside each other. */
    public static final int MOST = 4;
    /** The parameter that holds a scenario, followed by its number from the second on. */
    public static final String PARAMETER = "scenario";

    private final Workbench workbench;
    private final List<Gains> gains;
    private final Names names;
    private final Messages texts;

    private ScenarioFinding(Workbench workbench, List<Gains> gains, Locale locale) {
        this.workbench = workbench;
        this.gains = gains;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/trade/scenario/messages", locale);
    }

    /** The gains of each scenario, for faces that draw them; solved once. */
    public static List<Gains> solve(Workbench workbench, List<Scenario> scenarios) {
        if (scenarios.isEmpty() || scenarios.size() > MOST) {
            throw new IllegalArgumentException(
                    "1 to %d scenarios can stand beside each other, not %d.".formatted(MOST, scenarios.size()));
        }
        Scenario first = scenarios.getFirst();
        if (scenarios.stream().anyMatch(other -> !other.base().equals(first.base()))) {
            throw new IllegalArgumentException("Scenarios that stand beside each other must have the same baseline.");
        }
        return scenarios.stream().map(each -> GainModel.solve(workbench, each)).toList();
    }

    private record Asked(List<Scenario> scenarios, Locale locale, Set<Country> excluded) {}

    /**
     * The answer. Of one scenario: main table {@code gains}, and {@code verdict}, {@code payments}, {@code path} and
     * {@code baseline}. Of several: main table {@code gains} with one scenario's columns beside the other's, and
     * {@code verdict} with a row for each.
     */
    public static Finding of(Workbench workbench, List<Scenario> scenarios, Locale locale) {
        List<Gains> gains = solve(workbench, scenarios);
        ScenarioFinding finding = new ScenarioFinding(workbench, gains, locale);
        return workbench.remember(
                new Asked(scenarios, locale, finding.names.excluded()), Finding.class, finding::finding);
    }

    private Finding finding() {
        GainTables tables = new GainTables(gains, texts);
        Gains first = gains.getFirst();
        Findings findings = Findings.of("scenario", title())
                .table(gains.size() == 1 ? tables.gains() : tables.beside())
                .table(tables.verdicts())
                .table(tables.payments())
                .table(tables.path())
                .table(tables.baseline())
                .seed(first.scenario().seed())
                .command(command())
                .asOf(workbench.asOf())
                .age(age());
        for (int k = 0; k < gains.size(); k++) {
            findings.parameter(
                    k == 0 ? PARAMETER : PARAMETER + (k + 1),
                    ScenarioText.line(gains.get(k).scenario()));
        }
        new GainWords(gains, names, texts).say(findings);
        names.changes().forEach(findings::note);
        findings.sources(workbench.facts(), used());
        GainCharts charts = new GainCharts(first, names, texts);
        findings.chart(charts.bars());
        charts.path().ifPresent(findings::chart);
        return findings.build();
    }

    private String title() {
        return texts.text(
                "scenario.title",
                Map.of(
                        "name",
                        String.join(
                                "; ",
                                gains.stream()
                                        .map(each -> each.scenario().name())
                                        .toList())));
    }

    private List<String> used() {
        Set<String> used = new LinkedHashSet<>();
        gains.forEach(each -> used.addAll(each.baseline().indicators()));
        return new ArrayList<>(used);
    }

    private Finding.Age age() {
        TradeBaseline baseline = gains.getFirst().baseline();
        int n = baseline.countries().size();
        return new Finding.Age(
                Optional.of(baseline.oldest()),
                Optional.of(baseline.year()),
                baseline.unlisted() + baseline.estimated().size(),
                n * n);
    }

    private String command() {
        CommandLine line = CommandLine.of("comity scenario run");
        for (Gains each : gains) {
            line = line.with("--scenario", ScenarioText.line(each.scenario()));
        }
        return line.toString();
    }

    /** The scenarios of a recipe, as its parameters hold them. */
    public static List<Scenario> scenarios(Map<String, String> parameters) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 1; k <= MOST; k++) {
            String name = k == 1 ? PARAMETER : PARAMETER + k;
            String text = parameters.get(name);
            if (text != null) {
                scenarios.add(ScenarioFile.parse(name, text));
            }
        }
        return scenarios;
    }

    /** The places of all countries of the baseline, parties first, each in order of code. */
    static int[] partiesFirst(Gains gains) {
        int n = gains.baseline().countries().size();
        int[] order = new int[n];
        int at = 0;
        for (int party : gains.parties()) {
            order[at++] = party;
        }
        for (int i = 0; i < n; i++) {
            if (!gains.isParty(i)) {
                order[at++] = i;
            }
        }
        return Arrays.copyOf(order, at);
    }
}
