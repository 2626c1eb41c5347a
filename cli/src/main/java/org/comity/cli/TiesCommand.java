package org.comity.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.comity.data.AsOf;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.cite.Register;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity ties KEN UGA --on 2014-12-31 --table gaps}: dated ties of two countries, and what they have not. */
@Command(name = "ties")
final class TiesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--rule", paramLabel = "RULE")
    private NeighbourRule rule = NeighbourRule.DEFAULT;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeskOptions desk;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pair pair = new Pair(Question.checkKnown(home, spec), Question.checkKnown(partner, spec));
        TiesQuestion question = new TiesQuestion(pair, LedgerOptions.day(on), rule);
        List<AgreementLine> agreements = desk.read(tx -> org.comity.workbench.law.Register.read(
                        tx, org.comity.workbench.law.Register.Filter.ALL, question.on())
                .lines());
        try (Workbench workbench = Workbench.open(desk.home(), AsOf.LATEST)) {
            Finding finding = TiesFinding.of(workbench, question, agreements, output.language());
            Register.of(workbench.store().home()).keep(finding);
            output.write(finding, workbench.store().home());
        }
        return ExitCode.OK;
    }
}
