package org.comity.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.cite.Register;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that opens the workbench, asks one question and prints the Finding. */
abstract class Question implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    StoreOptions store;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    OutputOptions output;

    abstract Finding answer(Workbench workbench) throws IOException;

    @Override
    public Integer call() throws IOException {
        try (Workbench workbench = store.open()) {
            Finding finding = answer(workbench);
            Register.of(workbench.store().home()).keep(finding);
            output.write(finding, workbench.store().home());
            return codeOf(finding);
        }
    }

    /** With what to end once the answer is written; where it is not whole, also says why. */
    int codeOf(Finding finding) {
        return ExitCode.OK;
    }

    /** The country if there is, or ever was, such an entry; otherwise wrong use. */
    final Country known(Country country) {
        return checkKnown(country, spec);
    }

    static Country checkKnown(Country country, CommandSpec command) {
        if (Countries.embedded().find(country).isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no country, territory or economy with the code %s; codes are alpha-3, as KEN."
                            .formatted(country));
        }
        return country;
    }

    /** One line to standard error. */
    final void say(String line) {
        Comity.consoleOf(spec).err().println(line);
    }
}
