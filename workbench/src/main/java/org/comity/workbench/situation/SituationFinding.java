package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Messages;
import org.comity.model.Pair;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment.MeasureState;

/** An assessment as a Finding. */
record SituationFinding(
        Workbench workbench,
        Assessor assessor,
        Assessment assessment,
        Situation.Request request,
        boolean enough,
        Messages texts) {

    Finding build() {
        Grid grid = grid();
        SituationTables tables = new SituationTables(assessor, assessment, texts);
        Map<Country, List<Neighbour>> neighbours =
                new WorldReader(workbench).neighbours(assessment.rule(), assessment.year());
        Findings findings = Findings.of("assess", title())
                .age(age(grid))
                .table(tables.relations())
                .table(tables.goals())
                .table(tables.changes())
                .table(tables.measures())
                .table(tables.figures(grid))
                .table(tables.context())
                .table(tables.world(
                        home -> neighbours.getOrDefault(home, List.of()).size()));
        notes().forEach(findings::note);
        methods().forEach(findings::method);
        return findings.parameter("home", assessment.home())
                .parameter("year", assessment.year())
                .parameter("rule", assessment.rule())
                .parameter("frame", assessment.framework().id())
                .parameter("draws", request.draws())
                .seed(request.seed())
                .sources(workbench.facts(), indicators())
                .command(command())
                .asOf(workbench.asOf())
                .build();
    }

    private String title() {
        return texts.text(
                "title",
                Map.of(
                        "home",
                        assessment.home().code(),
                        "year",
                        Integer.toString(assessment.year()),
                        "frame",
                        assessment.framework().title()));
    }

    private Grid grid() {
        List<Pair> pairs = assessment.partners().stream()
                .map(r -> new Pair(assessment.home(), r.partner()))
                .toList();
        return Grid.of(assessor.inputs(), pairs, assessment.year());
    }

    Finding.Age age() {
        return age(grid());
    }

    /** Years of the figures in use; missing are the measures that no partner has a figure for. */
    private Finding.Age age(Grid grid) {
        IntSummaryStatistics years = new IntSummaryStatistics();
        for (int m = 0; m < grid.measures().size(); m++) {
            for (int u = 0; u < grid.pairs().size(); u++) {
                grid.figure(m, u).ifPresent(figure -> years.accept(figure.year()));
            }
        }
        boolean any = years.getCount() > 0;
        long missing = assessment.measures().stream()
                .filter(state -> state.observed() + state.carried() == 0)
                .count();
        return new Finding.Age(
                any ? Optional.of(years.getMax()) : Optional.empty(),
                any ? Optional.of(years.getMin()) : Optional.empty(),
                (int) missing,
                assessment.measures().size());
    }

    private List<String> notes() {
        String year = Integer.toString(assessment.year());
        List<String> notes = new ArrayList<>();
        if (assessment.yearChosen()) {
            notes.add(texts.text(enough ? "note.year.enough" : "note.year.most", Map.of("year", year)));
        }
        if (assessment.partners().isEmpty()) {
            notes.add(texts.text(
                    "note.none",
                    Map.of(
                            "home",
                            assessment.home().code(),
                            "rule",
                            assessment.rule().toString(),
                            "year",
                            year)));
        }
        notes.add(texts.text("note.score"));
        carried().ifPresent(notes::add);
        List<MeasureState> out =
                assessment.measures().stream().filter(state -> !state.inScore()).toList();
        if (!out.isEmpty()) {
            notes.add(texts.text(
                    "note.missing",
                    Map.of(
                            "year",
                            year,
                            "measures",
                            out.stream().map(s -> s.measure().label()).collect(Collectors.joining("; ")))));
        }
        commands(out).ifPresent(notes::add);
        notes.add(assessment.framework().notice().strip());
        return notes;
    }

    private Optional<String> carried() {
        return assessment.partners().stream()
                .map(relation -> relation.neighbour())
                .filter(neighbour -> neighbour.carriedFrom().isPresent())
                .findFirst()
                .map(neighbour -> texts.text(
                        "note.carried",
                        Map.of(
                                "year",
                                Integer.toString(neighbour.carriedFrom().orElseThrow()),
                                "source",
                                neighbour.source())));
    }

    /** Only sources that hold nothing of the measure at all are worth an import. */
    private Optional<String> commands(List<MeasureState> out) {
        Set<String> sources = out.stream()
                .filter(state -> state.lastYear().isEmpty())
                .map(MeasureState::source)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.text(
                        "note.import",
                        Map.of(
                                "commands",
                                sources.stream()
                                        .map(source -> "comity data import " + source + " FILE")
                                        .collect(Collectors.joining("; ")))));
    }

    private List<String> methods() {
        return Stream.of(
                        texts.text("method.score"),
                        texts.text("method.range", Map.of("draws", request.draws())),
                        texts.text("method.rank"),
                        texts.text("method.change"),
                        texts.text("method.flow"))
                .toList();
    }

    private Set<String> indicators() {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(assessment.framework().measures(), assessment.framework().context().stream())
                .forEach((Framework.Measure measure) -> {
                    ids.add(measure.indicator());
                    measure.size().ifPresent(ids::add);
                    measure.distance().ifPresent(ids::add);
                });
        return ids;
    }

    private String command() {
        return "comity assess %s --year %d --rule %s --frame %s --draws %d --seed %d"
                .formatted(
                        assessment.home(),
                        assessment.year(),
                        assessment.rule(),
                        Frames.of(workbench).name(assessment.framework()),
                        request.draws(),
                        request.seed());
    }
}
