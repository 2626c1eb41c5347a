package org.comity.workbench.plan.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Criterion.Side;
import org.comity.desk.work.Option;
import org.comity.desk.work.Score;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.RangeBars;

/** An options table as a Finding: ranks over all criteria and by side, the scores behind them, and a picture of each. */
public final class OptionsFinding {
    private static final List<String> RANKS =
            List.of("side", "option", "points", "low", "high", "first_rank", "last_rank", "group", "no_score");
    private static final List<String> SCORES =
            List.of("option", "criterion", "side", "weight", "better", "unit", "expected", "low", "high", "source");

    private final Options options;
    private final Messages texts;
    private final Locale language;

    private OptionsFinding(Options options, Locale language) {
        this.options = options;
        this.language = language;
        this.texts = Messages.of("org/comity/workbench/plan/options/messages", language);
    }

    /** The rankings that a table has: over all criteria, and by side where a criterion is one side's. */
    public static List<Ranking> rankings(Options options) {
        List<Ranking> all = new ArrayList<>(List.of(Ranking.of(options, Side.BOTH)));
        if (options.criteria().stream().anyMatch(one -> one.side() != Side.BOTH)) {
            all.add(Ranking.of(options, Side.HOME));
            all.add(Ranking.of(options, Side.PARTNER));
        }
        return List.copyOf(all);
    }

    /** The Finding, in a language. */
    public static Finding of(Options options, Locale language) {
        return new OptionsFinding(options, language).finding(rankings(options));
    }

    private Finding finding(List<Ranking> rankings) {
        String id = options.table().id();
        Findings finding = Findings.of("options", options.table().record().title())
                .table(new Table("ranks", texts.text("table.ranks"), columns(RANKS), ranks(rankings)))
                .table(new Table("scores", texts.text("table.scores"), columns(SCORES), scores()))
                .method(texts.text("method.engine"))
                .method(texts.text("method.draws", Map.of("draws", Ranking.CHOICES.draws())))
                .method(texts.text("method.scores"))
                .parameter("table", id)
                .parameter("draws", Ranking.CHOICES.draws())
                .parameter("weight-spread", Ranking.CHOICES.weightSpread())
                .parameter("goalpost-shift", Ranking.CHOICES.goalpostShift())
                .seed(Ranking.CHOICES.seed())
                .command("comity desk options " + id);
        rankings.forEach(ranking -> finding.chart(chart(ranking)));
        for (Criterion criterion : options.criteria()) {
            if (criterion.weight() == 0) {
                finding.note(texts.text("note.weightless", Map.of("criterion", criterion.title())));
            }
        }
        return finding.build();
    }

    private List<Column> columns(List<String> names) {
        return names.stream()
                .map(name -> Column.of(name, texts.text("column." + name), kind(name)))
                .toList();
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "points" -> Kind.COMPUTED;
            case "low", "high", "expected", "weight" -> Kind.SOURCE_FIGURE;
            case "first_rank", "last_rank", "no_score" -> Kind.WHOLE;
            default -> Kind.TEXT;
        };
    }

    private List<List<Object>> ranks(List<Ranking> rankings) {
        List<List<Object>> rows = new ArrayList<>();
        for (Ranking ranking : rankings) {
            for (Ranking.Line line : byTitle(ranking)) {
                Optional<Ranking.Place> place = line.place();
                rows.add(List.of(
                        side(ranking.side()),
                        line.option().title(),
                        cell(place.map(Ranking.Place::score)),
                        cell(place.map(Ranking.Place::low)),
                        cell(place.map(Ranking.Place::high)),
                        cell(place.map(one -> (long) one.firstRank())),
                        cell(place.map(one -> (long) one.lastRank())),
                        cell(place.map(Ranking.Place::group)),
                        (long) line.missing()));
            }
        }
        return rows;
    }

    private static List<Ranking.Line> byTitle(Ranking ranking) {
        return ranking.lines().stream()
                .sorted(Comparator.comparing(
                                (Ranking.Line line) -> line.option().title())
                        .thenComparing(line -> line.option().id()))
                .toList();
    }

    private static Object cell(Optional<?> value) {
        return value.isPresent() ? value.get() : Table.Blank.MISSING;
    }

    private List<List<Object>> scores() {
        List<List<Object>> rows = new ArrayList<>();
        for (Option option : options.options()) {
            for (Criterion criterion : options.criteria()) {
                Optional<Score> score = options.score(option, criterion).map(kept -> kept.record());
                rows.add(List.of(
                        option.title(),
                        criterion.title(),
                        side(criterion.side()),
                        criterion.weight(),
                        texts.text(criterion.higherIsBetter() ? "better.higher" : "better.lower"),
                        criterion.unit(),
                        cell(score.map(Score::expected)),
                        cell(score.map(Score::low)),
                        cell(score.map(Score::high)),
                        score.map(Score::source).orElse("")));
            }
        }
        return rows;
    }

    private String side(Side side) {
        return texts.text("side." + side.name().toLowerCase(Locale.ROOT));
    }

    private Finding.Chart chart(Ranking ranking) {
        String title = texts.text("chart." + ranking.side().name().toLowerCase(Locale.ROOT));
        List<RangeBars.Row> rows = byTitle(ranking).stream()
                .map(line -> new RangeBars.Row(
                        label(ranking, line.option()),
                        line.place()
                                .map(one -> new Interval(
                                        one.score(),
                                        Math.min(one.low(), one.score()),
                                        Math.max(one.high(), one.score()))),
                        line.place().map(this::remark).orElse(""),
                        line.missing() == 0))
                .toList();
        String json = new RangeBars(title, texts.text("chart.axis"), 0, 100, rows).toJson(language);
        return new Finding.Chart(ranking.side().name().toLowerCase(Locale.ROOT), title, "ranks", json);
    }

    /** Two options of one title are told apart by their ids. */
    private static String label(Ranking ranking, Option option) {
        boolean twice = ranking.lines().stream()
                        .filter(line -> line.option().title().equals(option.title()))
                        .count()
                > 1;
        return twice ? option.title() + " (" + option.id() + ")" : option.title();
    }

    private String remark(Ranking.Place place) {
        return texts.text(
                place.firstRank() == place.lastRank() ? "chart.remark.one" : "chart.remark",
                Map.of("group", place.group(), "first", place.firstRank(), "last", place.lastRank()));
    }
}
