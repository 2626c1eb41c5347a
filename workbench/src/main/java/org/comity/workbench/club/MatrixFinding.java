package org.comity.workbench.club;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Clubs.Membership;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.chart.HeatMatrix;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Situation;

/** A matrix as a Finding. */
record MatrixFinding(Workbench workbench, ClubMatrix.Request request, Club club, int year, Names names) {
    private static final String BUNDLE = "org/comity/workbench/club/messages";

    private Messages texts() {
        return Messages.of(BUNDLE, names.locale());
    }

    /** Of an indicator's figures. */
    Finding figures(Indicator indicator, Matrix matrix, Flows flows) {
        String what = indicator.label();
        String key = flows.isOfCountries() ? "title.alone" : key();
        Findings findings = begin(matrix, key, what, indicator.unit(), HeatMatrix.Scale.FIGURES)
                .sources(workbench.facts(), List.of(indicator.id()))
                .method(texts().text("method.figures"));
        if (flows.isOfCountries()) {
            findings.note(texts().text("note.countries"));
        } else if (request.gap()) {
            findings.note(texts().text(flows.isSymmetric() ? "note.one" : "note.gap"));
        }
        Set<Integer> years = matrix.cells().stream()
                .flatMap(cell -> cell.year().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return end(
                findings,
                matrix,
                years.stream().reduce((_, last) -> last),
                years.stream().findFirst());
    }

    /** Of scores. */
    Finding scores(ClubMatrix.Scored scored) {
        Framework frame = request.framework();
        String what = request.shown() instanceof Shown.Goal(String id)
                ? frame.goals().stream()
                        .filter(goal -> goal.id().equals(id))
                        .map(Framework.Group::label)
                        .findFirst()
                        .orElse(id)
                : texts().text("score");
        Findings findings = begin(scored.matrix(), key(), what, "", HeatMatrix.Scale.SCORES)
                .sources(workbench.facts(), indicators(frame))
                .method(texts().text("method.scores", Map.of("draws", request.draws())))
                .note(texts().text("note.score"));
        if (request.gap()) {
            findings.note(texts().text(scored.symmetric() ? "note.symmetric" : "note.gap.score"));
        }
        missing(scored).ifPresent(findings::note);
        findings.note(frame.notice().strip());
        Situation situation = Situation.of(workbench, names.locale());
        List<Finding.Age> ages = scored.assessments().stream()
                .map(a -> situation.age(ClubMatrix.asked(request, club, a.home(), year)))
                .toList();
        return end(
                findings,
                scored.matrix(),
                ages.stream().flatMap(age -> age.lastYear().stream()).max(Integer::compare),
                ages.stream().flatMap(age -> age.oldestYear().stream()).min(Integer::compare));
    }

    /** The measures that no two members have a figure for. */
    private Optional<String> missing(ClubMatrix.Scored scored) {
        List<String> out = scored.assessments().stream()
                .findFirst()
                .map(assessment -> assessment.measures().stream()
                        .filter(state -> !state.inScore())
                        .map(Assessment.MeasureState::measure)
                        .map(Framework.Measure::label)
                        .toList())
                .orElse(List.of());
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(texts().text(
                                "note.missing",
                                Map.of("year", Integer.toString(year), "measures", String.join("; ", out))));
    }

    private static Set<String> indicators(Framework frame) {
        return frame.measures()
                .flatMap(measure -> Stream.of(
                                Stream.of(measure.indicator()), measure.size().stream(), measure.distance().stream())
                        .flatMap(ids -> ids))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String key() {
        return request.gap() ? "title.gap" : "title";
    }

    private Findings begin(Matrix matrix, String key, String what, String unit, HeatMatrix.Scale scale) {
        String title = texts().text(key, Map.of("club", club.name(), "what", what, "year", Integer.toString(year)));
        MatrixTables tables = new MatrixTables(matrix, names, texts(), year);
        Findings findings = Findings.of("club", title)
                .table(tables.matrix(title, scale, unit))
                .table(tables.cells(what, unit))
                .table(tables.members(club));
        if (matrix.values().length > 0) {
            findings.chart(tables.chart(title, unit.isEmpty() ? what : what + ", " + unit, scale));
        }
        return findings;
    }

    private Finding end(Findings findings, Matrix matrix, Optional<Integer> last, Optional<Integer> oldest) {
        others().ifPresent(findings::note);
        names.changes().forEach(findings::note);
        return findings.note(texts().text(
                                club.isOwn() ? "note.own" : "note.members",
                                Map.of("on", club.on().toString())))
                .age(new Finding.Age(
                        last, oldest, (int) matrix.missing(), matrix.cells().size()))
                .parameter("club", club.name())
                .parameter("on", club.on())
                .parameter("year", year)
                .parameter("what", request.shown().name())
                .parameter("gap", request.gap())
                .parameter("frame", request.framework().id())
                .parameter("draws", request.draws())
                .seed(request.seed())
                .command(command())
                .asOf(workbench.asOf())
                .build();
    }

    /** Who is a member at another time, each with the dates. */
    private Optional<String> others() {
        if (club.isOwn() || club.others().isEmpty()) {
            return Optional.empty();
        }
        String list = club.others().stream().map(this::spell).collect(Collectors.joining("; "));
        return Optional.of(texts().text("note.others", Map.of("on", club.on().toString(), "list", list)));
    }

    private String spell(Membership membership) {
        String name = names.name(membership.member());
        return membership
                .until()
                .map(until -> texts().text(
                                "spell.ended",
                                Map.of("name", name, "from", membership.from().toString(), "until", until.toString())))
                .orElseGet(() -> texts().text(
                                "spell.from",
                                Map.of("name", name, "from", membership.from().toString())));
    }

    private String command() {
        Framework frame = request.framework();
        return "comity assess --club %s --on %s --year %d --what %s%s --frame %s --draws %d --seed %d"
                .formatted(
                        club.name(),
                        club.on(),
                        year,
                        request.shown().name(),
                        request.gap() ? " --gap" : "",
                        Frames.of(workbench).name(frame),
                        request.draws(),
                        request.seed());
    }
}
