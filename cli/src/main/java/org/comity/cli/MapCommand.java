package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.comity.data.own.MapDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity data map FILE}: drafts the map of a user's own table, to be looked over before the import. */
@Command(name = "map")
final class MapCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path target;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        byte[] draft;
        try (StandardInput input = new StandardInput()) {
            Path table = input.isMeant(file) ? input.keep() : file;
            if (!Files.isRegularFile(table)) {
                throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
            }
            draft = MapDraft.of(table).getBytes(StandardCharsets.UTF_8);
        }
        if (target == null || target.toString().equals("-")) {
            Comity.consoleOf(spec).out().write(draft);
            Comity.consoleOf(spec).out().flush();
        } else {
            OutputOptions.intoFile(target, out -> out.write(draft));
        }
        return ExitCode.OK;
    }
}
