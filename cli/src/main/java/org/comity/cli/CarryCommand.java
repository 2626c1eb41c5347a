package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.comity.data.FactStore;
import org.comity.data.carry.Carrier;
import org.comity.workbench.sources.Crossing;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comity data carry --to FILE [--sources A,B]}: vintages into one file for a machine without a network. */
@Command(name = "carry")
final class CarryCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path to;

    @Option(names = "--sources", paramLabel = "SOURCE", split = ",")
    private List<String> sources = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions.FolderOption folder;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Console console = Comity.consoleOf(spec);
        FactStore store = FactStore.open(folder.path(console));
        Set<String> named = new TreeSet<>(sources);
        Carrier.Report report = Carrier.write(store, named, to, new ProgressLine(console));
        if (!output.showsNotes()) {
            report.vintages().stream()
                    .filter(one -> one.fate() != Carrier.Fate.CARRIED)
                    .forEach(one -> console.err()
                            .println("%s %s stayed behind: %s."
                                    .formatted(
                                            one.vintage().source(),
                                            one.vintage().id(),
                                            one.licence())));
        }
        output.write(Crossing.of(output.language()).carried(report, named, to), store.home());
        return ExitCode.OK;
    }
}
