package org.comity.workbench.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.Desk;
import org.comity.desk.DeskSettings;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.department.Department;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.work.Note;
import org.comity.model.Country;
import org.comity.model.Pair;

/** A desk with made-up promises, differences and notes of two countries. */
final class ToyDesk {
    private ToyDesk() {}

    static Desk open(Path folder) {
        Desk desk = Desk.open(DeskSettings.of(folder));
        desk.write(Actor.LOCAL, tx -> tx.add(new Department("trade", "Trade", Optional.empty(), "", Optional.empty())));
        return desk;
    }

    static void promise(WriteTx tx, String id, Country by, Country to, LocalDate due, String text) {
        tx.add(
                new Commitment(
                        id,
                        text,
                        by.code(),
                        text,
                        to.code(),
                        Optional.of(by),
                        Optional.of(to),
                        "trade",
                        Optional.of(due),
                        "",
                        Optional.of(due.minusYears(1)),
                        "Joint statement, https://example.org/1",
                        "line 3",
                        false,
                        Optional.empty(),
                        Optional.empty()),
                Placing.of("trade"));
    }

    static void difference(WriteTx tx, String id, Pair pair, String differOn) {
        tx.add(
                new Difference(
                        id,
                        "Course of the line at " + id,
                        pair.home(),
                        pair.partner(),
                        Difference.Kind.TERRITORY,
                        differOn,
                        "talks since 2019",
                        Optional.empty()),
                Placing.of("trade"));
    }

    static void words(WriteTx tx, String of, Optional<Country> party, String text, Optional<Double> number) {
        String side = party.map(Country::code).orElse("third");
        tx.add(new Quotation(
                of + "-" + side.toLowerCase(java.util.Locale.ROOT),
                of,
                party,
                party.map(one -> "Name of " + one.code()).orElse(""),
                text,
                LocalDate.of(2024, 3, 14),
                "Statement of " + side,
                "https://example.org/" + side,
                number,
                "km"));
    }

    /** A note that only its author reads. */
    static void note(WriteTx tx, String id, Pair pair, String text) {
        Placing own = new Placing("trade", Visibility.NAMED, "Confidential", Optional.empty(), new TreeSet<>());
        tx.add(new Note(id, pair.home(), pair.partner(), text), own);
    }

    /** More than any pack has room for, in long texts. */
    static void fill(WriteTx tx, Pair pair, LocalDate day) {
        String text = "Both sides will complete the one-stop border post and the road to it, "
                + "with joint inspection, shared data and a hotline between the two customs services. ";
        for (int i = 0; i < 20; i++) {
            promise(tx, "p" + i, pair.home(), pair.partner(), day.minusDays(10L * i), text.repeat(1 + i % 4));
            promise(tx, "q" + i, pair.partner(), pair.home(), day.plusDays(3L * i), text.repeat(1 + i % 3));
        }
        for (int i = 0; i < 8; i++) {
            String id = "d" + i;
            difference(tx, id, pair, "status, line, the reading of article " + i);
            words(tx, id, Optional.of(pair.home()), text.repeat(2 + i), Optional.of(100.5 + i));
            words(tx, id, Optional.of(pair.partner()), text.repeat(9 - i), Optional.of(90.0));
            if (i % 2 == 0) {
                words(tx, id, Optional.empty(), text.repeat(3), Optional.empty());
            }
        }
        for (int i = 0; i < 5; i++) {
            note(tx, "n" + i, pair, "Ask about the bridge. " + text.repeat(i));
        }
    }
}
