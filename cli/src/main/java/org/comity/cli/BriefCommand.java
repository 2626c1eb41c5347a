package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.model.Country;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.brief.Briefing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity brief KEN -o brief.html}: a printable brief; also .docx, .md and .json. */
@Command(name = "brief")
final class BriefCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable BriefFormat format;

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private Locale language = Locale.ENGLISH;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private FrameOptions frame;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions store;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path target = file == null || file.toString().equals("-") ? null : file;
        BriefFormat chosen = chosen(target);
        Question.checkKnown(home, spec);
        try (Workbench workbench = store.open()) {
            Brief brief = Briefing.of(workbench).brief(frame.request(workbench, home), language);
            if (target == null) {
                OutputStream out =
                        new BufferedOutputStream(Comity.consoleOf(spec).out());
                brief.write(chosen, out);
                out.flush();
            } else {
                OutputOptions.intoFile(target, out -> brief.write(chosen, out));
            }
        }
        return ExitCode.OK;
    }

    /** What was asked for, else what the file's name ends in, else Markdown. */
    private BriefFormat chosen(@Nullable Path target) {
        if (format != null) {
            return format;
        }
        return target == null ? BriefFormat.MARKDOWN : BriefFormat.ofFile(target.toString());
    }
}
