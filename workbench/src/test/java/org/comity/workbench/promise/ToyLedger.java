package org.comity.workbench.promise;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Coding;
import org.comity.desk.promise.Commitment;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Placing;
import org.comity.model.Country;

/** A desk with a few promises between Viet Nam and Laos. */
public final class ToyLedger {
    public static final LocalDate DUE = LocalDate.of(2030, 6, 30);

    private ToyLedger() {}

    public static Desk open(Path folder) {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty())));
        return desk;
    }

    public static Commitment promise(String id, Optional<LocalDate> due, boolean vague, Optional<String> successor) {
        return new Commitment(
                id,
                "Viet Nam will do " + id + ".",
                "Viet Nam",
                id,
                "Laos",
                Optional.of(Country.of("VNM")),
                Optional.of(Country.of("LAO")),
                "trade",
                due,
                "",
                Optional.of(LocalDate.of(2029, 1, 1)),
                "Joint statement, https://example.org/1",
                "line 3",
                vague,
                Optional.empty(),
                successor);
    }

    public static void add(WriteTx tx, String id) {
        tx.add(promise(id, Optional.of(DUE), false, Optional.empty()), Placing.of("trade"));
    }

    public static void report(WriteTx tx, String promise, StateReport.Side side, String day, PromiseState state) {
        tx.add(new StateReport(
                Ids.next(), promise, side, side.name(), LocalDate.parse(day), state, "https://example.org/r", ""));
    }

    public static void evidence(
            WriteTx tx, String promise, String day, Evidence.Stance stance, Step step, Evidence.Grade grade) {
        tx.add(new Evidence(
                Ids.next(), promise, LocalDate.parse(day), stance, step, grade, "https://example.org/e", ""));
    }

    public static void code(WriteTx tx, String promise, String coder, int score) {
        tx.add(new Coding(Ids.next(), promise, coder, DUE.plusMonths(2), Optional.of(score), ""));
    }
}
