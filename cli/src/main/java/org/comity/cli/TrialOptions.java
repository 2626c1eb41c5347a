package org.comity.cli;

import java.util.ArrayList;
import java.util.List;
import org.comity.workbench.CommandLine;
import org.comity.workbench.index.Trials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is varied in an index, and how often. */
final class TrialOptions {
    @Option(names = "--vary", paramLabel = "CHOICE")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--node", paramLabel = "CODE", defaultValue = "")
    private String node = "";

    @Option(names = "--replications", paramLabel = "N")
    private @Nullable Integer replications;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    List<String> vary() {
        return List.copyOf(vary);
    }

    /** @param usual how many replications where nobody says */
    Trials trials(int usual, int threads) {
        return new Trials(vary, node, replications == null ? usual : replications, seed, threads, progress());
    }

    CommandLine line(CommandLine begun, int usual) {
        CommandLine line = begun.with("--node", node)
                .with("--replications", String.valueOf(replications == null ? usual : replications))
                .with("--seed", String.valueOf(seed));
        for (String choice : vary) {
            line = line.with("--vary", choice);
        }
        return line;
    }

    /** Before long work begins. */
    void checkTable(String table, List<String> known) {
        if (!table.isEmpty() && !known.contains(table)) {
            throw new ParameterException(
                    command.commandLine(), "There is no table \"%s\"; there are %s.".formatted(table, known));
        }
    }

    /** A bar on a terminal; silence otherwise. */
    private Trials.Progress progress() {
        Console console = Comity.consoleOf(command);
        if (!console.hasTerminal()) {
            return (runs, of) -> {};
        }
        ProgressLine line = new ProgressLine(console);
        return (runs, of) -> line.step("replications", runs, of);
    }
}
