package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.model.Framework;
import org.comity.model.YamlMap;
import org.comity.workbench.Workbench;
import org.comity.workbench.frame.OwnFrames;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity frames save FILE}: checks a frame, says all that is wrong, and keeps it where nothing is. */
@Command(name = "save")
final class FramesSaveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions store;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 4L * YamlMap.LARGEST) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file %s, or it is too large for a frame.".formatted(file));
        }
        String text = Files.readString(file);
        Console console = Comity.consoleOf(spec);
        try (Workbench workbench = store.open()) {
            OwnFrames own = OwnFrames.of(workbench);
            List<String> faults = own.faults(file.toString(), text);
            faults.forEach(console.err()::println);
            if (!faults.isEmpty()) {
                return ExitCode.SOFTWARE;
            }
            Framework frame = own.save(text, replace);
            console.err().println("Saved: --frame %s".formatted(frame.id()));
        }
        return ExitCode.OK;
    }
}
