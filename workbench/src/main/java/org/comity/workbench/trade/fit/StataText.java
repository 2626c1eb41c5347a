package org.comity.workbench.trade.fit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.estimate.StudentQuantile;
import org.comity.methods.gravity.estimate.Term;

/** A fit as Stata prints an estimate, 78 columns wide. */
final class StataText {
    private static final int WIDTH = 78;
    private static final int NAME = 12;
    /** The 97.5 % point of the normal distribution. */
    private static final double NORMAL = 1.959963984540054;

    private final Fit fit;
    private final Estimate estimate;
    private final StringBuilder out = new StringBuilder();

    StataText(Fit fit) {
        this.fit = fit;
        this.estimate = fit.estimate();
    }

    String text() {
        head();
        rule("", '-');
        String kind = kind();
        if (!kind.isEmpty()) {
            row("", "%9s%12s".formatted("", kind));
        }
        String outcome = cut(fit.question().frame().formula().outcome().text());
        row(
                outcome,
                "%s  std. err.%s    P>|%s|     [95%% conf. interval]"
                        .formatted(" Coefficient", fit.isT() ? "      t" : "      z", fit.isT() ? "t" : "z"));
        rule("+", '-');
        estimate.terms().forEach(this::term);
        rule("", '-');
        effects();
        return out.toString();
    }

    private void head() {
        boolean poisson = fit.question().options().family() == Options.Family.POISSON;
        Estimate.Measures measures = estimate.measures();
        pair(
                poisson ? "PPML regression" : "Linear regression",
                "Number of obs",
                String.format(Locale.ROOT, "%,d", estimate.counts().observations()));
        int sets = estimate.counts().effects().size();
        pair(
                sets == 0 ? "" : "Absorbing %d set%s of effects".formatted(sets, sets == 1 ? "" : "s"),
                poisson ? "Pseudo R2" : "R-squared",
                fixed(poisson ? measures.pseudoR2() : measures.r2(), 4));
        if (poisson) {
            pair("Deviance             = " + general(measures.deviance()), "", "");
            pair("Log pseudolikelihood = " + general(measures.logLikelihood()), "", "");
        } else {
            pair("", "Root MSE", general(rootMeanSquaredError()));
        }
        List<Estimate.Groups> clusters = estimate.counts().clusters();
        if (!clusters.isEmpty() && fit.question().options().errors() == Options.Errors.CLUSTERED) {
            String adjusted = clusters.stream()
                    .map(set -> String.format(Locale.ROOT, "%,d clusters in %s", set.groups(), set.name()))
                    .collect(Collectors.joining(", ", "(Std. err. adjusted for ", ")"));
            out.append(" ".repeat(Math.max(0, WIDTH - adjusted.length())))
                    .append(adjusted)
                    .append('\n');
        }
    }

    /** Over the rows less all parameters, those of nested effects included. */
    private double rootMeanSquaredError() {
        List<Estimate.Groups> effects = estimate.counts().effects();
        int levels = effects.stream().mapToInt(Estimate.Groups::groups).sum() - Math.max(0, effects.size() - 1);
        double rows = estimate.counts().observations();
        double left = rows - estimate.terms().size() - levels;
        return left > 0 ? estimate.measures().rootMeanSquaredError() * Math.sqrt(rows / left) : Double.NaN;
    }

    private String kind() {
        return switch (fit.question().options().errors()) {
            case PLAIN -> "";
            case ROBUST, CLUSTERED -> "Robust";
        };
    }

    private void pair(String left, String label, String value) {
        out.append(label.isEmpty() ? left : "%-50s%-16s= %10s".formatted(left, label, value))
                .append('\n');
    }

    private void rule(String cross, char line) {
        String dashes = String.valueOf(line);
        out.append(dashes.repeat(NAME + 1))
                .append(cross.isEmpty() ? dashes : cross)
                .append(dashes.repeat(WIDTH - NAME - 2))
                .append('\n');
    }

    private void row(String name, String cells) {
        out.append("%12s |%s".formatted(name, cells).stripTrailing()).append('\n');
    }

    private void term(Term term) {
        double reach = fit.isT()
                ? StudentQuantile.upper(estimate.measures().degreesOfFreedom().orElseThrow())
                : NORMAL;
        double half = reach * term.standardError();
        String name = term.name().equals("(Intercept)") ? "_cons" : term.name();
        if (name.length() > NAME) {
            out.append(name).append('\n'); // a long name has a line of its own
            name = "";
        }
        row(
                name,
                "  %9s  %9s %8s   %5s    %9s   %9s"
                        .formatted(
                                general(term.estimate()),
                                general(term.standardError()),
                                fixed(term.statistic(), 2),
                                fixed(term.pValue(), 3),
                                general(term.estimate() - half),
                                general(term.estimate() + half)));
    }

    private void effects() {
        if (estimate.counts().effects().isEmpty()) {
            return;
        }
        out.append('\n').append("Absorbed effects:\n");
        for (Estimate.Groups set : estimate.counts().effects()) {
            out.append(String.format(
                    Locale.ROOT, "  %-30s %,10d%s%n", set.name(), set.groups(), set.nested() ? " *" : ""));
        }
        if (estimate.counts().effects().stream().anyMatch(Estimate.Groups::nested)) {
            out.append("* = nested within a cluster; not counted as parameters\n");
        }
    }

    private static String cut(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1) + "~";
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return Double.isFinite(value) ? text : ".";
    }

    /** Nine places at most, as Stata's %9.0g: no 0 before the point. */
    private static String general(double value) {
        if (!Double.isFinite(value)) {
            return ".";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int before = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
        String text = String.format(Locale.ROOT, "%." + Math.max(0, 7 - before) + "f", value);
        return text.startsWith("0.") ? text.substring(1) : text.startsWith("-0.") ? "-" + text.substring(2) : text;
    }
}
