package org.comity.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.model.Country;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.SignalsQuestion;
import org.comity.workbench.security.told.ChangesDigest;
import org.comity.workbench.security.told.DigestSheet;
import org.comity.workbench.security.told.ToldWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity security digest CHN --since 2022-11-30 --format html}: what of the list of changes is new, for a mail or a feed. */
@Command(name = "digest")
final class SecurityDigestCommand implements Callable<Integer> {
    /** How it is written. */
    enum Sheet {
        TEXT,
        HTML,
        ATOM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Option(names = "--since", paramLabel = "DATE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate since;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Sheet format = Sheet.TEXT;

    @Option(names = "--base", paramLabel = "URL")
    private URI base = URI.create("http://localhost:8080");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en")
    private Locale language = Locale.ENGLISH;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private StoreOptions store;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Question.checkKnown(home, spec);
        try (Workbench workbench = store.open()) {
            byte[] text = text(workbench).getBytes(StandardCharsets.UTF_8);
            Path target = file == null || file.toString().equals("-") ? null : file;
            if (target == null) {
                OutputStream out =
                        new BufferedOutputStream(Comity.consoleOf(spec).out());
                out.write(text);
                out.flush();
            } else {
                OutputOptions.intoFile(target, out -> out.write(text));
            }
        }
        return ExitCode.OK;
    }

    private String text(Workbench workbench) {
        Names names = Names.read(workbench.store().home(), language);
        DigestSheet sheet = new DigestSheet(
                ToldWords.in(language, names::name), base.toString().replaceFirst("/+$", ""));
        SignalsQuestion question = SignalsQuestion.usual(home, rule, LocalDate.now(ZoneOffset.UTC));
        ChangesDigest digest = ChangesDigest.read(workbench, question, since, language);
        return switch (format) {
            case TEXT -> sheet.text(digest);
            case HTML -> sheet.html(digest);
            case ATOM -> sheet.atom(home, digest.finding());
        };
    }
}
