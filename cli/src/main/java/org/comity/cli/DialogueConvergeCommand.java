package org.comity.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.cite.Register;
import org.comity.workbench.dialogue.converge.ConvergeFinding;
import org.comity.workbench.dialogue.converge.ConvergeQuestion;
import org.comity.workbench.dialogue.converge.DeskEvidence;
import org.comity.workbench.dialogue.converge.Skeleton;
import org.comity.workbench.dialogue.converge.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * {@code comity dialogue converge CHN VNM}: topics on which both sides' positions and gains agree; {@code --send trade,energy
 * -o negotiation.yaml} begins a negotiation file on some of them.
 */
@Command(name = "converge")
final class DialogueConvergeCommand extends PairQuestion {
    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Option(names = "--topics", paramLabel = "FILE")
    private @Nullable Path topics;

    @Option(names = "--draws", paramLabel = "N")
    private int draws = ConvergeQuestion.DRAWS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--no-scenario")
    private boolean noScenario;

    @Option(names = "--send", paramLabel = "TOPICS", split = ",")
    private List<String> send = List.of();

    @Override
    public Integer call() throws IOException {
        if (send.isEmpty()) {
            return super.call();
        }
        try (Workbench workbench = store.open()) {
            Finding finding = answer(workbench);
            Register.of(workbench.store().home()).keep(finding);
            String text =
                    Skeleton.of(workbench, finding, question(), send, LocalDate.now(ZoneOffset.UTC), output.language());
            output.writeText(text.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }

    @Override
    Finding answer(Workbench workbench) throws IOException {
        ConvergeQuestion question = question();
        LocalDate on = LocalDate.of(question.year(), 12, 31);
        DeskEvidence desk = read(workbench, tx -> DeskEvidence.read(tx, question.pair(), on));
        return ConvergeFinding.of(workbench, question, desk, output.language());
    }

    private ConvergeQuestion question() throws IOException {
        Pair pair = pair();
        int asked = year == null ? LocalDate.now(ZoneOffset.UTC).getYear() - 1 : year;
        return new ConvergeQuestion(
                pair,
                asked,
                rule,
                topics == null ? Topics.shipped() : Topics.parse(topics.toString(), Files.readString(topics)),
                !noScenario,
                draws,
                seed);
    }
}
