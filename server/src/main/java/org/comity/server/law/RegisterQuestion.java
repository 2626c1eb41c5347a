package org.comity.server.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.desk.ReadTx;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.law.LawFindings;
import org.comity.workbench.law.Register;
import org.comity.workbench.law.Reminders;

/** What an address asks of the register. */
public final class RegisterQuestion {
    private static final int MOST_DAYS = 36_500;

    private RegisterQuestion() {}

    /** The agreements asked for, of which {@code home} and {@code partner} are parties, in whichever order. */
    public static Register read(ReadTx tx, Switches switches, LocalDate today) {
        return Register.read(tx, filter(switches), LedgerQuestion.on(switches, today));
    }

    private static Register.Filter filter(Switches switches) {
        List<Country> parties = Stream.of("home", "partner")
                .flatMap(name -> LedgerQuestion.country(switches.get(name)).stream())
                .toList();
        return new Register.Filter(parties, switches.get("q"));
    }

    /** A register as a Finding, with the command that gives it again. */
    public static Finding finding(Register register, Switches switches) {
        return LawFindings.register(
                register,
                filter(switches).command("list", register.on()).toString(),
                switches.language().locale());
    }

    /** What falls due under a register, with the command that gives it again. */
    public static Finding reminders(Register register, Switches switches) {
        int days = days(switches);
        return LawFindings.reminders(
                Reminders.of(register.lines(), register.on(), days),
                filter(switches)
                        .command("reminders", register.on())
                        .with("--days", String.valueOf(days))
                        .toString(),
                switches.language().locale());
    }

    /** How many days ahead are looked at. */
    public static int days(Switches switches) {
        String text = switches.get("days");
        if (text.isEmpty()) {
            return Reminders.USUAL_DAYS;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_DAYS) {
            throw new Wrong(
                    400,
                    "bad-request",
                    "The days to look ahead are a whole number from 0 to %d, not \"%s\".".formatted(MOST_DAYS, text));
        }
        return Integer.parseInt(text);
    }
}
