package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.Lists.Point;
import org.comity.workbench.claim.language.Claim;
import org.comity.workbench.claim.language.ClaimParser;
import org.comity.workbench.claim.language.Reading;
import org.comity.workbench.claim.language.Subject;
import org.comity.workbench.claim.language.Subject.Join;
import org.comity.workbench.claim.language.Subject.Others;
import org.comity.workbench.claim.language.Vocabulary.Kind;
import org.comity.workbench.situation.Situation;
import org.comity.workbench.situation.YearDraws;

/** Tests claims against what is held. Safe for use by many threads. */
public final class ClaimTester {
    static final String BUNDLE = "org/comity/workbench/claim/messages";

    private final Workbench workbench;
    private final Messages texts;

    private ClaimTester(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(BUNDLE, locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static ClaimTester of(Workbench workbench, Locale locale) {
        return new ClaimTester(workbench, locale);
    }

    /**
     * What is tested.
     *
     * @param rule who is a neighbour
     * @param draws number of paired draws, 100 to 100,000: of fewer, 95 % are not told from all
     * @param seed of the draws; 1 by default
     */
    public record Request(Claim claim, Framework framework, NeighbourRule rule, int draws, long seed) {
        private static final int FEWEST_DRAWS = 100;
        private static final int MOST_DRAWS = 100_000;

        public Request {
            if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
                throw new IllegalArgumentException(
                        "A claim takes %d to %d draws, not %d.".formatted(FEWEST_DRAWS, MOST_DRAWS, draws));
            }
        }

        /** With the usual draws. */
        public static Request of(Claim claim, Framework framework, NeighbourRule rule) {
            return new Request(claim, framework, rule, Situation.Request.DEFAULT_DRAWS, 1);
        }
    }

    private record WordsQuestion(Framework framework) {}

    private record Question(Request request, Locale locale) {}

    private record Weighed(Shelf shelf, Evidence evidence, Set<String> indicators) {}

    private Words words(Framework framework) {
        return workbench.remember(new WordsQuestion(framework), Words.class, () -> new Words(workbench, framework));
    }

    /** Reads a claim in the words of a frame; a mistake in it comes with the nearest claim. */
    public Reading read(String text, Framework framework) {
        return ClaimParser.read(text, words(framework));
    }

    /** What the figures say. */
    public Verdict verdict(Request request) {
        return weigh(request).evidence().verdict();
    }

    /** The answer: one row, then the years, who is joined, and what would change it. */
    public Finding finding(Request request) {
        return workbench.remember(new Question(request, texts.locale()), Finding.class, () -> {
            Weighed weighed = weigh(request);
            return new ClaimFinding(workbench, request, weighed.shelf(), weighed.evidence(), texts)
                    .build(weighed.indicators());
        });
    }

    private Weighed weigh(Request request) {
        Claim claim = request.claim();
        Words words = words(request.framework());
        Lists lists = new Lists(
                workbench,
                request.rule(),
                name -> words.indicator(name)
                        .orElseThrow(() -> new IllegalArgumentException("Nothing is called %s here.".formatted(name))));
        List<Point> points = asked(claim).stream()
                .map(at -> new Point(
                        at.subject(),
                        at.year(),
                        lists.isThere(at.subject(), at.year()),
                        lists.members(at.subject(), at.year(), isOfOne(words, at.subject()))))
                .toList();
        Set<String> indicators = new LinkedHashSet<>();
        points.stream().map(Point::subject).distinct().forEach(subject -> {
            if (subject.joined() instanceof Join.Weighted(String by)) {
                words.indicator(by).map(Indicator::id).ifPresent(indicators::add);
            }
        });
        Shelf shelf = shelf(request, words, lists, points, indicators);
        return new Weighed(shelf, new Weighing(claim, points, request.draws()).weigh(shelf), indicators);
    }

    private static boolean isOfOne(Words words, Subject subject) {
        return words.kind(subject.name())
                .filter(kind -> kind == Kind.OF_ONE || kind == Kind.OF_ONE_NEUTRAL)
                .isPresent();
    }

    private record At(Subject subject, int year) {}

    /** Which subjects in which years a claim is on; the claimed one first. */
    private static List<At> asked(Claim claim) {
        return switch (claim) {
            case Claim.Level level -> List.of(new At(level.subject(), level.year()));
            case Claim.Comparison it -> List.of(new At(it.subject(), it.year()), new At(it.other(), it.otherYear()));
            case Claim.Trend trend ->
                IntStream.rangeClosed(trend.from(), trend.to())
                        .mapToObj(year -> new At(trend.subject(), year))
                        .toList();
            case Claim.Extreme extreme ->
                Stream.concat(
                                Stream.of(new At(extreme.subject(), extreme.year())),
                                IntStream.range(extreme.since(), extreme.year())
                                        .mapToObj(year -> new At(extreme.subject(), year)))
                        .toList();
            case Claim.Treatment it ->
                List.of(
                        new At(treating(it.one(), it.other()), it.year()),
                        new At(treating(it.other(), it.one()), it.year()));
        };
    }

    private static Subject treating(Country one, Country other) {
        return new Subject(Subject.SCORE, one, new Others.Partner(other), Subject.MEAN, false);
    }

    private Shelf shelf(Request request, Words words, Lists lists, List<Point> points, Set<String> indicators) {
        Set<Panel.Unit> units = lists.units(points);
        int from = points.stream().mapToInt(Point::year).min().orElseThrow();
        int to = points.stream().mapToInt(Point::year).max().orElseThrow();
        Subject subject = points.getFirst().subject();
        Optional<Indicator> indicator = words.indicator(subject.name());
        if (indicator.isPresent()) {
            indicators.add(indicator.get().id());
            FigureShelf figures = FigureShelf.of(
                    workbench.facts(), indicator.get(), units, from, to, request.draws(), request.seed());
            if (!subject.shareOfAll()) {
                return figures;
            }
            Set<Country> homes = units.stream().map(Panel.Unit::home).collect(Collectors.toSet());
            Whole whole = Whole.of(
                    workbench.facts(), request.framework(), indicator.get(), homes, countries(from, to), from, to);
            indicators.addAll(whole.totals());
            return figures.partOf(whole);
        }
        Framework framework = request.claim() instanceof Claim.Treatment
                ? Directed.of(request.framework(), workbench.catalogue())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The frame %s has no measure with two sides, so it cannot say how one treats the other."
                                        .formatted(request.framework().id())))
                : request.framework();
        framework.measures().forEach(measure -> {
            indicators.add(measure.indicator());
            measure.size().ifPresent(indicators::add);
            measure.distance().ifPresent(indicators::add);
        });
        Set<Pair> pairs = units.stream().map(ScoreShelf::pair).collect(Collectors.toCollection(LinkedHashSet::new));
        YearDraws draws = YearDraws.of(
                workbench,
                new YearDraws.Asked(framework, request.rule(), pairs, from, to, request.draws(), request.seed()));
        boolean isGoal = framework.goals().stream().anyMatch(goal -> goal.id().equals(subject.name()));
        return subject.name().equals(Subject.SCORE) || isGoal
                ? new ScoreShelf(draws, framework, isGoal ? subject.name() : "")
                : new MeasureShelf(draws, framework, subject.name(), request.draws(), request.seed());
    }

    /** All that were there in any of the years. */
    private List<Country> countries(int from, int to) {
        List<Country> countries = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            workbench.countries().alive(java.time.LocalDate.of(year, 12, 31)).stream()
                    .map(life -> life.country())
                    .forEach(countries::add);
        }
        return countries.stream().distinct().sorted().toList();
    }
}
