package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.comity.model.Finding;
import org.comity.workbench.index.CompareFinding;
import org.comity.workbench.index.Index;
import org.comity.workbench.index.RecipeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity index compare --recipe A.yaml --with B.yaml}: what a second recipe makes of the same figures. */
@Command(name = "compare")
final class IndexCompareCommand extends IndexQuestion {
    @Option(names = "--with", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path with;

    @Option(names = "--node", paramLabel = "CODE", defaultValue = "")
    private String node = "";

    @Override
    Finding answer(Index index) throws IOException {
        return CompareFinding.of(
                index,
                index.by(RecipeFile.read(with)),
                node,
                options.line()
                        .with("--with", with.toString())
                        .with("--node", node)
                        .toString());
    }
}
