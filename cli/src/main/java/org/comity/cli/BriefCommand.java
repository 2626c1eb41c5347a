package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.comity.desk.DeskSettings;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.brief.Brief;
import org.comity.workbench.brief.BriefFormat;
import org.comity.workbench.brief.Briefing;
import org.comity.workbench.visit.DeskPapers;
import org.comity.workbench.visit.Visit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code comity brief KEN -o brief.html}: a printable brief; also .docx, .md and .json. {@code comity brief KEN UGA --for
 * visit}: the pack for a visit; {@code --for two-sided}: the words of both sides.
 */
@Command(name = "brief")
final class BriefCommand implements Callable<Integer> {
    /** What a brief about two countries is for. */
    enum Purpose {
        VISIT,
        TWO_SIDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER", arity = "0..1")
    private @Nullable Country partner;

    @Option(names = "--for", paramLabel = "PURPOSE")
    private @Nullable Purpose purpose;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--pages", paramLabel = "N")
    private int pages = Visit.Request.USUAL;

    @Option(names = "--public")
    private boolean everyone;

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

    @Option(names = "--desk", paramLabel = "URL", defaultValue = "")
    private String desk = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path target = file == null || file.toString().equals("-") ? null : file;
        BriefFormat chosen = chosen(target);
        Question.checkKnown(home, spec);
        checkPurpose();
        try (Workbench workbench = store.open()) {
            Brief brief = partner == null
                    ? Briefing.of(workbench).brief(frame.request(workbench, home), language)
                    : aboutTwo(workbench, partner);
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

    /** A brief about two countries names its purpose, and one about a neighbourhood has none. */
    private void checkPurpose() {
        if ((partner == null) != (purpose == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    partner == null
                            ? "A brief --for visit or two-sided names two countries: comity brief KEN UGA --for visit."
                            : "Say what the brief about two countries is for: --for visit or --for two-sided.");
        }
        if (partner != null) {
            Question.checkKnown(partner, spec);
        }
    }

    private Brief aboutTwo(Workbench workbench, Country other) {
        Pair pair = new Pair(home, other);
        LocalDate day = LedgerOptions.day(date);
        var request = new Visit.Request(frame.request(workbench, home), pair, day, pages);
        DeskPapers papers = everyone ? DeskPapers.NONE : papers(pair, day);
        Visit visit = Visit.of(workbench, language);
        return switch (Objects.requireNonNull(purpose)) {
            case VISIT -> visit.pack(request, papers);
            case TWO_SIDED -> visit.twoSided(request, papers);
        };
    }

    private DeskPapers papers(Pair pair, LocalDate day) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the command line has no log to write to
        Console console = Comity.consoleOf(spec);
        DeskSettings settings = DeskSettings.read(store.folder.path(console), console.environment(), desk);
        return DeskOptions.read(settings, tx -> DeskPapers.read(tx, pair, day));
    }

    /** What was asked for, else what the file's name ends in, else Markdown. */
    private BriefFormat chosen(@Nullable Path target) {
        if (format != null) {
            return format;
        }
        return target == null ? BriefFormat.MARKDOWN : BriefFormat.ofFile(target.toString());
    }
}
