package org.comity.server.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.server.page.Download;
import org.comity.server.page.Pages;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.world.World;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /KEN/UGA/years}: the scores of a relation over ten years; the pair's page fetches it when it is reached. */
@Controller
class YearsPage {
    private static final String PATH = "/{home:[A-Z]{3}}/{partner:[A-Z]{3}}/years";
    private static final int YEARS = 10;
    private final Pages pages;
    private final PairQuestion question;

    YearsPage(Pages pages, PairQuestion question) {
        this.pages = pages;
        this.question = question;
    }

    /** The relation in one year; empty when it cannot be assessed. */
    private record InYear(int year, Optional<Relation> relation) {
        Optional<Score> score(Optional<Framework.Group> goal) {
            return relation.flatMap(r -> goal.isEmpty()
                    ? r.overall()
                    : Optional.ofNullable(r.goals().get(goal.get().id())));
        }
    }

    @GetMapping(PATH)
    String page(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        Finding finding = finding(answer, world);
        String path = "/%s/%s/years".formatted(home, partner);
        model.addAttribute("title", title(answer, switches));
        model.addAttribute("back", switches.at("/" + home + "/" + partner));
        model.addAttribute("table", TableView.of(finding.table(""), switches, switches.at(path + ".csv")));
        model.addAttribute("chart", switches.at(path + "/chart.json"));
        return "years";
    }

    @GetMapping(PATH + ".{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> file(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        World world = pages.world(switches);
        Finding finding = finding(question.answer(home, partner, switches, world), world);
        return Download.of(finding, format, "comity-years-%s-%s".formatted(home, partner), switches);
    }

    @GetMapping(PATH + "/chart.json")
    ResponseEntity<String> chart(@PathVariable String home, @PathVariable String partner, Switches switches) {
        World world = pages.world(switches);
        PairQuestion.Answer answer = question.answer(home, partner, switches, world);
        List<InYear> years = years(answer, world);
        List<TimeMultiples.Point> points = new ArrayList<>();
        for (InYear at : years) {
            points.add(point(switches.language().text("head.score"), at, Optional.empty()));
        }
        for (Framework.Group goal : answer.there().assessment().framework().goals()) {
            years.forEach(at -> points.add(point(goal.label(), at, Optional.of(goal))));
        }
        String json = new TimeMultiples(title(answer, switches), "", 0, 100, points)
                .toJson(switches.language().locale());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static TimeMultiples.Point point(String panel, InYear at, Optional<Framework.Group> goal) {
        return new TimeMultiples.Point(
                panel, at.year(), at.score(goal).map(s -> new Interval(s.value(), s.low(), s.high())));
    }

    private static String title(PairQuestion.Answer answer, Switches switches) {
        return switches.language()
                .text(
                        "years.title",
                        switches.language().name(answer.pair().home()),
                        switches.language().name(answer.pair().partner()));
    }

    private static List<InYear> years(PairQuestion.Answer answer, World world) {
        int last = answer.there().assessment().year();
        List<InYear> years = new ArrayList<>();
        for (int year = last - YEARS + 1; year <= last; year++) {
            Assessment assessment = world.assess(answer.there().inYear(year));
            years.add(new InYear(
                    year,
                    assessment.partners().stream()
                            .filter(r -> r.partner().equals(answer.pair().partner()))
                            .findFirst()));
        }
        return years;
    }

    private static Finding finding(PairQuestion.Answer answer, World world) {
        List<Framework.Group> goals = answer.there().assessment().framework().goals();
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("year", "year", Kind.YEAR),
                Column.of("score", "score", Kind.COMPUTED),
                Column.of("low", "low", Kind.COMPUTED),
                Column.of("high", "high", Kind.COMPUTED)));
        goals.forEach(goal -> columns.add(Column.of(goal.id(), goal.label(), Kind.COMPUTED)));
        List<List<Object>> rows = new ArrayList<>();
        for (InYear at : years(answer, world)) {
            Optional<Score> score = at.score(Optional.empty());
            List<Object> row = new ArrayList<>();
            row.add((long) at.year());
            row.add(Table.cell(score.map(Score::value).orElse(null)));
            row.add(Table.cell(score.map(Score::low).orElse(null)));
            row.add(Table.cell(score.map(Score::high).orElse(null)));
            goals.forEach(goal -> row.add(
                    Table.cell(at.score(Optional.of(goal)).map(Score::value).orElse(null))));
            rows.add(row);
        }
        Finding whole = answer.finding(world);
        return Findings.of("years", "%s over the years".formatted(answer.pair()))
                .table(new Table("years", "Scores over the years", columns, rows))
                .age(whole.age())
                .command(whole.provenance().command())
                .build();
    }
}
