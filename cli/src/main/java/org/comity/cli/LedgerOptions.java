package org.comity.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.workbench.promise.LedgerFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which promises, and on which day. */
final class LedgerOptions {
    @Option(names = "--home", paramLabel = "HOME")
    private @Nullable Country home;

    @Option(names = "--partner", paramLabel = "PARTNER")
    private @Nullable Country partner;

    @Option(names = "--agreement", paramLabel = "ID", defaultValue = "")
    private String agreement = "";

    @Option(names = "--topic", paramLabel = "TOPIC", defaultValue = "")
    private String topic = "";

    @Option(names = "--words", paramLabel = "WORDS", defaultValue = "")
    private String words = "";

    @Option(names = "--department", paramLabel = "DEPARTMENT", defaultValue = "")
    private String department = "";

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    LedgerFilter filter() {
        return new LedgerFilter(
                Optional.ofNullable(home), Optional.ofNullable(partner), agreement, topic, words, department);
    }

    LocalDate day() {
        return day(on);
    }

    /** The day asked for, else today where the command runs. */
    static LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(ZoneId.systemDefault()) : on;
    }

    /** The command line that asks the same on the same day. */
    String command(String verb) {
        return filter().command(verb, day());
    }
}
