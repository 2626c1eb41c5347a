package org.comity.workbench.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.model.YamlMap;
import org.comity.workbench.dialogue.Negotiation.Matter;

/** The record of a negotiation: under {@code agreed} in its file, how each issue was settled, or that it is shelved. */
public final class AgreedText {
    static final String FIELD = "agreed";
    private static final String SHELVED = "shelved";

    private AgreedText() {}

    /** How an issue stands. */
    public enum State {
        AGREED,
        SHELVED,
        OPEN
    }

    /**
     * An issue in the record.
     *
     * @param issue its title
     * @param how what was agreed, in the words of the options; empty while it is open or shelved
     * @param until when a shelved issue comes back to the table
     */
    public record Line(String issue, State state, String how, Optional<LocalDate> until) {}

    /** The record of a text that all readers of a negotiation share, in the order of its issues. */
    public static List<Line> lines(String text) {
        YamlMap map = YamlMap.parse("negotiation.yaml", text);
        List<Matter> matters = NegotiationFile.outline("negotiation.yaml", text).matters();
        Optional<YamlMap> agreed = map.findMap(FIELD);
        return matters.stream().map(matter -> line(agreed, matter)).toList();
    }

    private static Line line(Optional<YamlMap> agreed, Matter matter) {
        if (agreed.isEmpty() || !agreed.get().has(matter.id())) {
            return new Line(matter.title(), State.OPEN, "", Optional.empty());
        }
        YamlMap map = agreed.get();
        if (map.isMap(matter.id())) {
            YamlMap shares = map.findMap(matter.id()).orElseThrow();
            String how = shares.names().stream()
                    .map(option -> option + " " + shares.text(option))
                    .collect(Collectors.joining(", "));
            return new Line(matter.title(), State.AGREED, how, Optional.empty());
        }
        String word = map.text(matter.id());
        return word.equals(SHELVED)
                ? new Line(matter.title(), State.SHELVED, "", matter.returns())
                : new Line(matter.title(), State.AGREED, word, Optional.empty());
    }

    /** Refuses a record of issues and options that there are not. */
    static void check(YamlMap map, Statements statements) {
        Optional<YamlMap> agreed = map.has(FIELD) ? map.findMap(FIELD) : Optional.empty();
        if (agreed.isEmpty()) {
            return;
        }
        for (String id : agreed.get().names()) {
            int issue = statements.issue(agreed.get(), id, id);
            if (agreed.get().isMap(id)) {
                YamlMap shares = agreed.get().findMap(id).orElseThrow();
                for (String option : shares.names()) {
                    statements.option(shares, option, issue, option);
                    Statements.part(shares, option, shares.text(option));
                }
            } else if (!agreed.get().text(id).equals(SHELVED)) {
                statements.option(agreed.get(), id, issue, agreed.get().text(id));
            }
        }
    }

    /**
     * The text with the package of a standard as its record, in place of an earlier one.
     *
     * @param text what all readers share
     * @param negotiation the same with what each side is taken to want
     * @throws IllegalArgumentException when there is no such package
     */
    public static String of(
            String text, Negotiation negotiation, SolveQuestion question, SolveQuestion.Solution solution) {
        return Packages.only(negotiation, question, solution.standard())
                .map(found -> with(text, negotiation.problem(), found.deal()))
                .orElseThrow(() -> new IllegalArgumentException("There is no package to write down."));
    }

    static String with(String text, Problem problem, Deal deal) {
        List<String> lines = new ArrayList<>(List.of(FIELD + ":"));
        for (int i = 0; i < problem.issues().size(); i++) {
            lines.add("  %s: %s".formatted(problem.issues().get(i).name(), settled(problem, deal, i)));
        }
        String rest = without(text);
        String before = rest.isEmpty() || rest.endsWith("\n") ? rest : rest + "\n";
        return before + String.join("\n", lines) + "\n";
    }

    /** The text without a record: its indented lines, and what stands between them. Remarks after it stay. */
    private static String without(String text) {
        StringBuilder rest = new StringBuilder();
        StringBuilder between = new StringBuilder();
        boolean inside = false;
        for (String line : text.split("(?<=\n)")) {
            if (line.startsWith(FIELD + ":")) {
                inside = true;
            } else if (inside && (line.isBlank() || line.startsWith("#"))) {
                between.append(line);
            } else if (inside && (line.startsWith(" ") || line.startsWith("\t"))) {
                between.setLength(0);
            } else {
                inside = false;
                rest.append(between).append(line);
                between.setLength(0);
            }
        }
        return rest.append(between).toString();
    }

    private static String settled(Problem problem, Deal deal, int issue) {
        if (deal.isShelved(issue)) {
            return SHELVED;
        }
        List<String> options = problem.issues().get(issue).options();
        if (!problem.issues().get(issue).divisible()) {
            return quoted(options.get(deal.option(issue)));
        }
        return IntStream.range(0, options.size())
                .filter(option -> deal.share(issue, option) > Deal.TRACE)
                .mapToObj(option -> quoted(options.get(option)) + ": "
                        + Math.round(deal.share(issue, option) * 1e4) / 1e4) // a share to a hundredth of a percent
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
