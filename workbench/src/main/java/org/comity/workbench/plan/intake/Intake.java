package org.comity.workbench.plan.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.Query;
import org.comity.desk.WriteTx;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Commitment;
import org.comity.desk.reading.Candidate;
import org.comity.desk.reading.Candidate.Sort;
import org.comity.desk.reading.Candidate.Verdict;
import org.comity.desk.reading.Reading;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;

/** Brings what was found in a text to the desk, where people decide on each candidate. */
public final class Intake {
    private static final int SHORT = 300;
    private static final int MIDDLE = 2000;
    private static final int TITLE = 500;
    private static final int LONG = 20_000;

    private Intake() {}

    /**
     * Keeps a text with its candidates, each of them open, but for those that were refused in a text read before: they
     * stay refused. The same file again is the reading that is there.
     */
    public static Kept<Reading> keep(WriteTx tx, Reading reading, FoundText found, Placing placing) {
        Optional<Kept<Reading>> before = tx.list(Reading.class, Query.where("sha256", found.sha256())).stream()
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        Kept<Reading> kept = tx.add(reading, placing);
        Set<String> refused = new TreeSet<>();
        tx.list(Candidate.class, Query.where("verdict", Verdict.REFUSED))
                .forEach(one -> refused.add(one.record().mark()));
        for (org.comity.workbench.plan.extract.Candidate one : found.candidates()) {
            tx.add(candidate(reading.id(), one, refused.contains(one.id())));
        }
        return kept;
    }

    private static Candidate candidate(
            String reading, org.comity.workbench.plan.extract.Candidate found, boolean refused) {
        return new Candidate(
                Ids.next(),
                reading,
                found.id(),
                found.line(),
                cut(found.sentence(), LONG),
                Sort.valueOf(found.kind().name()),
                cut(found.actor(), SHORT),
                cut(found.verb(), SHORT),
                cut(found.action(), MIDDLE),
                cut(found.counterpart(), SHORT),
                cut(found.topic(), SHORT),
                cut(found.deadline(), SHORT),
                found.due(),
                refused ? Verdict.REFUSED : Verdict.OPEN,
                Optional.empty());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /**
     * Accepts a candidate as a person read it: it becomes a commitment, which names the sentence as it was published.
     *
     * @param read the candidate with the fields as the person left them
     * @param seen the version that the person saw
     * @param placing the department that owns it; readers and handling mark are those of the text, which holds the words
     */
    public static Kept<Commitment> accept(WriteTx tx, Candidate read, int seen, Placing placing) {
        Kept<Candidate> before = tx.get(Candidate.class, read.id());
        if (before.record().verdict() == Verdict.ACCEPTED) {
            throw new IllegalArgumentException("This candidate was accepted already.");
        }
        Kept<Reading> text = tx.get(Reading.class, before.record().reading());
        Reading reading = text.record();
        Kept<Commitment> commitment = tx.add(
                new Commitment(
                        Ids.next(),
                        before.record().sentence(),
                        read.actor().isBlank() ? Commitment.UNSTATED : read.actor(),
                        cut((read.verb() + " " + read.action()).strip(), MIDDLE),
                        read.counterpart(),
                        reading.home(),
                        reading.partner(),
                        read.topic(),
                        read.due(),
                        read.deadline(),
                        reading.published(),
                        reading.source(),
                        "line " + before.record().line(),
                        read.sort() == Sort.ASPIRATION,
                        Optional.empty(),
                        Optional.empty()),
                as(text, placing));
        tx.change(read.decided(Verdict.ACCEPTED, Optional.of(commitment.id())), seen);
        return commitment;
    }

    /** Where a record stands that holds words of another one: with its owner, for nobody else's eyes than before. */
    private static Placing as(Kept<?> source, Placing owner) {
        Placing was = source.head().placing();
        boolean open = was.visibility() == Visibility.PUBLIC; // making public is an act of its own
        return new Placing(
                owner.department(),
                open ? owner.visibility() : was.visibility(),
                was.mark(),
                open ? owner.team() : was.team(),
                was.named());
    }

    /** A measure that keeps a commitment, proposed, from today to the day that was promised; read by who reads that. */
    public static Kept<Measure> measure(WriteTx tx, Kept<Commitment> promise, LocalDate today, Placing placing) {
        Commitment commitment = promise.record();
        Optional<LocalDate> starts =
                commitment.due().filter(due -> !due.isBefore(today)).map(_ -> today);
        return tx.add(
                new Measure(
                        Ids.next(),
                        Optional.empty(),
                        cut(title(commitment), TITLE),
                        commitment.text(),
                        Step.PROPOSED,
                        Optional.empty(),
                        commitment.counterpart(),
                        commitment.home(),
                        commitment.partner(),
                        starts,
                        commitment.due(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(promise.id())),
                as(promise, placing));
    }

    private static String title(Commitment commitment) {
        String action = commitment.action().isBlank() ? commitment.text() : commitment.action();
        return Character.toUpperCase(action.charAt(0)) + action.substring(1);
    }

    /** Refuses a candidate, or opens it again. */
    public static Kept<Candidate> decide(WriteTx tx, String id, int seen, Verdict verdict) {
        Candidate candidate = tx.get(Candidate.class, id).record();
        if (candidate.verdict() == Verdict.ACCEPTED || verdict == Verdict.ACCEPTED) {
            throw new IllegalArgumentException("This candidate was accepted already; change its commitment instead.");
        }
        return tx.change(candidate.decided(verdict, Optional.empty()), seen);
    }
}
