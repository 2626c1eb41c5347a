package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.signal.predict.Scores;
import org.comity.methods.signal.predict.Scores.Measure;
import org.comity.methods.signal.score.Brier;
import org.comity.methods.signal.score.Calibration;
import org.comity.methods.signal.score.PairedInterval;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** How forecasts would have done, from origin to origin, against benchmarks. */
public final class BacktestFinding {
    /** The question's name. */
    public static final String QUESTION = "security backtest";

    private final Workbench workbench;
    private final BacktestQuestion question;
    private final Messages texts;

    private BacktestFinding(Workbench workbench, BacktestQuestion question, Locale locale) {
        this.workbench = workbench;
        this.question = question;
        this.texts = Messages.of("org/comity/workbench/security/messages", locale);
    }

    /**
     * The answer. Main table {@code scores}: a row for each indicator, horizon, group and forecaster; the row of the model also
     * has its difference from the best benchmark with the interval, and the verdict. Table {@code warnings}: lead times and false
     * alarms; table {@code calibration}: how often what the model gave a chance came.
     */
    public static Finding of(Workbench workbench, BacktestQuestion question, Locale locale) {
        return new BacktestFinding(workbench, question, locale).finding();
    }

    private Finding finding() {
        List<Target> targets = Target.of(question.source(), question.indicator());
        List<Trial> trials = new ArrayList<>();
        for (Target target : targets) {
            Series series = new SeriesReader(workbench).read(target, question.rule(), question.until());
            trials.add(Trial.of(series, question.from(), question.to(), workbench.threads()));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Trial trial : trials) {
            for (Scores scores : trial.byHorizon()) {
                for (Group group : Group.values()) {
                    rows.addAll(rows(trial, scores, group));
                }
            }
        }
        Findings findings = Findings.of(QUESTION, texts.text("backtest.title", Map.of("source", question.source())))
                .table(new Table("scores", texts.text("backtest.table.scores"), columns(), rows));
        WarningTable warnings = new WarningTable(texts);
        ChanceClasses calibration = calibration(trials);
        calibration.charts().forEach(findings::chart);
        findings.table(warnings.table(trials))
                .table(calibration.table())
                .parameter("source", question.source())
                .parameter("indicator", question.indicator().orElse(""))
                .parameter("from", text(question.from()))
                .parameter("to", text(question.to()))
                .parameter("until", text(question.until()))
                .parameter("rule", question.rule())
                .parameter("draws", question.draws())
                .seed(question.seed())
                .command(command())
                .asOf(workbench.asOf());
        for (String method : List.of("origins", "pool", "scores", "interval", "verdict", "groups", "event")) {
            findings.method(texts.text("backtest.method." + method));
        }
        notes(findings, trials, rows);
        List<Period> all = trials.stream()
                .flatMap(trial -> trial.series().periods().stream())
                .sorted()
                .toList();
        findings.age(new Finding.Age(
                Optional.of(all.getLast().year()), Optional.of(all.getFirst().year()), 0, all.size()));
        return findings.sources(
                        workbench.facts(),
                        targets.stream().map(Target::indicator).toList())
                .build();
    }

    /** How often a high period came by the chance that the model gave it, in each group of pairs. */
    private ChanceClasses calibration(List<Trial> trials) {
        ChanceClasses classes = new ChanceClasses(
                texts, List.of(column("indicator", Kind.ID), column("horizon", Kind.YEAR), column("group", Kind.TEXT)));
        for (Trial trial : trials) {
            for (Scores scores : trial.byHorizon()) {
                int model = scores.names().size() - 1;
                for (Group group : List.of(Group.QUIET, Group.REST)) {
                    List<Object> key =
                            List.of(trial.series().target().indicator(), (long) scores.horizon(), Table.word(group));
                    for (int i : ScoreRow.cases(scores, group)) {
                        classes.add(key, scores.get(Measure.CHANCE, model, i), scores.isEvent(i));
                    }
                }
            }
        }
        return classes;
    }

    private static String text(Optional<Period> period) {
        return period.map(Period::toString).orElse("");
    }

    private String command() {
        String draws = question.draws() == BacktestQuestion.DRAWS ? "" : Integer.toString(question.draws());
        return CommandLine.of("comity security backtest")
                .with("--source", question.source())
                .with("--indicator", question.indicator().orElse(""))
                .with("--from", text(question.from()))
                .with("--to", text(question.to()))
                .with("--until", text(question.until()))
                .with("--rule", question.rule().toString())
                .with("--draws", draws)
                .with("--seed", question.seed() == 1 ? "" : Long.toString(question.seed()))
                .toString();
    }

