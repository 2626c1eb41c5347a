package org.comity.server.toy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.comity.data.AsOf;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Observation;
import org.comity.model.Period;
import org.comity.model.Status;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.server.world.World;
import org.comity.server.world.Worlds;
import org.comity.workbench.Findings;
import org.comity.workbench.JoinedFinding;
import org.comity.workbench.ask.Answer;
import org.comity.workbench.ask.Ask;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.brief.Speech;
import org.comity.workbench.club.ClubMatrix;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.revision.Revision;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.AssessmentIndex;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.trust.principles.LineText;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.comity.workbench.visit.DeskPapers;
import org.comity.workbench.visit.Visit;

/** A world whose every answer is drawn from a seeded generator. */
public final class ToyWorld implements ToyChanges, Worlds {
    private final java.util.concurrent.atomic.AtomicInteger state = new java.util.concurrent.atomic.AtomicInteger();

    @Override
    public World at(AsOf asOf) {
        return this;
    }

    @Override
    public String state() {
        return "toy-" + state.get();
    }

    /** As if a vintage had come. */
    public void change() {
        state.incrementAndGet();
    }

    @Override
    public void close() {}

    @Override
    public List<Country> homes() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .sorted()
                .map(Country::of)
                .toList();
    }

    @Override
    public List<Source> sources() {
        return List.of(ToySources.source("toy-flows"), ToySources.source("toy-ties"));
    }

    @Override
    public List<Indicator> indicators() {
        return ToyFrame.indicators();
    }

    @Override
    public List<Framework> frames() {
        return List.of(ToyFrame.FRAME, ToyFrame.OTHER);
    }

    @Override
    public List<Vintage> vintages() {
        return sources().stream().map(source -> ToySources.vintage(source.id())).toList();
    }

    @Override
    public Map<String, Vintage> inUse() {
        Map<String, Vintage> inUse = new TreeMap<>();
        indicators().stream()
                .filter(i -> !i.id().endsWith("beautiful_2"))
                .forEach(i -> inUse.put(i.id(), ToySources.vintage(i.source())));
        return inUse;
    }

    @Override
    public Assessment assess(Situation.Request request) {
        return ToyAssessment.of(request);
    }

    @Override
    public Finding situation(Situation.Request request, Locale locale) {
        Assessment assessment = assess(request);
        List<List<Object>> rows = new ArrayList<>();
        for (Assessment.Relation relation : assessment.partners()) {
            rows.add(List.of(
                    request.home().code(),
                    relation.partner().code(),
                    (long) assessment.year(),
                    Table.cell(relation.overall().map(Assessment.Score::value).orElse(null))));
        }
        return finding("assess", new Table("situation", "Situation", SITUATION, rows));
    }

    private static final List<Column> SITUATION = List.of(
            Column.of("home", "home", Kind.COUNTRY),
            Column.of("partner", "partner", Kind.COUNTRY),
            Column.of("year", "year", Kind.YEAR),
            Column.of("score", "score", Kind.COMPUTED));

    private static Finding finding(String question, Table table) {
        return Findings.of(question, "A toy finding")
                .table(table)
                .age(new Finding.Age(Optional.of(2015), Optional.of(2013), 1, 10))
                .method("Drawn from a seeded generator; it means nothing.")
                .parameter("rule", "land+sea:400")
                .note("Toy figures.")
                .command("comity " + question + " KEN --year 2015")
                .build();
    }

    @Override
    public Finding situation(Situation.Request request, List<Country> with, Locale locale) {
        List<Finding> parts = new ArrayList<>(List.of(situation(request, locale)));
        with.forEach(home -> parts.add(situation(
                new Situation.Request(
                        home, request.year(), request.rule(), request.framework(), request.draws(), request.seed()),
                locale)));
        return JoinedFinding.of("assess", "A toy finding", parts, Map.of(), "comity assess KEN --with UGA");
    }

    @Override
    public Explained explain(Situation.Request request, Country partner, Locale locale) {
        var cell = new Observation.Lineage("toy-flows", "2016-01-31-0123456789ab", "toy.csv", 7);
        return Explained.node("score", 61, "mean", List.of(Explained.leaf("peaceful 1", 61, "as it is", cell)));
    }

    @Override
    public Finding neighbours(Country home, int year, NeighbourRule rule, Locale locale) {
        List<List<Object>> rows = ToyNeighbours.of(home, rule).stream()
                .map(partner -> List.<Object>of(
                        home.code(),
                        partner.code(),
                        ToyNeighbours.neighbour(home, partner, year).relation()))
                .toList();
        return finding(
                "neighbours",
                new Table(
                        "neighbours",
                        "Neighbours",
                        List.of(
                                Column.of("home", "home", Kind.COUNTRY),
                                Column.of("partner", "partner", Kind.COUNTRY),
                                Column.of("relation", "relation", Kind.TEXT)),
                        rows));
    }

    @Override
    public List<Observation> observations(Facts.Query query) {
        List<Observation> all = new ArrayList<>();
        for (String indicator : query.indicators()) {
            for (Country home : query.homes()) {
                for (Country partner : query.partners()) {
                    for (int year = query.firstYear(); year <= Math.min(query.lastYear(), 2015); year++) {
                        if (!home.equals(partner)) {
                            all.add(observation(indicator, home, partner, year));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Observation observation(String indicator, Country home, Country partner, int year) {
        double value = ToyAssessment.random(home, partner, year).nextDouble(0, 1000) + indicator.length();
        return new Observation(
                indicator,
                home,
                Optional.of(partner),
                Period.year(year),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Status.OBSERVED,
                Optional.empty(),
                new Observation.Lineage("toy-flows", "2016-01-31-0123456789ab", "toy.csv", year));
    }

    @Override
    public Finding figures(Figures.Request request, Locale locale) {
        var query = new Facts.Query(
                List.of(request.indicator()),
                java.util.Set.copyOf(request.homes()),
                new java.util.TreeSet<>(request.partners()),
                request.from().orElse(2005),
                request.to().orElse(2015));
        List<List<Object>> rows = observations(query).stream()
                .map(o -> List.<Object>of(
                        o.indicator(),
                        o.home().code(),
                        o.partner().orElseThrow().code(),
                        o.period().toString(),
                        o.value().orElseThrow(),
                        o.status().label(),
                        o.lineage().source(),
                        o.lineage().file() + ":" + o.lineage().line()))
                .toList();
        return finding(
                "show",
                new Table(
                        "figures",
                        "Toy figures",
                        List.of(
                                Column.of("indicator", "indicator", Kind.TEXT),
                                Column.of("home", "home", Kind.COUNTRY),
                                Column.of("partner", "partner", Kind.COUNTRY),
                                Column.of("period", "period", Kind.TEXT),
                                Column.of("value", "value", Kind.SOURCE_FIGURE),
                                Column.of("status", "status", Kind.TEXT),
                                Column.of("source", "source", Kind.TEXT),
                                Column.of("cell", "cell", Kind.ID)),
                        rows));
    }

    @Override
    public Answer ask(String words, Locale locale) {
        return Ask.of(new ToyShelf(this, locale), Names.of(locale), locale).answer(words);
    }

    @Override
    public void brief(Situation.Request request, BriefFormat format, Locale locale, OutputStream out) {
        try {
            out.write("A toy brief.".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Brief visit(Visit.Request request, DeskPapers desk, Locale locale) {
        Speech speech = new Speech(locale, Names.of(locale));
        return Brief.sheet(speech, "A toy pack", "", "", List.of(), List.of(), String.join(", ", desk.marks()));
    }

    @Override
    public Brief twoSided(Visit.Request request, DeskPapers desk, Locale locale) {
        return visit(request, desk, locale);
    }

    @Override
    public Optional<Finding> role(Country home, NeighbourRule rule, int year, Locale locale) {
        return Optional.empty();
    }

    @Override
    public Finding holdings(Locale locale) {
        return vintages("", locale);
    }

    @Override
    public Finding vintages(String source, Locale locale) {
        List<List<Object>> rows = vintages().stream()
                .filter(v -> source.isEmpty() || v.source().equals(source))
                .map(v -> List.<Object>of(
                        v.source(), v.id(), v.counts().rows(), v.counts().refused()))
                .toList();
        return finding(
                "vintages",
                new Table(
                        "vintages",
                        "Vintages",
                        List.of(
                                Column.of("source", "source", Kind.TEXT),
                                Column.of("vintage", "vintage", Kind.ID),
                                Column.of("rows", "rows", Kind.WHOLE),
                                Column.of("refused", "refused", Kind.WHOLE)),
                        rows));
    }

    @Override
    public Optional<Finding> refused(String source, Locale locale) {
        Column file = Column.of("file", "file", Kind.TEXT);
        Column line = Column.of("line", "line", Kind.YEAR);
        List<List<Object>> rows = List.of(List.of("toy.csv", 12L));
        return Optional.of(finding("rejects", new Table("rejects", "Refused", List.of(file, line), rows)));
    }

    @Override
    public List<Tie> ties(String kind) {
        return List.of();
    }

    @Override
    public Finding ties(TiesQuestion question, List<AgreementLine> agreements, Locale locale) {
        return ToyTies.finding(agreements);
    }

    @Override
    public Optional<Principles.Told> principles(Principles.Request request, Registers registers, Locale locale) {
        Principles.Answer answer =
                new Principles.Answer(request, List.of(ToyTies.promises(2)), List.of(ToyTies.promises(5)), List.of());
        return Optional.of(
                new Principles.Told(answer, ToyTies.finding(List.of()), LineText.in(locale), registers.marks()));
    }

    @Override
    public Optional<Finding> votes(org.comity.model.Pair pair, int year, Locale locale) {
        return ToyVotes.finding(pair);
    }

    @Override
    public Finding club(ClubMatrix.Request request, Locale locale) {
        throw new IllegalArgumentException("There is no club in the toy world.");
    }

    @Override
    public boolean isOwnFrame(String id) {
        return false;
    }

    @Override
    public Finding frame(Framework framework, Optional<Integer> year, Locale locale) {
        throw new IllegalArgumentException("No frame is explained in the toy world.");
    }

    @Override
    public AssessmentIndex index(Situation.Request request, Locale locale) {
        throw new IllegalArgumentException("No index is made of the toy world.");
    }

    @Override
    public Finding compareFrames(Situation.Request before, Framework after, Locale locale) {
        throw new IllegalArgumentException("No frames are compared in the toy world.");
    }

    @Override
    public List<String> frameFaults(String text) {
        return List.of("No frame is checked in the toy world.");
    }

    @Override
    public Framework saveFrame(String text, boolean replace) {
        throw new IllegalArgumentException("No frame is saved in the toy world.");
    }

    @Override
    public Finding shared(org.comity.model.Pair pair, int year, NeighbourRule rule, Locale locale) {
        return finding("shared", new Table("treaties", "Treaties", List.of(), List.of()));
    }

    @Override
    public Optional<Finding> outlook(List<Country> countries) {
        return Optional.empty();
    }

    @Override
    public Finding compare(Revision.Request request, Locale locale) {
        Column indicator = Column.of("indicator", "indicator", Kind.TEXT);
        Column revised = Column.of("revised", "revised", Kind.WHOLE);
        return finding(
                "data diff",
                new Table("changes", "Changes", List.of(indicator, revised), List.of(List.of(request.what(), 2L))));
    }
}
