package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.workbench.cite.Recheck;
import org.comity.workbench.cite.Recipe;
import org.comity.workbench.cite.Register;
import org.comity.workbench.cite.Report;
import org.comity.workbench.cite.SavedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity check ID}: the same, or what differs, and what the id would be now. Exits 1 when it does not hold. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

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
        Recipe recipe = id.endsWith("." + SavedFinding.EXTENSION)
                ? Recipe.of(SavedFinding.read(Path.of(id)).finding(), Instant.MAX)
                : CiteCommand.recipe(home, id, spec);
        Recheck.Result result = recipe.canBeAsked()
                ? Recheck.of(home, recipe, Locale.ENGLISH, 1)
                : Recheck.Result.again(recipe, Rerun.of(recipe, home, console));
        result.now().ifPresent(Register.of(home)::keep);
        if (output.isAsked()) {
            output.write(Report.finding(result, output.language()), home);
        } else {
            Report.of(result, output.language()).forEach(spec.commandLine().getOut()::println);
        }
        return result.isSame() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
