package org.comity.workbench.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Score;

/** Made-up assessments of real neighbourhoods: the figures mean nothing. */
final class MadeUp {
    private MadeUp() {}

    static Material material(String home, List<String> partners, Locale locale) {
        Framework frame = frame();
        List<Assessment.Relation> relations = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            relations.add(relation(home, partners.get(i), i, frame));
        }
        Assessment assessment = new Assessment(
                Country.of(home),
                2014,
                true,
                NeighbourRule.DEFAULT,
                frame,
                relations,
                Optional.of(new Assessment.WorldPlace(new Assessment.Place(88, 60, 120), 190, new Score(55, 47, 63))),
                states(frame, partners.size()));
        return new Material(
                assessment,
                finding(home, relations),
                List.of(sides(partners, "exports", 2.5e8), sides(partners, "visa", 1)),
                List.of(),
                List.of(role(home)),
                new Speech(locale, Names.of(locale)));
    }

    private static Framework frame() {
        List<Framework.Group> goals = new ArrayList<>();
        for (String id : List.of("peaceful", "secure", "prosperous", "beautiful", "amicable")) {
            Framework.Measure measure = new Framework.Measure(
                    id + "_one",
                    "measure of " + id,
                    "made." + id,
                    1,
                    Framework.Rule.AS_IS,
                    Optional.empty(),
                    Optional.empty(),
                    Indicator.Direction.HIGHER_IS_BETTER,
                    Optional.empty(),
                    Framework.Transform.NONE,
                    "why");
            goals.add(new Framework.Group(id, id, "why", 1, List.of(measure)));
        }
        return new Framework("made", "Made-up frame", "Made up.", "No endorsement.", goals, List.of());
    }

    private static Assessment.Relation relation(String home, String partner, int i, Framework frame) {
        Neighbour neighbour = new Neighbour(
                Country.of(home),
                Country.of(partner),
                i % 3 == 2 ? "sea:400" : "land",
                Optional.empty(),
                Optional.of(LocalDate.of(1960, 1, 1)),
                Optional.empty(),
                "cow-contiguity",
                Optional.empty());
        Map<String, Score> goals = new LinkedHashMap<>();
        int g = 0;
        for (Framework.Group goal : frame.goals()) {
            if (g++ != i % 5) {
                goals.put(goal.id(), score(35 + 5 * g + 3 * i, 9));
            }
        }
        boolean scored = i != 1;
        return new Assessment.Relation(
                neighbour,
                scored ? Optional.of(score(48 + 4 * i, 8)) : Optional.empty(),
                scored ? goals : Map.of(),
                scored ? 0.8 - 0.05 * i : 0,
                scored ? Optional.of(new Assessment.Place(i + 1, i + 1, i + 2)) : Optional.empty(),
                scored ? Optional.of(i > 2 ? "A" : "B") : Optional.empty(),
                scored
                        ? Optional.of(new Assessment.WorldPlace(
                                new Assessment.Place(300 + i, 250, 400), 600, score(48 + 4 * i, 8)))
                        : Optional.empty(),
                List.of(
                        new Change(2013, Optional.empty(), 0),
                        new Change(2009, scored ? Optional.of(score(4.0 * i - 8, 5)) : Optional.empty(), 0.6),
                        new Change(2004, Optional.empty(), 0.1)));
    }

    private static Score score(double value, double half) {
        return new Score(value, value - half, value + half);
    }

    private static List<Assessment.MeasureState> states(Framework frame, int count) {
        List<Assessment.MeasureState> states = new ArrayList<>();
        int held = count;
        for (Framework.Group goal : frame.goals()) {
            Framework.Measure measure = goal.measures().findFirst().orElseThrow();
            states.add(new Assessment.MeasureState(
                    measure, goal.id(), held, 0, held == 0 ? Optional.empty() : Optional.of(2014), "made", held > 0));
            held = Math.max(0, held - 2);
        }
        return states;
    }

    private static Finding finding(String home, List<Assessment.Relation> relations) {
        List<List<Object>> rows = relations.stream()
                .map(r -> List.<Object>of(
                        r.partner().code(),
                        r.overall().<Object>map(Score::value).orElse(Table.Blank.MISSING)))
                .toList();
        Table table = new Table(
                "relations",
                "Relations",
                List.of(
                        Table.Column.of("partner", "partner", Table.Kind.COUNTRY),
                        Table.Column.of("score", "score", Table.Kind.COMPUTED)),
                rows);
        return Findings.of("assess", "made up")
                .table(table)
                .age(new Finding.Age(Optional.of(2014), Optional.of(2011), 2, 5))
                .parameter("draws", 500)
                .source(new Finding.SourceUse(
                        "made", "2015-01-01-abc", "CC BY 4.0", "Made up (2015), <no & source>.", Optional.of(2014)))
                .command("comity assess %s --year 2014".formatted(home))
                .build();
    }

    private static Finding role(String home) {
        List<List<Object>> rows = new ArrayList<>();
        for (String what : List.of("trade", "students")) {
            for (long year = 2004; year <= 2014; year++) {
                if (year != 2008) {
                    double share = 0.1 + (year - 2004) * 0.01;
                    rows.add(List.of(home, year, what, what, share, 0.3, 180L, 77L, 4L, 6L));
                }
            }
        }
        List<Table.Column> columns = new ArrayList<>();
        for (String name : List.of(
                "home",
                "year",
                "what",
                "label",
                "share",
                "world_median",
                "countries",
                "rank",
                "observed",
                "neighbours")) {
            columns.add(Table.Column.of(name, name, Table.Kind.TEXT));
        }
        return Findings.of("role", "role")
                .table(new Table("role", "role", columns, rows))
                .table(new Table("latest", "latest", columns, List.of(rows.getLast())))
                .chart(new Finding.Chart(
                        "role",
                        "role of " + home,
                        "role",
                        new TimeMultiples(
                                        "role of " + home,
                                        "%",
                                        0,
                                        30,
                                        List.of(new TimeMultiples.Point(
                                                "trade", 2014, Optional.of(Interval.exact(20)))))
                                .toJson(Locale.ENGLISH)))
                .command("comity role " + home)
                .build();
    }

    private static Sides sides(List<String> partners, String name, double unit) {
        Indicator indicator = new Indicator(
                "made." + name,
                name,
                name.equals("visa") ? "1 or 0" : "current USD",
                Indicator.Direction.HIGHER_IS_BETTER,
                Indicator.Level.DIRECTED_PAIR,
                Frequency.YEAR,
                "made",
                0,
                new Indicator.Coverage(Indicator.Absence.UNKNOWN, 1990, 2020, "all"));
        List<Sides.Row> rows = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            double towards = unit == 1 ? i % 2 : unit * (i + 1);
            rows.add(new Sides.Row(
                    Country.of(partners.get(i)),
                    Optional.of(new Sides.Figure(towards, 2014)),
                    i == 3 ? Optional.empty() : Optional.of(new Sides.Figure(unit == 1 ? 1 : unit * i, 2013))));
        }
        return new Sides(indicator, rows);
    }
}
