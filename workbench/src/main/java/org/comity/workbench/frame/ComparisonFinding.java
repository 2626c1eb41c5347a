package org.comity.workbench.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.model.Finding;
import org.comity.model.Framework.Measure;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.frame.FrameComparison.Moved;
import org.comity.workbench.frame.Move.Part;
import org.comity.workbench.frame.Move.Scored;
import org.comity.workbench.frame.Move.Why;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Shares;
import org.comity.workbench.situation.Situation;

/** A comparison of two frames as a Finding. */
record ComparisonFinding(Workbench workbench, Situation.Request one, Situation.Request two, Locale locale) {
    private Messages texts() {
        return Messages.of(FrameTexts.BUNDLE, locale);
    }

    Finding build(List<Match> matches, List<Moved> moved, Finding before, Finding after) {
        String year = one.year().map(Object::toString).orElse("");
        Findings findings = Findings.of(
                        "frames compare",
                        texts().text(
                                        "compare.title",
                                        Map.of(
                                                "home", one.home().code(),
                                                "year", year,
                                                "before", one.framework().title(),
                                                "after", two.framework().title())))
                .table(moves(moved, year))
                .table(goals(moved))
                .table(parts(moved))
                .table(differences(matches))
                .method(texts().text("method.parts"))
                .method(texts().text("method.range"))
                .note(texts().text("note.frames"))
                .age(before.age());
        for (Finding part : List.of(before, after)) {
            part.provenance().sources().forEach(findings::source);
        }
        return findings.parameter("home", one.home())
                .parameter("year", year)
                .parameter("rule", one.rule())
                .parameter("before", one.framework().id())
                .parameter("after", two.framework().id())
                .parameter("draws", one.draws())
                .seed(one.seed())
                .command("comity frames compare %s %s --home %s --year %s --rule %s --draws %d --seed %d"
                        .formatted(
                                Frames.of(workbench).name(one.framework()),
                                Frames.of(workbench).name(two.framework()),
                                one.home(),
                                year,
                                one.rule(),
                                one.draws(),
                                one.seed()))
                .asOf(workbench.asOf())
                .build();
    }

    private Table moves(List<Moved> moved, String year) {
        FrameTexts table = new FrameTexts("moves", texts())
                .column("partner", Kind.COUNTRY)
                .columns(Kind.COMPUTED, "score_before", "score_after", "change")
                .columns(Kind.WHOLE, "rank_before", "rank_after")
                .columns(Kind.TEXT, "group_before", "group_after")
                .columns(Kind.COMPUTED, "dropped", "added", "share_part", "measured")
                .column("tells", Kind.TEXT);
        for (Moved one : moved) {
            List<Object> row = new ArrayList<>(List.of(one.partner().code()));
            row.add(one.move().<Object>map(m -> number(m.before())).orElseGet(() -> score(one.before())));
            row.add(one.move().<Object>map(m -> number(m.after())).orElseGet(() -> score(one.after())));
            row.add(of(one, Move::change));
            row.add(rank(one.before()));
            row.add(rank(one.after()));
            row.add(one.before().flatMap(Relation::group).<Object>map(g -> g).orElse(Blank.MISSING));
            row.add(one.after().flatMap(Relation::group).<Object>map(g -> g).orElse(Blank.MISSING));
            for (Why why : List.of(Why.DROPPED, Why.ADDED, Why.SHARE, Why.MEASURED)) {
                row.add(of(one, m -> m.of(why)));
            }
            row.add(tells(one));
            table.row(row);
        }
        return table.build(Map.of("year", year));
    }

    /** The measure that adds most, in words; what cannot be compared says so. */
    private String tells(Moved moved) {
        return moved.move()
                .flatMap(move -> move.parts().stream()
                        .max(java.util.Comparator.comparing(
                                part -> part.points().abs())))
                .filter(part -> part.points().signum() != 0)
                .map(part -> texts().text(
                                "tells." + Table.word(part.why()),
                                Map.of(
                                        "measure",
                                        part.match().measure().label(),
                                        "points",
                                        part.points().doubleValue())))
                .orElseGet(() -> texts().text(moved.move().isPresent() ? "tells.none" : "tells.missing"));
    }

    private static Object of(Moved moved, Function<Move, BigDecimal> value) {
        return moved.move().<Object>map(m -> number(value.apply(m))).orElse(Blank.MISSING);
    }

    private static Object number(BigDecimal value) {
        return value.doubleValue();
    }

