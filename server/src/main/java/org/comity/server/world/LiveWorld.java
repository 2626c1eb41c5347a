package org.comity.server.world;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.AsOf;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.ask.Ask;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.brief.Briefing;
import org.comity.workbench.claim.ClaimTester;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.dialogue.converge.ConvergeFinding;
import org.comity.workbench.dialogue.converge.ConvergeQuestion;
import org.comity.workbench.dialogue.converge.DeskEvidence;
import org.comity.workbench.dialogue.converge.Skeleton;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.frame.FrameComparison;
import org.comity.workbench.frame.FrameExplained;
import org.comity.workbench.frame.OwnFrames;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.neighbourhood.Neighbourhood;
import org.comity.workbench.outlook.Outlook;
import org.comity.workbench.revision.Revision;
import org.comity.workbench.role.Role;
import org.comity.workbench.security.ForecastFinding;
import org.comity.workbench.security.SignalsFinding;
import org.comity.workbench.security.SignalsQuestion;
import org.comity.workbench.shared.SharedFuture;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.AssessmentIndex;
import org.comity.workbench.situation.OneRelation;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.sources.Holdings;
import org.comity.workbench.sources.Rejects;
import org.comity.workbench.trade.mirror.TradeFinding;
import org.comity.workbench.trade.scenario.Gains;
import org.comity.workbench.trade.scenario.Scenario;
import org.comity.workbench.trade.scenario.ScenarioFinding;
import org.comity.workbench.trade.scenario.TradeBaseline;
import org.comity.workbench.trust.pair.PairVotes;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.comity.workbench.visit.DeskPapers;
import org.comity.workbench.visit.Visit;
import org.jspecify.annotations.Nullable;

/** One workbench, opened by the first question that needs figures; the list of homes needs none. */
final class LiveWorld implements World, AutoCloseable {
    private final Path home;
    private final AsOf asOf;
    private final List<Country> homes;
    private @Nullable Open open; // guarded by this

    /** What is read once. */
    private record Open(
            Workbench workbench,
            Situation situation,
            Neighbourhood neighbourhood,
            Map<String, Vintage> inUse,
            List<Framework> frames) {}

    LiveWorld(Path home, AsOf asOf) {
        this.home = home;
        this.asOf = asOf;
        this.homes = Countries.embedded().alive(LocalDate.now(ZoneOffset.UTC)).stream()
                .map(Countries.Life::country)
                .toList();
    }

    private synchronized Open open() {
        Open ready = open;
        if (ready == null) {
            Workbench workbench = Workbench.open(home, asOf);
            ready = new Open(
                    workbench,
                    Situation.of(workbench),
                    Neighbourhood.of(workbench),
                    workbench.facts().inUse(),
                    Frames.of(workbench).shipped());
            open = ready;
        }
        return ready;
    }

    @Override
    public List<Country> homes() {
        return homes;
    }

    @Override
    public List<Source> sources() {
        return open().workbench().catalogue().sources();
    }

    @Override
    public List<Indicator> indicators() {
        return open().workbench().catalogue().indicators();
    }

    @Override
    public List<Framework> frames() {
        List<Framework> shipped = open().frames();
        List<Framework> own = Frames.of(open().workbench()).own();
        return own.isEmpty()
                ? shipped
                : Stream.concat(shipped.stream(), own.stream()).toList();
    }

    @Override
    public List<Vintage> vintages() {
        return open().workbench().store().vintages();
    }

    @Override
    public Map<String, Vintage> inUse() {
        return open().inUse();
    }

    @Override
    public Assessment assess(Situation.Request request) {
        return open().situation().assess(request);
    }

    @Override
    public Finding situation(Situation.Request request, Locale locale) {
        return Situation.of(open().workbench(), locale).finding(request);
    }

    private record RelationIds(String assessment) {}

    @Override
    @SuppressWarnings("unchecked") // what was put in
    public Map<Country, String> relationIds(Finding assessment) {
        return open().workbench()
                .remember(new RelationIds(assessment.id()), Map.class, () -> OneRelation.ids(assessment));
    }

    @Override
    public Finding situation(Situation.Request request, List<Country> with, Locale locale) {
        return Situation.of(open().workbench(), locale).finding(request, with);
    }

    @Override
    public Explained explain(Situation.Request request, Country partner, Locale locale) {
        return Situation.of(open().workbench(), locale).explain(request, partner);
    }

    @Override
    public Finding neighbours(Country home, int year, NeighbourRule rule, Locale locale) {
        return open().neighbourhood().finding(home, year, rule, locale);
    }

    @Override
    public List<Observation> observations(Facts.Query query) {
        return open().workbench().facts().observations(query);
    }

    private record Asked(String words, Locale locale) {}

    @Override
    public Answer ask(String words, Locale locale) {
        Workbench workbench = open().workbench();
        return workbench.remember(
                new Asked(words, locale),
                Answer.class,
                () -> Ask.of(workbench, locale).answer(words));
    }

    @Override
    public Finding figures(Figures.Request request, Locale locale) {
        return Figures.of(open().workbench(), locale).show(request);
    }

    @Override
    public void brief(Situation.Request request, BriefFormat format, Locale locale, OutputStream out) {
        Briefing.of(open().workbench()).brief(request, locale).write(format, out);
    }

    @Override
    public Brief visit(Visit.Request request, DeskPapers desk, Locale locale) {
        return Visit.of(open().workbench(), locale).pack(request, desk);
    }

