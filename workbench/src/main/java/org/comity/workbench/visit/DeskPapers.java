package org.comity.workbench.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.desk.ReadTx;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.desk.work.Note;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerFilter;
import org.comity.workbench.promise.LedgerLine;

/**
 * What the desk holds for a visit, as the one who asks may read it.
 *
 * @param asked whether the desk was read at all; a public copy is made without it
 * @param dates around the day; empty in a public copy
 * @param promised by home to partner, due by a year after the day and not settled, the earliest first
 * @param received promised by partner to home, the same
 * @param undated open promises of both sides without a date
 * @param differences with both sides' words
 * @param agreements in force on the day to which both are parties
 * @param notes of the one who asks, and of nobody else
 * @param marks the handling marks of all of it, in alphabetical order
 */
public record DeskPapers(
        boolean asked,
        Optional<Dates> dates,
        List<LedgerLine> promised,
        List<LedgerLine> received,
        int undated,
        List<DifferenceLine> differences,
        List<AgreementLine> agreements,
        List<String> notes,
        List<String> marks) {
    /** A copy for everyone: the desk is not read. */
    public static final DeskPapers NONE = new DeskPapers(
            false, Optional.empty(), List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of());

    private static final int AHEAD = 12; // months

    public DeskPapers {
        promised = List.copyOf(promised);
        received = List.copyOf(received);
        differences = List.copyOf(differences);
        agreements = List.copyOf(agreements);
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
    }

    /** Reads what the actor may read about two countries, as it stands on a day. */
    public static DeskPapers read(ReadTx tx, Pair pair, LocalDate day) {
        List<LedgerLine> promised = open(tx, pair.home(), pair.partner(), day);
        List<LedgerLine> received = open(tx, pair.partner(), pair.home(), day);
        List<DifferenceLine> differences = DifferenceLine.list(tx, pair);
        List<AgreementLine> agreements =
                Register.read(tx, new Register.Filter(List.of(pair.home(), pair.partner()), ""), day).lines().stream()
                        .filter(line -> line.standing(day) == AgreementLine.Standing.IN_FORCE)
                        .toList();
        var notes = tx.list(Note.class).stream()
                .filter(note -> note.head().createdBy().equals(tx.actor().name()))
                .filter(note -> note.record().isOf(pair.home(), pair.partner()))
                .toList();
        Dates dates = Dates.read(tx, pair, day);
        TreeSet<String> marks = new TreeSet<>();
        Stream.concat(promised.stream(), received.stream()).forEach(line -> marks.add(line.mark()));
        differences.forEach(line -> marks.add(line.kept().head().placing().mark()));
        agreements.forEach(line -> marks.add(line.mark()));
        notes.forEach(note -> marks.add(note.head().placing().mark()));
        marks.addAll(dates.past().marks());
        dates.next().forEach(line -> marks.add(line.mark()));
        return new DeskPapers(
                true,
                Optional.of(dates),
                dated(promised),
                dated(received),
                promised.size()
                        + received.size()
                        - dated(promised).size()
                        - dated(received).size(),
                differences,
                agreements,
                notes.stream().map(note -> note.record().text()).toList(),
                List.copyOf(marks));
    }

    private static List<LedgerLine> dated(List<LedgerLine> lines) {
        return lines.stream().filter(line -> line.promise().due().isPresent()).toList();
    }

    private static List<LedgerLine> open(ReadTx tx, Country by, Country to, LocalDate day) {
        return Ledger.read(tx, LedgerFilter.of(by, to), day).lines().stream()
                .filter(line -> !isSettled(line))
                .filter(line -> line.promise()
                        .due()
                        .filter(due -> due.isAfter(day.plusMonths(AHEAD)))
                        .isEmpty())
                .toList();
    }

    /** Whether another promise took its place, or both sides report it delivered. */
    private static boolean isSettled(LedgerLine line) {
        Optional<PromiseState> home = line.side(StateReport.Side.HOME).state();
        Optional<PromiseState> partner = line.side(StateReport.Side.PARTNER).state();
        return home.filter(PromiseState.SUPERSEDED::equals).isPresent()
                || (home.filter(DeskPapers::isDelivered).isPresent()
                        && partner.filter(DeskPapers::isDelivered).isPresent());
    }

    private static boolean isDelivered(PromiseState state) {
        return state == PromiseState.DELIVERED || state == PromiseState.DELIVERED_LATE;
    }
}
