package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.comity.model.Names;
import org.comity.workbench.plan.handoff.HandOffs;
import org.comity.workbench.plan.handover.Handover;
import org.comity.workbench.plan.handover.HandoverHtml;
import org.comity.workbench.plan.options.Options;
import org.comity.workbench.plan.options.OptionsFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Papers that the desk makes: the handover pack of a post, and the ranks of an options table. */
final class DeskPapersCommand {
    private DeskPapersCommand() {}

    /** {@code comity desk handover POST -o FILE}: everything that the next holder needs; FILE.html prints. */
    @Command(name = "handover")
    static final class HandoverCommand implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private DeskOptions options;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private OutputOptions output;

        @Parameters(index = "0", paramLabel = "POST")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String post;

        @Option(names = "--day", paramLabel = "DATE")
        private @Nullable LocalDate day;

        @Override
        public Integer call() throws IOException {
            LocalDate asOf = day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
            Handover pack = options.read(tx -> Handover.read(tx, post, asOf, output.language()));
            if (output.isHtml()) {
                String html = HandoverHtml.of(pack, Names.read(options.home(), output.language()));
                output.write(html.getBytes(StandardCharsets.UTF_8));
            } else {
                output.write(pack.finding(), options.home());
            }
            return ExitCode.OK;
        }
    }

    /** {@code comity desk options TABLE}: the options of a table with their ranges of ranks. */
    @Command(name = "options")
    static final class OptionsCommand implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private DeskOptions options;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private OutputOptions output;

        @Parameters(index = "0", paramLabel = "TABLE")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String table;

        @Override
        public Integer call() throws IOException {
            output.write(
                    options.read(tx -> OptionsFinding.of(Options.read(tx, table), output.language())), options.home());
            return ExitCode.OK;
        }
    }

    /** {@code comity desk hand-offs DEPARTMENT}: what waits between it and others, and what came back. */
    @Command(name = "hand-offs")
    static final class HandOffsCommand implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private DeskOptions options;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private OutputOptions output;

        @Parameters(index = "0", paramLabel = "DEPARTMENT")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String department;

        @Override
        public Integer call() throws IOException {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            output.write(
                    options.read(tx -> HandOffs.finding(tx, department, today, output.language())), options.home());
            return ExitCode.OK;
        }
    }
}
