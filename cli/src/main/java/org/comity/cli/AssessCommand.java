package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Situation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity assess CHN --year 2014}, and the tree of one score with {@code --explain VNM}. */
@Command(name = "assess")
final class AssessCommand extends Question {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--explain", paramLabel = "PARTNER")
    private @Nullable Country explain;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FrameOptions frame;

    @Override
    public Integer call() throws IOException {
        if (explain == null) {
            return super.call();
        }
        try (Workbench workbench = store.open()) {
            Situation.Request request = frame.request(workbench, known(home));
            String tree =
                    ExplainedText.of(Situation.of(workbench, output.language()).explain(request, known(explain)));
            OutputStream out = Comity.consoleOf(spec).out();
            out.write(tree.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        return ExitCode.OK;
    }

    @Override
    Finding answer(Workbench workbench) {
        Finding finding = Situation.of(workbench, output.language()).finding(frame.request(workbench, known(home)));
        if (!output.showsNotes()) {
            finding.notes().forEach(this::say); // the chosen year is said, whatever the format
        }
        return finding;
    }
}
