package org.comity.workbench.trade.fit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.methods.gravity.estimate.Estimate;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.estimate.Term;

/** A fit as a LaTeX table of the package booktabs: estimates, standard errors in brackets below. */
final class LatexText {
    private final Fit fit;
    private final StringBuilder out = new StringBuilder();

    LatexText(Fit fit) {
        this.fit = fit;
    }

    String text() {
        Estimate estimate = fit.estimate();
        line("% needs \\usepackage{booktabs}");
        line("\\begin{tabular}{lc}");
        line("\\toprule");
        line(" & " + escaped(fit.question().frame().formula().outcome().text()) + " \\\\");
        line("\\midrule");
        for (Term term : estimate.terms()) {
            line("%s & %s \\\\".formatted(escaped(term.name()), number(term.estimate())));
            line(" & (%s) \\\\".formatted(plain(term.standardError())));
        }
        line("\\midrule");
        for (Estimate.Groups set : estimate.counts().effects()) {
            line("Effects %s & %s \\\\".formatted(escaped(set.name()), whole(set.groups())));
        }
        line("Observations & %s \\\\".formatted(whole(estimate.counts().observations())));
        boolean poisson = fit.question().options().family() == Options.Family.POISSON;
        line(
                poisson
                        ? "Pseudo $R^2$ & %s \\\\"
                                .formatted(plain(estimate.measures().pseudoR2()))
                        : "$R^2$ & %s \\\\".formatted(plain(estimate.measures().r2())));
        line("\\bottomrule");
        line("\\end{tabular}");
        line("% " + errors());
        return out.toString();
    }

    private String errors() {
        List<Estimate.Groups> clusters = fit.estimate().counts().clusters();
        String kind = switch (fit.question().options().errors()) {
            case PLAIN -> "plain";
            case ROBUST -> "robust";
            case CLUSTERED ->
                "clustered by " + clusters.stream().map(Estimate.Groups::name).collect(Collectors.joining(" and "));
        };
        return "%s; standard errors %s, small-sample rule: %s"
                .formatted(
                        fit.question().options().family() == Options.Family.POISSON ? "PPML" : "OLS",
                        kind,
                        fit.question().smallSample());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String number(double value) {
        String text = plain(Math.abs(value));
        return value < 0 ? "$-$" + text : text;
    }

    /** Four decimals; four digits where there would be none of them. */
    private static String plain(double value) {
        return value != 0 && Math.abs(value) < 1e-3
                ? String.format(Locale.ROOT, "%.3e", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String whole(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '_', '%', '&', '#', '$', '{', '}' -> safe.append('\\').append((char) c);
                case '^' -> safe.append("\\^{}");
                case '~' -> safe.append("\\~{}");
                case '\\' -> safe.append("\\textbackslash{}");
                case '<', '>', '|' -> safe.append('$').append((char) c).append('$');
                default -> safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
