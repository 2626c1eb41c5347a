package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.shared.SharedFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code comity shared KEN UGA}: what two countries have in common, and how the partner sees it. */
@Command(name = "shared")
final class SharedCommand extends PairQuestion {
    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

    @Override
    Finding answer(Workbench workbench) {
        Pair pair = pair();
        int asked = year == null ? LedgerOptions.day(null).getYear() - 1 : year;
        LocalDate on = LocalDate.of(asked, 12, 31);
        List<AgreementLine> agreements = read(
                workbench,
                tx -> Register.read(tx, new Register.Filter(List.of(pair.home(), pair.partner()), ""), on)
                        .lines());
        return SharedFuture.of(workbench, output.language()).finding(pair, asked, rule, agreements);
    }
}
