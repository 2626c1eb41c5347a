package org.comity.desk;

import org.comity.desk.access.Act;
import org.comity.desk.access.Rights;
import org.comity.desk.department.HandOff;
import org.comity.desk.record.Area;

/**
 * What departments may say of a hand-off that is part of another one's record: both ends say when it was taken up or came
 * back, and whoever has the thing passes it on.
 */
final class Passing {
    private Passing() {}

    /** Whether an actor works in a department at one end of a hand-off. */
    static boolean isAtAnEnd(Rights rights, HandOff pass) {
        return rights.may(Act.CHANGE, Area.WORK, pass.fromDepartment(), "")
                || rights.may(Act.CHANGE, Area.WORK, pass.toDepartment(), "");
    }

    /** Whether a change only says what became of a hand-off, and comes from one of its ends. */
    static boolean mayTell(Rights rights, Record before, Record after) {
        return before instanceof HandOff was
                && after instanceof HandOff now
                && isAtAnEnd(rights, was)
                && now.equals(new HandOff(
                        was.id(),
                        was.about(),
                        was.fromDepartment(),
                        was.toDepartment(),
                        was.sent(),
                        now.taken(),
                        now.returned(),
                        now.note()));
    }

    /** Whether a record is a hand-off by a department that took the thing up before. */
    static boolean mayPass(ReadTx tx, Record record) {
        return record instanceof HandOff pass
                && tx.rights().may(Act.ADD, Area.WORK, pass.fromDepartment(), "")
                && hasIt(tx, pass.about(), pass.fromDepartment());
    }

    private static boolean hasIt(ReadTx tx, String about, String department) {
        return tx.list(HandOff.class, Query.where("about", about).and("toDepartment", department)).stream()
                .map(kept -> kept.record())
                .anyMatch(pass -> pass.taken().isPresent() && pass.returned().isEmpty());
    }

    /** Whether a department of the actor has taken a thing up, and so may pass it on. */
    static boolean mayPassOn(ReadTx tx, String about) {
        return tx.list(HandOff.class, Query.where("about", about)).stream()
                .map(kept -> kept.record())
                .anyMatch(pass -> pass.taken().isPresent()
                        && pass.returned().isEmpty()
                        && tx.rights().may(Act.ADD, Area.WORK, pass.toDepartment(), ""));
    }
}