    @Override
    public Brief twoSided(Visit.Request request, DeskPapers desk, Locale locale) {
        return Visit.of(open().workbench(), locale).twoSided(request, desk);
    }

    @Override
    public Optional<Finding> role(Country home, NeighbourRule rule, int year, Locale locale) {
        Finding finding = Role.of(open().workbench(), locale).finding(home, year, rule);
        return finding.table("").rows().isEmpty() ? Optional.empty() : Optional.of(finding);
    }

    @Override
    public Finding holdings(Locale locale) {
        return Holdings.of(open().workbench(), locale).status();
    }

    @Override
    public Finding vintages(String source, Locale locale) {
        return Holdings.of(open().workbench(), locale).vintages(source);
    }

    @Override
    public Optional<Finding> refused(String source, Locale locale) {
        boolean held = vintages().stream().anyMatch(vintage -> vintage.source().equals(source));
        return held
                ? Optional.of(Rejects.of(open().workbench(), locale).finding(source, Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Finding gainsOf(List<Scenario> scenarios, Locale locale) {
        return ScenarioFinding.of(open().workbench(), scenarios, locale);
    }

    @Override
    public List<Gains> gainsOf(List<Scenario> scenarios) {
        return ScenarioFinding.solve(open().workbench(), scenarios);
    }

    @Override
    public List<Country> baseline() {
        return TradeBaseline.usual(open().workbench())
                .map(TradeBaseline::countries)
                .orElse(List.of());
    }

    @Override
    public Optional<Finding> trade(Pair pair, int year, Locale locale) {
        return Optional.of(TradeFinding.of(open().workbench(), pair, year, locale));
    }

    @Override
    public List<Tie> ties(String kind) {
        return open().workbench().facts().ties(kind);
    }

    @Override
    public ClaimTester claims(Locale locale) {
        return ClaimTester.of(open().workbench(), locale);
    }

    @Override
    public Finding ties(TiesQuestion question, List<AgreementLine> agreements, Locale locale) {
        return TiesFinding.of(open().workbench(), question, agreements, locale);
    }

    @Override
    public Optional<Finding> votes(Pair pair, int year, Locale locale) {
        return PairVotes.of(open().workbench(), pair, year, locale);
    }

    @Override
    public Finding club(ClubMatrix.Request request, Locale locale) {
        return ClubMatrix.of(open().workbench(), locale).finding(request);
    }

    @Override
    public boolean isOwnFrame(String id) {
        return Frames.of(open().workbench()).isOwn(id);
    }

    @Override
    public Finding frame(Framework framework, Optional<Integer> year, Locale locale) {
        return FrameExplained.of(open().workbench(), locale).finding(framework, year);
    }

    @Override
    public AssessmentIndex index(Situation.Request request, Locale locale) {
        return Situation.of(open().workbench(), locale).index(request, false);
    }

    @Override
    public Finding compareFrames(Situation.Request before, Framework after, Locale locale) {
        return FrameComparison.of(open().workbench(), locale).finding(before, after);
    }

    @Override
    public List<String> frameFaults(String text) {
        return OwnFrames.of(open().workbench()).faults("frame", text);
    }

    @Override
    public Framework saveFrame(String text, boolean replace) {
        return OwnFrames.of(open().workbench()).save(text, replace);
    }

    @Override
    public Reports reports() {
        return new LiveReports(open().workbench());
    }

    /** Makes and keeps the forecasts of what is held and has none yet; takes minutes. */
    void freeze() {
        ForecastFinding.freeze(open().workbench(), NeighbourRule.DEFAULT, LocalDate.now(ZoneOffset.UTC));
    }

    @Override
    public Finding shared(Pair pair, int year, NeighbourRule rule, Locale locale) {
        return SharedFuture.of(open().workbench(), locale).finding(pair, year, rule, List.of());
    }

    @Override
    public Optional<Principles.Told> principles(Principles.Request request, Registers registers, Locale locale) {
        return Optional.of(Principles.of(open().workbench(), locale).told(request, registers));
    }

    @Override
    public Optional<Finding> commonGround(ConvergeQuestion question, DeskEvidence desk, Locale locale) {
        return Optional.of(ConvergeFinding.of(open().workbench(), question, desk, locale));
    }

    @Override
    public String negotiation(ConvergeQuestion question, Finding commonGround, List<String> topics, Locale locale) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Skeleton.of(open().workbench(), commonGround, question, topics, today, locale);
    }

    /** The day on which it is asked counts for forecasts that are made then, and not for the answer. */
    private record Changes(SignalsQuestion question, Locale locale) {}

    @Override
    public Finding changes(SignalsQuestion question, Locale locale) {
        Workbench workbench = open().workbench();
        return workbench.remember(
                new Changes(question.on(LocalDate.EPOCH), locale),
                Finding.class,
                () -> SignalsFinding.of(workbench, question, locale));
    }

    @Override
    public Optional<Finding> outlook(List<Country> countries) {
        Outlook outlook = Outlook.of(open().workbench());
        return outlook.held().isEmpty()
                ? Optional.empty()
                : Optional.of(outlook.finding(new Outlook.Request(List.of(), countries, Optional.empty())));
    }

    @Override
    public Finding compare(Revision.Request request, Locale locale) {
        return Revision.of(open().workbench(), locale).finding(request);
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.workbench().close();
        }
    }
}
