package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.comity.model.Finding;
import org.comity.workbench.cite.Citation;
import org.comity.workbench.cite.Recheck;
import org.comity.workbench.cite.Recipe;
import org.comity.workbench.cite.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity cite ID}: footnote, BibTeX and link. */
@Command(name = "cite")
final class CiteCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--server", paramLabel = "ADDRESS", defaultValue = "http://127.0.0.1:8080")
    private String server = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        Path home = folder.path(console);
        Recipe recipe = recipe(home, id, spec);
        Recheck.Result checked = recipe.canBeAsked()
                ? Recheck.of(home, recipe, output.language(), 1)
                : Recheck.Result.again(recipe, Rerun.of(recipe, home, console));
        Finding finding = checked.then()
                .or(checked::now)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The Finding %s cannot be made again here: %s.".formatted(id, recipe.command())));
        Citation citation = Citation.of(
                id, finding, server.replaceAll("/+$", ""), LocalDate.now(ZoneOffset.UTC), output.language());
        if (output.isAsked()) {
            output.write(citation.finding(finding), home);
            return ExitCode.OK;
        }
        spec.commandLine().getOut().printf("%s%n%n%s%n%s%n", citation.footnote(), citation.bibtex(), citation.link());
        return ExitCode.OK;
    }

    /** The recipe of an id that was shown here; otherwise wrong use. */
    static Recipe recipe(Path home, String id, CommandSpec command) {
        return Register.of(home)
                .find(id)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "No figure or Finding with the id \"%s\" was shown from %s; an id has ten letters and digits."
                                .formatted(id, home)));
    }
}
