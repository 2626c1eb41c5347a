package org.comity.cli;

import java.time.LocalDate;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.trust.principles.Principles;
import org.comity.workbench.trust.principles.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity principles KEN UGA}: how two countries treat each other, in both directions. */
@Command(name = "principles")
final class PrinciplesCommand extends PairQuestion {
    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--public")
    private boolean everyone;

    @Override
    Finding answer(Workbench workbench) {
        Pair pair = pair();
        LocalDate today = LedgerOptions.day(null);
        int asked = year == null ? today.getYear() : year;
        LocalDate day = on == null ? Registers.day(asked, today) : on;
        Registers registers = everyone ? Registers.none(day) : read(workbench, tx -> Registers.read(tx, pair, day));
        return Principles.of(workbench, output.language())
                .finding(new Principles.Request(pair, asked, rule), registers);
    }
}
