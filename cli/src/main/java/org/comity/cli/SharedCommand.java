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
import org.comity.workbench.shared.SharedFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comity shared KEN UGA}: what two countries have in common, and how the partner sees it. */
@Command(name = "shared")
final class SharedCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "HOME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country home;

    @Parameters(index = "1", paramLabel = "PARTNER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Country partner;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable Integer year;

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
        int asked = year == null ? LedgerOptions.day(null).getYear() : year;
        LocalDate on = LocalDate.of(asked, 12, 31);
        List<AgreementLine> agreements = desk.read(tx -> org.comity.workbench.law.Register.read(
                        tx, new org.comity.workbench.law.Register.Filter(List.of(pair.home(), pair.partner()), ""), on)
                .lines());
        try (Workbench workbench = Workbench.open(desk.home(), AsOf.LATEST)) {
            Finding finding = SharedFuture.of(workbench, output.language()).finding(pair, asked, rule, agreements);
            Register.of(workbench.store().home()).keep(finding);
            output.write(finding, workbench.store().home());
        }
        return ExitCode.OK;
    }
}
