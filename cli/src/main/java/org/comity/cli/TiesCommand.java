package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.trust.ties.TiesFinding;
import org.comity.workbench.trust.ties.TiesQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity ties KEN UGA --on 2014-12-31 --table gaps}: dated ties of two countries, and what they have not. */
@Command(name = "ties")
final class TiesCommand extends PairQuestion {
    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Override
    Finding answer(Workbench workbench) {
        TiesQuestion question = new TiesQuestion(pair(), LedgerOptions.day(on), rule);
        List<AgreementLine> agreements = read(
                workbench,
                tx -> Register.read(tx, Register.Filter.ALL, question.on()).lines());
        return TiesFinding.of(workbench, question, agreements, output.language());
    }
}