    private static Object score(Optional<Relation> relation) {
        return relation.flatMap(Relation::overall).<Object>map(Score::value).orElse(Blank.MISSING);
    }

    private static Object rank(Optional<Relation> relation) {
        return relation.flatMap(Relation::place)
                .map(Place::rank)
                .<Object>map(Integer::longValue)
                .orElse(Blank.MISSING);
    }

    /** What each goal adds; the goals of a partner add up to its change. */
    private Table goals(List<Moved> moved) {
        FrameTexts table = new FrameTexts("goal_parts", texts())
                .column("partner", Kind.COUNTRY)
                .column("goal", Kind.TEXT)
                .column("points", Kind.COMPUTED);
        for (Moved one : moved) {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            one.move()
                    .ifPresent(move -> move.parts()
                            .forEach(part -> sums.merge(part.match().goal(), part.points(), BigDecimal::add)));
            sums.forEach((goal, sum) -> table.row(List.of(one.partner().code(), goal, number(sum))));
        }
        return table.build(Map.of());
    }

    private Table parts(List<Moved> moved) {
        FrameTexts table = new FrameTexts("parts", texts())
                .column("partner", Kind.COUNTRY)
                .columns(Kind.TEXT, "goal", "measure", "label", "indicator", "reason")
                .columns(Kind.SHARE, "share_before", "share_after")
                .columns(Kind.COMPUTED, "score_before", "score_after", "points");
        for (Moved one : moved) {
            one.move().stream()
                    .flatMap(move -> move.parts().stream())
                    .filter(part -> part.points().signum() != 0)
                    .forEach(part -> table.row(row(one, part)));
        }
        return table.build(Map.of());
    }

    private List<Object> row(Moved moved, Part part) {
        Measure measure = part.match().measure();
        return List.of(
                moved.partner().code(),
                part.match().goal(),
                measure.id(),
                measure.label(),
                measure.indicator(),
                texts().text("why." + Table.word(part.why())),
                share(part.before()),
                share(part.after()),
                part.before().<Object>map(Scored::score).orElse(Blank.NOT_APPLICABLE),
                part.after().<Object>map(Scored::score).orElse(Blank.NOT_APPLICABLE),
                number(part.points()));
    }

    private static Object share(Optional<Scored> scored) {
        return scored.<Object>map(Scored::share).orElse(Blank.NOT_APPLICABLE);
    }

    /** How the two frames differ, whatever the figures. */
    private Table differences(List<Match> matches) {
        Map<String, Double> before = Shares.of(one.framework(), _ -> true);
        Map<String, Double> after = Shares.of(two.framework(), _ -> true);
        FrameTexts table = new FrameTexts("differences", texts())
                .columns(Kind.TEXT, "goal", "measure", "label", "indicator")
                .columns(Kind.SHARE, "share_before", "share_after")
                .column("differs", Kind.TEXT);
        for (Match match : matches) {
            Object was = match.before()
                    .<Object>map(m -> before.getOrDefault(m.id(), 0.0))
                    .orElse(Blank.NOT_APPLICABLE);
            Object is = match.after()
                    .<Object>map(m -> after.getOrDefault(m.id(), 0.0))
                    .orElse(Blank.NOT_APPLICABLE);
            List<String> differs = differs(match, was, is);
            if (!differs.isEmpty()) {
                Measure measure = match.measure();
                table.row(List.of(
                        match.goal(),
                        measure.id(),
                        measure.label(),
                        measure.indicator(),
                        was,
                        is,
                        String.join(", ", differs)));
            }
        }
        return table.build(Map.of());
    }

    private List<String> differs(Match match, Object was, Object is) {
        if (match.before().isEmpty() || match.after().isEmpty()) {
            return List.of(texts().text(match.after().isEmpty() ? "why.dropped" : "why.added"));
        }
        Measure a = match.before().get();
        Measure b = match.after().get();
        List<String> differs = new ArrayList<>();
        if (was instanceof Double w && is instanceof Double i && Math.abs(w - i) > 1e-12) {
            differs.add(texts().text("why.share"));
        }
        add(differs, "rule", a.rule() != b.rule());
        add(differs, "direction", a.direction() != b.direction());
        add(differs, "goalposts", !a.goalposts().equals(b.goalposts()));
        add(differs, "transform", a.transform() != b.transform());
        add(differs, "size", !a.size().equals(b.size()) || !a.distance().equals(b.distance()));
        return differs;
    }

    private void add(List<String> differs, String what, boolean different) {
        if (different) {
            differs.add(texts().text("differs." + what));
        }
    }
}
