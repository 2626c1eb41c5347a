package org.comity.workbench.dialogue.converge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;
import org.comity.workbench.trust.votes.StoredVotes;

/** The common ground of two countries as a Finding; turned round, the same list with the sides exchanged. */
public final class ConvergeFinding {
    /** The name of the question. */
    public static final String QUESTION = "dialogue converge";

    private static final String NEIGHBOURS = "cow-contiguity.neighbours";

    private final Workbench workbench;
    private final ConvergeQuestion question;
    private final DeskEvidence desk;
    private final Names names;
    private final Messages texts;
    private final Gathered gathered = new Gathered();

    private ConvergeFinding(Workbench workbench, ConvergeQuestion question, DeskEvidence desk, Locale locale) {
        this.workbench = workbench;
        this.question = question;
        this.desk = desk;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of("org/comity/workbench/dialogue/converge/messages", locale);
    }

    private record Remembered(ConvergeQuestion question, Locale locale, Set<Country> excluded) {}

    /**
     * The answer. Main table {@code topics}, ranked ones first; tables {@code evidence}, {@code missing} and {@code passages},
     * which has what persons accepted, quoted side by side. Made once where the desk gives nothing.
     */
    public static Finding of(Workbench workbench, ConvergeQuestion question, DeskEvidence desk, Locale locale) {
        ConvergeFinding finding = new ConvergeFinding(workbench, question, desk, locale);
        return desk.isEmpty()
                ? workbench.remember(
                        new Remembered(question, locale, finding.names.excluded()), Finding.class, finding::finding)
                : finding.finding();
    }

    private Finding finding() {
        ConvergeQuestion canonical = question.canonical();
        Pair pair = question.pair();
        DeskEvidence seen = pair.equals(canonical.pair()) ? desk : desk.turned();
        List<Passages.Proposal> proposals = Passages.proposals(question.topics(), canonical.pair(), seen);
        gather(canonical, seen, proposals);
        List<Ranking.Ranked> ranked =
                Ranking.of(question.topics().list(), gathered.evidence(), question.draws(), question.seed());
        ConvergeTables tables = new ConvergeTables(pair, gathered, names, texts);
        Findings findings = Findings.of(question.topics().isShipped() ? QUESTION : QUESTION + " own", title())
                .table(tables.topics(ranked))
                .table(tables.evidence())
                .table(tables.missing())
                .table(tables.sides(ranked))
                .table(tables.passages(proposals))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("year", question.year())
                .parameter("rule", question.rule())
                .parameter("topics", question.topics().name())
                .parameter("scenario", question.scenario())
                .parameter("draws", question.draws())
                .seed(question.seed())
                .command(command())
                .asOf(workbench.asOf())
                .age(age());
        if (!seen.isEmpty()) {
            findings.parameter(Findings.REGISTER, seen.size());
        }
        words(findings, ranked);
        findings.sources(workbench.facts(), gathered.indicators());
        gathered.sources().forEach(findings::source);
        return findings.build();
    }

    private void gather(ConvergeQuestion canonical, DeskEvidence seen, List<Passages.Proposal> proposals) {
        VoteEvidence votes = new VoteEvidence(StoredVotes.of(workbench), canonical, texts, gathered);
        InstrumentEvidence instruments = new InstrumentEvidence(
                workbench, canonical, around(canonical.pair()), seen.register(), texts, gathered);
        RiskEvidence risks = new RiskEvidence(workbench, canonical, texts, gathered);
        ProductEvidence products = new ProductEvidence(workbench, canonical, texts, gathered);
        ScenarioEvidence scenario = new ScenarioEvidence(workbench, canonical, texts, gathered);
        PassageEvidence passages = new PassageEvidence(canonical, proposals, texts, gathered);
        for (Topic topic : canonical.topics().list()) {
            votes.read(topic);
            boolean isThere = instruments.read(topic);
            risks.read(topic);
            products.read(topic);
            scenario.read(topic, isThere);
            passages.read(topic);
        }
    }

    /** Each side's neighbours; a side without any that are known is left out, with a note. */
    private Map<Country, Set<Country>> around(Pair pair) {
        Map<Country, Set<Country>> around = new HashMap<>();
        Neighbourhood neighbourhood = Neighbourhood.of(workbench);
        gathered.uses(NEIGHBOURS);
        for (Country side : List.of(pair.home(), pair.partner())) {
            try {
                Set<Country> members = new TreeSet<>();
                neighbourhood.neighbours(side, question.year(), question.rule()).stream()
                        .map(Neighbour::partner)
                        .forEach(members::add);
                around.put(side, members);
            } catch (IllegalArgumentException fault) {
                gathered.note(texts.text(
                        "converge.note.neighbours",
                        Map.of("country", names.name(side), "why", String.valueOf(fault.getMessage()))));
            }
        }
        return around;
    }

    private String title() {
        return texts.text(
                "converge.title",
                Map.of(
                        "home", names.name(question.pair().home()),
                        "partner", names.name(question.pair().partner()),
                        "year", Integer.toString(question.year())));
    }

    private String command() {
        CommandLine line = CommandLine.of("comity dialogue converge %s %s"
                        .formatted(question.pair().home(), question.pair().partner()))
                .with("--year", String.valueOf(question.year()))
                .with("--rule", question.rule().toString());
        line = question.topics().isShipped()
                ? line
                : line.with("--topics", question.topics().name());
        line = question.draws() == ConvergeQuestion.DRAWS ? line : line.with("--draws", "" + question.draws());
        line = question.seed() == 1 ? line : line.with("--seed", "" + question.seed());
        return line + (question.scenario() ? "" : " --no-scenario");
    }

    private Finding.Age age() {
        List<Integer> years = gathered.evidence().stream().map(Evidence::year).toList();
        return new Finding.Age(
                years.stream().max(Integer::compare),
                years.stream().min(Integer::compare),
                gathered.missing().size(),
                gathered.missing().size() + gathered.evidence().size());
    }

    private void words(Findings findings, List<Ranking.Ranked> ranked) {
        long open = ranked.stream().filter(one -> one.place().isEmpty()).count();
        if (open == ranked.size()) {
            findings.note(texts.text("converge.note.none"));
        } else if (open > 0) {
            findings.note(texts.text("converge.note.open", Map.of("count", open)));
        }
        findings.note(texts.text("converge.note.candidates"));
        gathered.notes().forEach(findings::note);
        if (gathered.missing().stream().anyMatch(one -> one.kind() == Evidence.Kind.PRODUCTS)) {
            findings.note(texts.text("converge.note.products"));
        }
        if (desk.isEmpty()) {
            findings.note(texts.text("converge.note.desk"));
        }
        names.changes().forEach(findings::note);
        for (String method : List.of("votes", "instruments", "risks", "products", "scenario", "passages", "score")) {
            findings.method(texts.text("converge.method." + method));
        }
        findings.method(texts.text("converge.method.draws", Map.of("draws", question.draws())));
    }
}
