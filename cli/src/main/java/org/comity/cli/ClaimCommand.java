package org.comity.cli;

import java.util.Arrays;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Frames;
import org.comity.workbench.Workbench;
import org.comity.workbench.claim.ClaimTester;
import org.comity.workbench.claim.language.Reading;
import org.comity.workbench.situation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comity claim "score(CHN, neighbours) in 2018 is the highest since 1990"}: supported, not supported or undecided. */
@Command(name = "claim")
final class ClaimCommand extends Question {
    @Parameters(paramLabel = "CLAIM", arity = "1..*")
    private String[] words = {};

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Option(names = "--frame", paramLabel = "FRAME", defaultValue = "neighbourhood")
    private String frame = "neighbourhood";

    @Option(names = "--draws", paramLabel = "N")
    private int draws = Situation.Request.DEFAULT_DRAWS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    /** What cannot be read is shown with a caret under the place, on four lines, and is wrong use. */
    @Override
    public Integer call() throws java.io.IOException {
        try {
            return super.call();
        } catch (Unread unread) {
            unread.reading.explanation().lines().forEach(this::say);
            return ExitCode.USAGE;
        }
    }

    @Override
    Finding answer(Workbench workbench) {
        Framework framework = Frames.of(workbench).get(frame);
        ClaimTester tester = ClaimTester.of(workbench, output.language());
        Reading reading = tester.read(String.join(" ", Arrays.asList(words)), framework);
        if (reading.mistake().isPresent()) {
            throw new Unread(reading);
        }
        return tester.finding(new ClaimTester.Request(reading.claim(), framework, rule, draws, seed));
    }

    /** A text that is no claim. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reading reading;

        Unread(Reading reading) {
            super(reading.text());
            this.reading = reading;
        }
    }
}
