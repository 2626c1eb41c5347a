package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.revision.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity data diff SOURCE|INDICATOR --from V1 --to V2}: what a newer vintage changes. */
@Command(name = "diff")
final class DiffCommand extends Question {
    @Parameters(index = "0", paramLabel = "SOURCE|INDICATOR")
    private String what = "";

    @Option(names = "--from", paramLabel = "VINTAGE", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "VINTAGE", required = true)
    private String to = "";

    @Option(names = "--home", paramLabel = "HOME")
    private @Nullable Country home;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FrameOptions frame;

    @Option(names = "--frame-before", paramLabel = "FRAME")
    private @Nullable String before;

    @Option(names = "--limit", paramLabel = "N")
    private int limit = Revision.Request.USUALLY;

    @Option(names = "--cells", paramLabel = "FILE.parquet")
    private @Nullable Path cells;

    @Override
    Finding answer(Workbench workbench) throws IOException {
        Revision.Request request = new Revision.Request(
                what,
                from,
                to,
                Optional.ofNullable(home).map(one -> frame.request(workbench, known(one))),
                Optional.ofNullable(before).map(Frames.of(workbench)::get),
                limit);
        return Revision.of(workbench, output.language())
                .finding(request, new ProgressLine(Comity.consoleOf(spec)), Optional.ofNullable(cells));
    }
}
