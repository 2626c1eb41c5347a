package org.comity.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.DeskSettings;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Actor;
import org.comity.desk.local.LocalCall;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which desk a command works on. */
final class DeskOptions {
    @Option(names = "--desk", paramLabel = "URL", defaultValue = "")
    private String url = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    DeskSettings settings() {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the command line has no log to write to
        Console console = console();
        return DeskSettings.read(folder.path(console), console.environment(), url);
    }

    /** Another desk, as {@code migrate --to} names it. */
    DeskSettings settings(String other) {
        Console console = console();
        return DeskSettings.read(folder.path(console), console.environment(), other);
    }

    /** The data directory. */
    Path home() {
        return folder.path(console());
    }

    /** Opens the desk; the caller closes it. */
    Desk open() {
        return Desk.open(settings());
    }

    /**
     * What the desk holds, read by whoever works at this machine; while another process such as a server has it open, from a
     * copy of that moment.
     */
    <T> T read(Function<ReadTx, T> question) {
        return read(settings(), question);
    }

    /** The same of any desk. */
    static <T> T read(DeskSettings settings, Function<ReadTx, T> question) {
        return here(settings, desk -> desk.read(Actor.LOCAL, question), call -> {
            Path folder = temporary();
            try (Desk copy = call.copy(folder)) {
                return copy.read(Actor.LOCAL, question);
            } finally {
                remove(folder);
            }
        });
    }

    /** Does something with the desk, or has the process do it that has it open. */
    <T> T here(Function<Desk, T> work, Function<LocalCall, T> elsewhere) {
        return here(settings(), work, elsewhere);
    }

    private static <T> T here(DeskSettings settings, Function<Desk, T> work, Function<LocalCall, T> elsewhere) {
        try (Desk desk = Desk.open(settings)) {
            return work.apply(desk);
        } catch (DeskException fault) {
            if (fault.reason() != DeskException.Reason.LOCKED) {
                throw fault;
            }
            return elsewhere.apply(LocalCall.to(settings).orElseThrow(() -> fault));
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("comity-copy-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Console console() {
        return Comity.consoleOf(command);
    }

    /** One result line. */
    void print(String line) throws IOException {
        console().out().write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        console().out().flush();
    }

    /** A password: asked for on a terminal, else the first line of standard input. */
    String password() throws IOException {
        Optional<java.io.Console> terminal =
                Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
        if (terminal.isPresent()) {
            char[] typed = terminal.get().readPassword("Password: ");
            char[] again = terminal.get().readPassword("Again: ");
            if (typed == null || again == null || !new String(typed).equals(new String(again))) {
                throw new ParameterException(command.commandLine(), "The two passwords are not the same.");
            }
            return new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            throw new ParameterException(
                    command.commandLine(), "Give the password on a terminal or as the first line of standard input.");
        }
        return line;
    }
}
