package org.comity.server.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.plan.Step;
import org.comity.model.Country;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.CommandLine;
import org.comity.workbench.plan.progress.MeasureFilter;
import org.comity.workbench.plan.progress.PlanLine;

/** What the address asks of the plan. */
final class PlanQuestion {
    private static final List<String> VIEWS = List.of("table", "board", "gantt", "calendar");

    private PlanQuestion() {}

    static MeasureFilter filter(Switches switches) {
        return new MeasureFilter(
                switches.get("q"),
                switches.get("department"),
                Optional.of(switches.get("step"))
                        .filter(word -> !word.isEmpty())
                        .map(PlanQuestion::step),
                country(switches.get("home")),
                country(switches.get("partner")),
                switches.get("task"),
                switches.get("late").equals("yes"));
    }

    static Step step(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> word(step).equals(word))
                .findFirst()
                .orElseThrow(() -> new Wrong(400, "bad-step", "There is no state \"%s\".".formatted(word)));
    }

    /** A step as addresses write it. */
    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /** The command that gives the same measures. */
    static String command(Switches switches) {
        CommandLine command = CommandLine.of("comity plan list");
        for (String name : List.of("department", "step", "home", "partner", "task")) {
            command = command.with("--" + name, switches.get(name));
        }
        command = command.with("--words", switches.get("q"));
        return command + (switches.get("late").equals("yes") ? " --late" : "");
    }

    static String view(Switches switches) {
        String view = switches.get("view");
        return VIEWS.contains(view) ? view : VIEWS.getFirst();
    }

    private static Optional<Country> country(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Country.of(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException fault) {
            throw new Wrong(400, "bad-country", String.valueOf(fault.getMessage()));
        }
    }

    /** The handling marks of all lines and of what else is shown, as one line; empty when there is none. */
    static String mark(List<PlanLine> lines, List<String> others) {
        TreeSet<String> marks = new TreeSet<>(others);
        lines.forEach(line -> marks.add(line.mark()));
        return String.join(" · ", marks);
    }
}
