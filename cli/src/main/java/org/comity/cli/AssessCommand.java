package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code comity assess CHN --year 2014}, and the tree of one score with {@code --explain VNM}. */
@Command(name = "assess")
final class AssessCommand extends RelationQuestion {
    @Option(names = "--frame", paramLabel = "FRAME", defaultValue = "neighbourhood")
    private String frame = "neighbourhood";

    @Option(names = "--explain", paramLabel = "PARTNER")
    private @Nullable Country explain;

    @Option(names = "--draws", paramLabel = "N")
    private int draws = Situation.Request.DEFAULT_DRAWS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        if (explain == null) {
            return super.call();
        }
        try (Workbench workbench = store.open()) {
            String tree = ExplainedText.of(Situation.of(workbench).explain(request(workbench), known(explain)));
            OutputStream out = Comity.consoleOf(spec).out();
            out.write(tree.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return ExitCode.OK;
    }

    @Override
    Finding answer(Workbench workbench) {
        return Situation.of(workbench).finding(request(workbench));
    }

    private Situation.Request request(Workbench workbench) {
        if (draws < 1) {
            throw wrongUse("--draws must be 1 or more, not %d.".formatted(draws));
        }
        Framework framework = Frames.of(workbench).get(frame);
        return new Situation.Request(home(), Optional.ofNullable(year), rule, framework, draws, seed);
    }
}
