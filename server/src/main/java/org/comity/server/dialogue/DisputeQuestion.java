package org.comity.server.dialogue;

import java.util.Optional;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.dialogue.register.Disputes;

/** Which disputes an address asks for: {@code home}, {@code partner} and {@code q}. */
final class DisputeQuestion {
    private DisputeQuestion() {}

    static Disputes.Filter filter(Switches switches) {
        TreeSet<Country> parties = new TreeSet<>();
        LedgerQuestion.country(switches.get("home")).ifPresent(parties::add);
        LedgerQuestion.country(switches.get("partner")).ifPresent(parties::add);
        return new Disputes.Filter(parties, Optional.empty(), switches.get("q"), false);
    }
}
