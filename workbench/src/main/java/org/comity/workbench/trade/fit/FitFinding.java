package org.comity.workbench.trade.fit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.frame.Frame;
import org.comity.methods.gravity.frame.TimeStep;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.Findings;

/** Puts the Finding of a fit together. */
final class FitFinding {
    static final Messages TEXTS = Messages.of("org/comity/workbench/trade/fit/messages", Locale.ENGLISH);
    private static final int HASH = 12;

    private final Fit fit;
    private final Estimate estimate;
    private final Options options;

    FitFinding(Fit fit) {
        this.fit = fit;
        this.estimate = fit.estimate();
        this.options = fit.question().options();
    }

    Finding finding(String command) {
        Findings findings = Findings.of(
                "gravity fit",
                TEXTS.text(
                        "title",
                        Map.of(
                                "formula",
                                fit.question().frame().formula().text().strip())));
        FitTables tables = new FitTables(fit);
        findings.table(tables.coefficients()).table(tables.fit()).table(tables.groups());
        findings.table(tables.dropped()).table(tables.measures());
        if (fit.question().effects()) {
            findings.table(tables.effects());
        }
        if (fit.question().covariance()) {
            findings.table(tables.covariance());
        }
        if (fit.question().fitted()) {
            findings.table(new FittedTable(fit).table());
        }
        notes().forEach(findings::note);
        findings.method(TEXTS.text("method." + FitQuestion.lower(options.family())));
        findings.method(TEXTS.text(
                "method.file",
                Map.of(
                        "file", fit.file().name(),
                        "rows", fit.frame().counts().read(),
                        "sha", fit.file().sha256().substring(0, HASH))));
        findings.parameter("data", fit.file().sha256());
        fit.question().parameters().forEach(findings::parameter);
        return findings.age(age()).command(command).build();
    }

    private Finding.Age age() {
        List<Integer> years = fit.years();
        Frame.Counts counts = fit.frame().counts();
        return years.isEmpty()
                ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                : new Finding.Age(
                        Optional.of(years.getLast()),
                        Optional.of(years.getFirst()),
                        counts.missing(),
                        counts.read() - counts.outside());
    }

    /** What was left out and why, and which conventions the numbers follow. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(errors());
        rows(notes);
        for (Estimate.Dropped dropped : estimate.dropped()) {
            String why = switch (dropped.why()) {
                case CONSTANT_WITHIN_EFFECTS -> "note.constant";
                case COLLINEAR -> "note.collinear";
            };
            notes.add(TEXTS.text(why, Map.of("term", dropped.name())));
        }
        if (!estimate.counts().effects().isEmpty()) {
            notes.add(TEXTS.text(
                    "note.nested", Map.of("what", groups(estimate.counts().effects()))));
        }
        estimate.correction()
                .ifPresent(
                        correction -> notes.add(TEXTS.text(correction.errors() ? "note.bias" : "note.bias.estimates")));
        estimate.reset()
                .ifPresent(reset -> notes.add(
                        TEXTS.text("note.reset", Map.of("p", String.format(Locale.ROOT, "%.4f", reset.pValue())))));
        if (fit.question().fitted()) {
            int read = fit.frame().counts().read();
            int used = estimate.counts().observations();
            notes.add(TEXTS.text("note.fitted", Map.of("used", used, "read", read, "left", read - used)));
        }
        if (options.family() == Options.Family.POISSON) {
            notes.add(TEXTS.text("note.r2"));
        }
        return notes;
    }

    private void rows(List<String> notes) {
        Frame.Counts rows = fit.frame().counts();
        if (rows.missing() > 0) {
            notes.add(TEXTS.text(
                    "note.missing",
                    Map.of(
                            "count",
                            rows.missing(),
                            "what",
                            rows.missingBy().entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .collect(Collectors.joining(", ")))));
        }
        String outcome = fit.question().frame().formula().outcome().text();
        rows.withoutLogarithm().forEach((what, count) -> {
            notes.add(TEXTS.text("note.logarithm", Map.of("what", what, "count", count)));
            if (what.equals(outcome)) {
                notes.add(TEXTS.text("note.logarithm.outcome"));
            }
        });
        counted(notes, "note.weightless", rows.weightless());
        fit.frame().timeStep().ifPresent(step -> step(step, notes));
        Estimate.Counts counts = estimate.counts();
        counted(notes, "note.singletons", counts.singletons());
        counted(notes, "note.zero", counts.separatedByEffect());
        counted(notes, "note.separated", counts.separatedByRegressors());
    }

    /** How far lags go, where that is not one unit of time. */
    private static void step(TimeStep.Taken step, List<String> notes) {
        boolean isMeasured = step.rule() == TimeStep.Rule.UNITARY || step.rule() == TimeStep.Rule.FIXED;
        if (isMeasured && step.size() == 1) {
            return;
        }
        String size = BigDecimal.valueOf(step.size()).stripTrailingZeros().toPlainString();
        notes.add(TEXTS.text(
                "note.step",
                Map.of(
                        "rule", step.rule().name().toLowerCase(Locale.ROOT),
                        "time", step.time(),
                        "size", size)));
    }

    private static void counted(List<String> notes, String key, int count) {
        if (count > 0) {
            notes.add(TEXTS.text(key, Map.of("count", count)));
        }
    }

    static String groups(List<Estimate.Groups> all) {
        return all.stream()
                .map(set -> String.format(Locale.ROOT, "%s %,d", set.name(), set.groups()))
                .collect(Collectors.joining(", "));
    }

    /** Which kind of standard errors, and by what they are multiplied. */
    private String errors() {
        boolean gaussian = options.family() == Options.Family.GAUSSIAN;
        String kind = switch (options.errors()) {
            case PLAIN -> gaussian ? "plain" : "poisson";
            case ROBUST -> "robust";
            case CLUSTERED -> "clustered";
        };
        String small = fit.question().smallSample();
        String factor = switch (options.errors()) {
            case PLAIN -> gaussian ? "plain" : small.equals("groups") ? "none" : small;
            case ROBUST -> small.equals("fixest") ? "fixest.robust" : small;
            case CLUSTERED -> small.equals("none") ? small : small + ".clustered";
        };
        return TEXTS.text(
                "note.errors." + kind,
                Map.of(
                        "small",
                        TEXTS.text("small." + factor),
                        "clusters",
                        groups(estimate.counts().clusters())));
    }
}
