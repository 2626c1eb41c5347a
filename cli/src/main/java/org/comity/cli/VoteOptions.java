package org.comity.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.workbench.CommandLine;
import org.comity.workbench.trust.votes.VoteFiles;
import org.comity.workbench.trust.votes.VoteReader;
import org.comity.workbench.trust.votes.VoteSet;
import org.comity.workbench.trust.votes.Votes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files of votes are read, and which of their roll calls are looked at. */
final class VoteOptions {
    @Option(names = "--votes", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path votes;

    @Option(names = "--rollcalls", paramLabel = "FILE")
    private @Nullable Path rollCalls;

    @Option(names = "--issues", paramLabel = "FILE")
    private @Nullable Path issues;

    @Option(names = "--matches", paramLabel = "FILE")
    private @Nullable Path matches;

    @Option(names = "--votes-set", paramLabel = "SET", defaultValue = "all")
    private VoteSet set = new VoteSet.All();

    @Option(names = "--from", paramLabel = "YEAR")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR")
    private @Nullable Integer to;

    /** Reads the files; {@code -} is standard input. */
    Votes read() throws IOException {
        try (StandardInput input = new StandardInput()) {
            Path file = input.isMeant(votes) ? input.keep() : votes;
            return VoteReader.read(new VoteFiles(file, Optional.ofNullable(rollCalls), Optional.ofNullable(issues)));
        }
    }

    VoteSet set() {
        return set;
    }

    Optional<Integer> from() {
        return Optional.ofNullable(from);
    }

    Optional<Integer> to() {
        return Optional.ofNullable(to);
    }

    Optional<Path> matches() {
        return Optional.ofNullable(matches);
    }

    /** The beginning of the command line that asks the same again. */
    CommandLine command(String verb) {
        return CommandLine.of("comity votes " + verb)
                .with("--votes", votes.toString())
                .with("--rollcalls", text(rollCalls))
                .with("--issues", text(issues))
                .with("--matches", text(matches))
                .with("--votes-set", set instanceof VoteSet.All ? "" : set.text())
                .with("--from", text(from))
                .with("--to", text(to));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
