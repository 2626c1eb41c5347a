package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.JoinedFinding;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;

/**
 * Assesses a country's relations with its neighbours, by a frame. Answers are kept for as long as the workbench is
 * open. Safe for use by many threads.
 */
public final class Situation {
    private final Workbench workbench;
    private final WorldReader worlds;
    private final Messages texts;

    private Situation(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of(Cells.BUNDLE, locale);
        this.worlds = new WorldReader(workbench);
    }

    /** With English texts. */
    public static Situation of(Workbench workbench) {
        return of(workbench, Locale.ENGLISH);
    }

    /** With the texts of a language; figures are the same in all. */
    public static Situation of(Workbench workbench, Locale locale) {
        return new Situation(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param year empty: the last year in which the median partner is at least half observed
     * @param draws number of paired draws for the ranges
     * @param seed of the draws; 1 by default
     */
    public record Request(
            Country home, Optional<Integer> year, NeighbourRule rule, Framework framework, int draws, long seed) {
        public static final int DEFAULT_DRAWS = 500;

        public Request {
            if (draws < 1 || draws > 100_000) {
                throw new IllegalArgumentException("The number of draws must be 1 to 100000, not %d.".formatted(draws));
            }
        }
    }

    /**
     * The same question on several homes, one under the other: in the year that it means for the first, by the same rule
     * and frame.
     */
    public Finding finding(Request request, List<Country> with) {
        Finding first = finding(request);
        if (with.isEmpty()) {
            return first;
        }
        int year = year(request);
        List<Finding> parts = new ArrayList<>(List.of(first));
        for (Country home : with) {
            parts.add(finding(new Request(
                    home, Optional.of(year), request.rule(), request.framework(), request.draws(), request.seed())));
        }
        String codes = with.stream().map(Country::code).collect(Collectors.joining(","));
        String title = texts.text("title.with", Map.of("title", first.title(), "others", codes.replace(",", ", ")));
        String command = first.provenance()
                .command()
                .replaceFirst("assess " + request.home(), "assess " + request.home() + " --with " + codes);
        return JoinedFinding.of("assess", title, parts, Map.of("with", codes), command);
    }

    /**
     * The assessment as an index of one's own, of home's relations or of all pairs of neighbours in the world.
     *
     * @throws IllegalArgumentException in one sentence, where there is no figure at all
     */
    public AssessmentIndex index(Request request, boolean world) {
        int year = year(request);
        Assessor assessor = assessor(request, year);
        List<Pair> pairs = world
                ? WorldScores.pairs(
                        worlds.neighbours(request.rule(), year).values(), WorldScores.isSymmetric(assessor.inputs()))
                : neighbours(request).stream()
                        .map(one -> new Pair(request.home(), one.partner()))
                        .toList();
        String title = texts.text(
                world ? "index.title.world" : "title",
                Map.of(
                        "home",
                        request.home().code(),
                        "year",
                        Integer.toString(year),
                        "frame",
                        request.framework().title()));
        return new AssessmentIndex.Maker(workbench, assessor, texts).of(title, pairs, year);
    }

    private record AssessmentQuestion(Request request) {}

    private record FindingQuestion(Request request, Locale locale) {}

    public Assessment assess(Request request) {
        return workbench.remember(
                new AssessmentQuestion(request),
                Assessment.class,
                () -> assessor(request, year(request))
                        .assess(
                                request.home(),
                                year(request),
                                request.year().isEmpty(),
                                request.rule(),
                                neighbours(request)));
    }

    /** The year that the request means. */
    public int year(Request request) {
        return request.year().orElseGet(() -> chosen(request).year());
    }

    /** The last year in which the median of all pairs that the rule makes is at least half observed. */
    public int year(NeighbourRule rule, Framework framework) {
        return new YearChooser(workbench)
                .choose(Optional.empty(), rule, framework)
                .year();
    }

    /** Years of the figures that an assessment rests on; missing are the measures that no partner has a figure for. */
    public Finding.Age age(Request request) {
        Assessment assessment = assess(request);
        return new SituationFinding(workbench, assessor(request, assessment.year()), assessment, request, true, texts)
                .age();
    }

    /**
     * What a measure rests on in the world.
     *
     * @param observed for how many pairs of neighbours it is observed in the year
     * @param carried for how many an earlier figure stands in
     * @param pairs of how many
     * @param countries how many countries have it with any neighbour
     * @param ofCountries of how many that have neighbours
     */
    public record Coverage(int observed, int carried, int pairs, int countries, int ofCountries) {}

    /** For each of the frame's measures, in order, for how many pairs of neighbours in the world it is held in a year. */
    public List<Coverage> coverage(NeighbourRule rule, Framework framework, int year) {
        return worlds.coverage(rule, framework, year);
    }

    /** A sentence for each measure whose rule does not fit its indicator; empty when all fit. */
    public List<String> faults(Framework framework) {
        return InputReader.faults(workbench.facts(), framework);
    }

    private YearChooser.Chosen chosen(Request request) {
        return new YearChooser(workbench).choose(Optional.of(request.home()), request.rule(), request.framework());
    }

    private List<Neighbour> neighbours(Request request) {
        return worlds.neighbours(request.rule(), year(request)).getOrDefault(request.home(), List.of());
    }

    private Assessor assessor(Request request, int year) {
        Choices choices = new Choices(request.draws(), request.seed(), workbench.threads());
        Framework frame = request.framework();
        return new Assessor(
                worlds.inputs(frame, request.rule(), year),
                worlds.scales(frame, request.rule()),
                worlds.world(frame, request.rule(), year, choices),
                workbench.facts()::lastYear,
                choices);
    }

    /** The tree of one partner's score, down to source cells. */
    public Explained explain(Request request, Country partner) {
        Assessment assessment = assess(request);
        if (assessment.partners().stream().noneMatch(r -> r.partner().equals(partner))) {
            throw new IllegalArgumentException("%s is no neighbour of %s in %d by %s.\nMaybe you want one of %s."
                    .formatted(
                            partner,
                            request.home(),
                            assessment.year(),
                            request.rule(),
                            assessment.partners().stream()
                                    .map(r -> r.partner().code())
                                    .toList()));
        }
        Assessor assessor = assessor(request, assessment.year());
        return new Explaining(assessor, new SourceCells(workbench.facts(), texts), texts)
                .explain(new Pair(request.home(), partner), assessment.year());
    }

    /** As a Finding: main table one row per neighbour, then goals, changes, measures and the world. */
    public Finding finding(Request request) {
        return workbench.remember(new FindingQuestion(request, texts.locale()), Finding.class, () -> {
            Assessment assessment = assess(request);
            boolean enough = request.year().isPresent() || chosen(request).enough();
            return new SituationFinding(
                            workbench, assessor(request, assessment.year()), assessment, request, enough, texts)
                    .build();
        });
    }
}
