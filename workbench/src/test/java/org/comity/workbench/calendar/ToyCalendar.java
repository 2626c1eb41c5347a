package org.comity.workbench.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.desk.calendar.Occasion.State;
import org.comity.desk.department.Department;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Party;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Placing;
import org.comity.model.Country;

/** A desk with dates between Kenya and Uganda, and some that are not theirs. */
public final class ToyCalendar {
    private ToyCalendar() {}

    /** An occasion of one kind; what is empty is not given. */
    public static Occasion occasion(
            String id, Sort kind, String begins, String ends, String guest, String host, String others, Office office) {
        return new Occasion(
                id,
                kind,
                "Title of " + id,
                begins,
                ends,
                "",
                State.CONFIRMED,
                country(guest),
                country(host),
                others,
                "",
                office,
                "",
                "Gazette of " + begins,
                "",
                "",
                "",
                0);
    }

    private static Optional<Country> country(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Country.of(code));
    }

    /** Opens the desk; the caller closes it. */
    public static Desk open(Path folder) {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> {
            Placing trade = Placing.of("trade");
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty()));
            tx.add(
                    occasion("v1", Sort.VISIT, "2029-05-02", "2029-05-03", "KEN", "UGA", "", Office.HEAD_OF_STATE),
                    trade);
            tx.add(occasion("v2", Sort.VISIT, "2027", "", "UGA", "KEN", "", Office.FOREIGN_MINISTER), trade);
            tx.add(occasion("v3", Sort.VISIT, "2030-02", "", "UGA", "KEN", "", Office.HEAD_OF_STATE), trade);
            tx.add(occasion("m1", Sort.MEETING, "2029-11-11", "", "", "TZA", "KEN UGA", Office.OFFICIALS), trade);
            tx.add(occasion("e1", Sort.ELECTION, "2030-01-20", "", "", "", "UGA", Office.NONE), trade);
            tx.add(
                    new Agreement(
                            "lake",
                            "Lake treaty",
                            "treaty",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(LocalDate.of(2030, 3, 1)),
                            Optional.empty(),
                            "",
                            "Register",
                            ""),
                    trade);
            tx.add(party("a", "KEN"));
            tx.add(party("b", "UGA"));
            tx.add(
                    new Commitment(
                            "post",
                            "Both sides will open the post at Busia",
                            "Both sides",
                            "open",
                            "",
                            Optional.of(Country.of("KEN")),
                            Optional.of(Country.of("UGA")),
                            "",
                            Optional.of(LocalDate.of(2030, 2, 28)),
                            "",
                            Optional.empty(),
                            "Communique",
                            "",
                            false,
                            Optional.empty(),
                            Optional.empty()),
                    trade);
            return tx;
        });
        return desk;
    }

    private static Party party(String id, String code) {
        return new Party(
                id,
                "lake",
                code,
                Optional.of(Country.of(code)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
