package org.comity.workbench.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;

/** Members of a club by members of it. Answers are kept for as long as the workbench is open. Safe for use by many threads. */
public final class ClubMatrix {
    private final Workbench workbench;
    private final Locale locale;

    private ClubMatrix(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.locale = locale;
    }

    /** With the texts of a language; figures are the same in all. */
    public static ClubMatrix of(Workbench workbench, Locale locale) {
        return new ClubMatrix(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param club a name on the list, or codes joined by commas
     * @param on members on this day; empty: on the last of the year shown, but not after the day that figures are read
     *     as of
     * @param year empty: the last in which half of the cells have a figure, or the median pair of members is half observed
     * @param shown what stands in the cells
     * @param gap whether they show by how much the two sides differ
     * @param framework by which relations are scored
     * @param draws number of paired draws for the ranges
     * @param seed of the draws
     */
    public record Request(
            String club,
            Optional<LocalDate> on,
            Optional<Integer> year,
            Shown shown,
            boolean gap,
            Framework framework,
            int draws,
            long seed) {
        /** Reads what is to be shown as {@code score}, a goal's id, or an indicator's. */
        public static Shown shown(String text, Framework framework) {
            return Shown.parse(text, framework);
        }
    }

    private record Question(Request request, Locale locale) {}

    /** Main table: members by members; then one row for each two of them, and the members with their dates. */
    public Finding finding(Request request) {
        return workbench.remember(new Question(request, locale), Finding.class, () -> answer(request));
    }

    private Finding answer(Request request) {
        Names names = Names.read(workbench.store().home(), locale);
        return switch (request.shown()) {
            case Shown.Figure(String id) -> {
                Indicator indicator = workbench.catalogue().getIndicator(id);
                Flows flows = new Flows(workbench, indicator);
                int year = request.year().orElseGet(() -> flows.year(Club.everyone(request.club())));
                Club club = club(request, day(request, year));
                yield new MatrixFinding(workbench, request, club, year, names)
                        .figures(indicator, figures(flows, request, shownOf(club, names), year), flows);
            }
            case Shown.Score _, Shown.Goal _ -> {
                int year = year(request);
                Club club = club(request, day(request, year));
                yield new MatrixFinding(workbench, request, club, year, names)
                        .scores(scores(request, club, shownOf(club, names), year));
            }
        };
    }

    private static Club club(Request request, LocalDate day) {
        return Club.of(request.club(), day);
    }

    private LocalDate today() {
        return workbench.asOf().date().orElse(LocalDate.of(9999, 12, 31));
    }

    private LocalDate day(Request request, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate known = today();
        return request.on().orElse(known.isBefore(last) ? known : last);
    }

    private static List<Country> shownOf(Club club, Names names) {
        return club.countries().stream()
                .filter(country -> !names.isExcluded(country))
                .toList();
    }

    /** The last year in which the median pair of members is at least half observed. */
    private int year(Request request) {
        NeighbourRule dated = new NeighbourRule(List.of(new NeighbourRule.Club(
                request.on().isPresent()
                        ? codes(club(request, request.on().get()))
                        : request.club().toUpperCase(Locale.ROOT).strip())));
        return request.year().orElseGet(() -> Situation.of(workbench).year(dated, request.framework()));
    }

    private static String codes(Club club) {
        return String.join(",", club.countries().stream().map(Country::code).toList());
    }

    /** The scores of all ordered pairs of members, and what they rest on. */
    record Scored(Matrix matrix, List<Assessment> assessments, boolean symmetric) {
        Scored {
            assessments = List.copyOf(assessments);
        }
    }

    private Scored scores(Request request, Club club, List<Country> members, int year) {
        Situation situation = Situation.of(workbench, locale);
        Map<Pair, Assessment.Relation> relations = new HashMap<>();
        List<Assessment> assessments = new ArrayList<>();
        for (Country home : members) {
            Assessment assessment = situation.assess(asked(request, club, home, year));
            assessments.add(assessment);
            assessment.partners().forEach(r -> relations.put(new Pair(home, r.partner()), r));
        }
        Matrix matrix = Matrix.of(members, pair -> cell(relations, pair, request.shown(), year));
        boolean symmetric = isSymmetric(request);
        return new Scored(request.gap() ? symmetric ? matrix.blank() : matrix.gaps() : matrix, assessments, symmetric);
    }

    static Situation.Request asked(Request request, Club club, Country home, int year) {
        return new Situation.Request(
                home, Optional.of(year), club.rule(), request.framework(), request.draws(), request.seed());
    }

    private static Cell cell(Map<Pair, Assessment.Relation> relations, Pair pair, Shown shown, int year) {
        Assessment.Relation relation = relations.get(pair);
        if (relation == null) {
            return Cell.notApplicable(pair); // one of the two was not there in the year
        }
        Optional<Assessment.Score> score = shown instanceof Shown.Goal(String id)
                ? Optional.ofNullable(relation.goals().get(id))
                : relation.overall();
        return score.map(s -> new Cell(
                        pair,
                        Optional.of(new Interval(s.value(), s.low(), s.high())),
                        Cell.State.COMPUTED,
                        Optional.of(year)))
                .orElseGet(() -> Cell.missing(pair));
    }

    /** Whether every measure shown reads the same from both sides, so that there can be no gap. */
    private boolean isSymmetric(Request request) {
        return request.framework().goals().stream()
                .filter(goal -> !(request.shown() instanceof Shown.Goal(String id))
                        || goal.id().equals(id))
                .flatMap(Framework.Group::measures)
                .allMatch(measure -> measure.rule()
                        .isSymmetric(workbench
                                .catalogue()
                                .getIndicator(measure.indicator())
                                .level()));
    }

    /** An indicator's figures: of two as they are, or the gap; of countries alone how row's and column's differ. */
    private static Matrix figures(Flows flows, Request request, List<Country> members, int year) {
        Map<Panel.Unit, Flows.Reading> readings = flows.read(members, year);
        if (flows.isOfCountries()) {
            return Matrix.of(members, pair -> of(readings, pair, Panel.Unit.of(pair.home())))
                    .gaps();
        }
        Matrix matrix = Matrix.of(members, pair -> of(readings, pair, Panel.Unit.of(pair)));
        return !request.gap() ? matrix : flows.isSymmetric() ? matrix.blank() : matrix.gaps();
    }

    private static Cell of(Map<Panel.Unit, Flows.Reading> readings, Pair pair, Panel.Unit unit) {
        Flows.Reading reading = readings.get(unit);
        return reading == null ? Cell.missing(pair) : new Cell(pair, reading.value(), reading.state(), reading.year());
    }
}
