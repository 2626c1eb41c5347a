package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Text;
import org.comity.workbench.plan.text.TextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How official texts are read: {@code -} is standard input; the lexicon may be extended. */
final class TextOptions {
    @Option(names = "--lexicon", paramLabel = "FILE|FOLDER")
    private @Nullable Path lexicon;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    Text read(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return TextReader.read("-", System.in);
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), "There is no file %s.".formatted(file));
        }
        return TextReader.read(file);
    }

    Lexicon lexicon() throws IOException {
        if (lexicon == null) {
            return Lexicon.english();
        }
        if (!Files.exists(lexicon)) {
            throw new ParameterException(command.commandLine(), "There is no lexicon %s.".formatted(lexicon));
        }
        return Lexicon.english(lexicon);
    }

    /** The option as it was given, for the command that gives an answer again. */
    String given() {
        return lexicon == null ? "" : " --lexicon " + lexicon;
    }
}
