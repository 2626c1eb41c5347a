package org.comity.cli;

import org.comity.model.Finding;
import org.comity.workbench.index.Index;
import picocli.CommandLine.Command;

/** {@code comity index build}: scores, ranks and every step on the way. */
@Command(name = "build")
final class IndexBuildCommand extends IndexQuestion {
    @Override
    Finding answer(Index index) {
        return index.build(options.line().toString());
    }
}
