package org.comity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every command and every option says what it is for, and help goes to standard output. */
class HelpTest {
    @Test
    void everyCommandAndOptionHasItsText() {
        var console = new Console(new ByteArrayOutputStream(), new PrintWriter(new StringWriter()), Map.of());
        List<String> silent = new ArrayList<>();
        collectSilent(Comity.commandLine(console), silent);

        assertThat(silent).isEmpty();
    }

    /** A bare percent sign makes the help's formatter complain on the screen. */
    @Test
    void percentSignsOfTextsAreDoubled() {
        ResourceBundle texts = ResourceBundle.getBundle("org.comity.cli.usage", Locale.ROOT);

        assertThat(texts.keySet().stream().filter(key -> texts.getString(key).matches("(?s).*(?<!%)(%%)*%(?![%n]).*")))
                .isEmpty();
    }

    private static void collectSilent(CommandLine command, List<String> silent) {
        var spec = command.getCommandSpec();
        String name = spec.qualifiedName();
        if (spec.usageMessage().header().length == 0) {
            silent.add(name);
        }
        for (ArgSpec arg : spec.args()) {
            if (String.join("", arg.description()).isBlank()) {
                silent.add(name + " " + arg.paramLabel());
            }
        }
        command.getSubcommands().values().forEach(sub -> collectSilent(sub, silent));
    }

    @Test
    void versionNamesTheProgramAndTheJava() {
        Run run = Run.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("comity \\d+\\.\\d+\\.\\d+\\S* \\(Java 25\\S*\\)\\R");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpOfACommandIsAResult() {
        Run run = Run.of("neighbours", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: comity neighbours").contains("sea:12|24|150|400");
        assertThat(run.err()).isEmpty();
    }
}