    /** Says plainly where the model does not beat the best benchmark, which is then used. */
    private void notes(Findings findings, List<Trial> trials, List<List<Object>> rows) {
        for (Trial trial : trials) {
            findings.note(texts.text(
                    "backtest.note.read",
                    Map.of(
                            "indicator", trial.series().target().indicator(),
                            "pairs", trial.series().pairs().size(),
                            "from", trial.series().periods().getFirst().toString(),
                            "to", trial.series().periods().getLast().toString())));
        }
        for (List<Object> row : rows) {
            if (row.getLast().equals("benchmark")) {
                findings.note(texts.text(
                        "backtest.note.benchmark",
                        Map.of(
                                "indicator", row.getFirst(),
                                "horizon", row.get(1).toString(),
                                "group", row.get(2),
                                "benchmark", row.get(row.size() - 8))));
            }
        }
    }

    private List<Column> columns() {
        return List.of(
                column("indicator", Kind.ID),
                column("horizon", Kind.YEAR),
                column("group", Kind.TEXT),
                column("forecaster", Kind.TEXT),
                column("role", Kind.TEXT),
                column("n", Kind.WHOLE),
                column("pairs", Kind.WHOLE),
                column("origins", Kind.WHOLE),
                column("crps", Kind.COMPUTED),
                column("crps_log", Kind.COMPUTED),
                column("brier", Kind.COMPUTED),
                column("brier_reliability", Kind.COMPUTED),
                column("brier_resolution", Kind.COMPUTED),
                column("log_score", Kind.COMPUTED),
                column("calibration_intercept", Kind.COMPUTED),
                column("calibration_slope", Kind.COMPUTED),
                column("inside_50", Kind.SHARE),
                column("inside_80", Kind.SHARE),
                column("inside_90", Kind.SHARE),
                column("best_benchmark", Kind.TEXT),
                column("difference", Kind.COMPUTED),
                column("difference_low", Kind.COMPUTED),
                column("difference_high", Kind.COMPUTED),
                column("difference_log", Kind.COMPUTED),
                column("difference_log_low", Kind.COMPUTED),
                column("difference_log_high", Kind.COMPUTED),
                column("verdict", Kind.TEXT));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("backtest.column." + name), kind);
    }

    private List<List<Object>> rows(Trial trial, Scores scores, Group group) {
        int[] cases = ScoreRow.cases(scores, group);
        List<List<Object>> rows = new ArrayList<>();
        if (cases.length == 0) {
            return rows;
        }
        int last = scores.names().size() - 1;
        for (int j = 0; j <= last; j++) {
            List<Object> row = new ArrayList<>(
                    List.of(trial.series().target().indicator(), (long) scores.horizon(), Table.word(group)));
            ScoreRow one = ScoreRow.of(scores, cases, j);
            row.add(one.forecaster());
            row.add(j < trial.benchmarks() ? "benchmark" : j == last ? "model" : "candidate");
            figures(row, one);
            if (j == last) {
                comparison(row, trial, scores, cases);
            } else {
                for (int blank = 0; blank < 8; blank++) {
                    row.add(Blank.NOT_APPLICABLE);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static void figures(List<Object> row, ScoreRow one) {
        row.add((long) one.cases());
        row.add((long) one.pairs());
        row.add((long) one.origins());
        row.add(one.crps());
        row.add(one.crpsOnLogs());
        row.add(Table.cell(one.brier().map(Brier::score).orElse(null)));
        row.add(Table.cell(one.brier().map(Brier::reliability).orElse(null)));
        row.add(Table.cell(one.brier().map(Brier::resolution).orElse(null)));
        row.add(one.logScore());
        row.add(Table.cell(one.calibration().map(Calibration::intercept).orElse(null)));
        row.add(Table.cell(one.calibration().map(Calibration::slope).orElse(null)));
        row.add(one.inside50());
        row.add(one.inside80());
        row.add(one.inside90());
    }

    private void comparison(List<Object> row, Trial trial, Scores scores, int[] cases) {
        Verdict verdict = Verdict.of(trial, scores, cases, question.draws(), question.seed());
        row.add(scores.names().get(verdict.benchmark()));
        for (PairedInterval one : List.of(verdict.raw(), verdict.onLogs())) {
            row.add(one.difference());
            row.add(one.low());
            row.add(one.high());
        }
        row.add(verdict.isModel() ? "model" : "benchmark");
    }

    /** The model against the best benchmark, on both scales. */
    record Verdict(int benchmark, PairedInterval raw, PairedInterval onLogs) {
        static Verdict of(Trial trial, Scores scores, int[] cases, int draws, long seed) {
            int model = scores.names().size() - 1;
            int best = ScoreRow.bestBenchmark(scores, cases, trial.benchmarks(), Measure.CRPS);
            int bestOnLogs = ScoreRow.bestBenchmark(scores, cases, trial.benchmarks(), Measure.CRPS_LOG);
            return new Verdict(
                    best,
                    ScoreRow.difference(scores, cases, Measure.CRPS, model, best, draws, seed),
                    ScoreRow.difference(scores, cases, Measure.CRPS_LOG, model, bestOnLogs, draws, seed));
        }

        boolean isModel() {
            return raw.isBelowZero();
        }
    }
}
