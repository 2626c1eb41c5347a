package org.comity.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Money;
import org.comity.desk.team.Account;
import org.comity.desk.team.RoleGrant;
import org.comity.model.Country;

/** Two departments and somebody of each role, as most tests need them. */
final class Scene {
    static final Actor OFFICER = Actor.of("officer");
    static final Actor LEAD = Actor.of("lead");
    static final Actor VIEWER = Actor.of("viewer");
    static final Actor OTHER = Actor.of("other");
    static final Actor COORDINATOR = Actor.of("coordinator");
    static final Actor ADMINISTRATOR = Actor.of("administrator");

    private Scene() {}

    /** Sets the scene on an empty desk. */
    static Desk on(Desk desk) {
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.of(40.0)));
            tx.add(new Department("water", "Water", Optional.empty(), "", Optional.empty()));
            account(tx, "viewer", Role.VIEWER, "trade");
            account(tx, "officer", Role.OFFICER, "trade");
            account(tx, "lead", Role.LEAD, "trade");
            account(tx, "other", Role.OFFICER, "water");
            account(tx, "coordinator", Role.COORDINATOR, "");
            account(tx, "administrator", Role.ADMINISTRATOR, "");
            return "";
        });
        return desk;
    }

    private static void account(WriteTx tx, String name, Role role, String department) {
        tx.add(new Account(name, name, "", true), org.comity.desk.record.Placing.of("trade"));
        tx.add(new RoleGrant(Ids.next(), name, role, Optional.of(department).filter(d -> !d.isEmpty())));
    }

    /** A measure of Kenya with Uganda. */
    static Measure measure(String id) {
        return new Measure(
                id,
                Optional.empty(),
                "One-stop border post",
                "Build it.",
                Step.PROPOSED,
                Optional.empty(),
                "Ministry of Works",
                Optional.of(Country.of("KEN")),
                Optional.of(Country.of("UGA")),
                Optional.of(LocalDate.of(2027, 1, 1)),
                Optional.of(LocalDate.of(2027, 12, 31)),
                Optional.of(Money.of("1250000.50", "KES")),
                Optional.of(120.0),
                Optional.empty());
    }

    static Evidence evidence(String about, Step shows, Evidence.Grade grade) {
        return new Evidence(
                Ids.next(),
                about,
                LocalDate.of(2027, 3, 1),
                Evidence.Stance.FOR,
                shows,
                grade,
                "Gazette 12 of 2027",
                "It says so.");
    }
}
