package org.comity.cli;

import java.util.Locale;
import org.comity.model.Finding;
import org.comity.workbench.index.AuditFinding;
import org.comity.workbench.index.Index;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity index audit}: what an index hides. */
@Command(name = "audit")
final class IndexAuditCommand extends IndexQuestion {
    @Option(names = "--of", paramLabel = "TABLE", defaultValue = "")
    private String of = "";

    @Option(names = "--correlation", paramLabel = "pearson|spearman|kendall", defaultValue = "pearson")
    private AuditFinding.Correlation correlation = AuditFinding.Correlation.PEARSON;

    @Override
    Finding answer(Index index) {
        return AuditFinding.of(
                index,
                new AuditFinding.Question(of, correlation),
                options.line()
                        .with("--of", of)
                        .with("--correlation", correlation.name().toLowerCase(Locale.ROOT))
                        .toString());
    }
}
