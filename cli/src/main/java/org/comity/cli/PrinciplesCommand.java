package org.comity.cli;

import java.time.LocalDate;
import org.comity.desk.DeskSettings;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code comity principles KEN UGA}: how two countries treat each other, in both directions. */
@Command(name = "principles")
final class PrinciplesCommand extends RelationQuestion {
    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--public")
    private boolean everyone;

    @Option(names = "--desk", paramLabel = "URL", defaultValue = "")
    private String desk = "";

    @Override
    Finding answer(Workbench workbench) {
        Pair pair = pair();
        int asked = yearOrNow();
        LocalDate day = on == null ? Registers.day(asked, LedgerOptions.day(null)) : on;
        Principles.Request request = new Principles.Request(pair, asked, rule);
        Registers registers = everyone ? Registers.none(day) : registers(workbench, pair, day);
        return Principles.of(workbench, output.language()).finding(request, registers);
    }

    private Pair pair() {
        if (home().equals(known(partner))) {
            throw new ParameterException(
                    spec.commandLine(), "A pair needs two countries, not %s twice.".formatted(partner));
        }
        return new Pair(home(), partner);
    }

    private Registers registers(Workbench workbench, Pair pair, LocalDate day) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the command line has no log to write to
        DeskSettings settings = DeskSettings.read(
                workbench.store().home(), Comity.consoleOf(spec).environment(), desk);
        return DeskOptions.read(settings, tx -> Registers.read(tx, pair, day));
    }
}
