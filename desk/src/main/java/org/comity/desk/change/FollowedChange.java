package org.comity.desk.change;

import java.time.Instant;
import java.util.Optional;
import org.comity.model.Country;

/**
 * A line of the list of changes that somebody follows, as it stood when that began. Home, partner, direction, reported kind,
 * period and telling are its key; two departments that do not read each other's may each follow the same line, so the key is
 * not unique.
 *
 * @param home whose list it stood in
 * @param partner the neighbour
 * @param direction who does and who is done to
 * @param reported the kind that is reported, as {@code material_conflict}
 * @param period the first of the new level, or the latest: {@code 2022-12}, {@code 2014}
 * @param telling whether the level changed or the latest figure stood out
 * @param state where it stands on the desk
 * @param acknowledgedBy who took note of it
 * @param acknowledgedAt when
 * @param account who looks after it
 * @param sentence what the reports say, as it stood
 * @param q how unusual it was after all series were looked at, 0 to 1, as it stood
 * @param finding the id of the answer that it stood in
 * @param command the command line that gives that answer again
 * @param measure the measure that it was turned into
 */
public record FollowedChange(
        String id,
        Country home,
        Country partner,
        Direction direction,
        String reported,
        String period,
        Telling telling,
        State state,
        Optional<String> acknowledgedBy,
        Optional<Instant> acknowledgedAt,
        Optional<String> account,
        String sentence,
        double q,
        String finding,
        String command,
        Optional<String> measure) {
    /** Who does and who is done to. */
    public enum Direction {
        HOME_TO_PARTNER,
        PARTNER_TO_HOME,
        UNDIRECTED
    }

    /** What is told. */
    public enum Telling {
        /** The level is another one from the period on. */
        LEVEL,
        /** The figure of the latest period is beyond the pair's own usual range. */
        LATEST
    }

    /** Where it stands on the desk. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }

    public FollowedChange {
        if (home.equals(partner)) {
            throw new IllegalArgumentException("A change is between two countries, not %s twice.".formatted(home));
        }
        if (reported.isBlank() || period.isBlank()) {
            throw new IllegalArgumentException("A change that is followed needs what is reported and its period.");
        }
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("q of a change is from 0 to 1, not %s.".formatted(q));
        }
        if (acknowledgedBy.isPresent() != acknowledgedAt.isPresent()) {
            throw new IllegalArgumentException("Who acknowledged a change and when belong together.");
        }
        if (state == State.ACKNOWLEDGED && acknowledgedBy.isEmpty()) {
            throw new IllegalArgumentException("A change that is acknowledged says by whom.");
        }
    }

    /** Whether both are the same line of the same list. */
    public boolean isSameLine(FollowedChange other) {
        return home.equals(other.home)
                && partner.equals(other.partner)
                && direction == other.direction
                && reported.equals(other.reported)
                && period.equals(other.period)
                && telling == other.telling;
    }

    /** Whether both say what one list told: the same line in the same words, with the same q, of the same answer. */
    public boolean isSameTelling(FollowedChange other) {
        return isSameLine(other)
                && sentence.equals(other.sentence)
                && Double.compare(q, other.q) == 0
                && finding.equals(other.finding)
                && command.equals(other.command);
    }

    /** The same, which an account takes note of; the first who did stays named. */
    public FollowedChange acknowledged(String by, Instant at) {
        boolean isFirst = acknowledgedBy.isEmpty();
        return with(
                State.ACKNOWLEDGED,
                isFirst ? Optional.of(by) : acknowledgedBy,
                isFirst ? Optional.of(at) : acknowledgedAt,
                account,
                measure);
    }

    /** The same, with which nobody is busy any more. */
    public FollowedChange closed() {
        return with(State.CLOSED, acknowledgedBy, acknowledgedAt, account, measure);
    }

    /** The same, open again; nobody has taken note of it. */
    public FollowedChange reopened() {
        return with(State.OPEN, Optional.empty(), Optional.empty(), account, measure);
    }

    /** The same, looked after by an account; empty for nobody. */
    public FollowedChange assignedTo(Optional<String> name) {
        return with(state, acknowledgedBy, acknowledgedAt, name, measure);
    }

    /** The same, turned into a measure. */
    public FollowedChange turnedInto(String task) {
        return with(state, acknowledgedBy, acknowledgedAt, account, Optional.of(task));
    }

    private FollowedChange with(
            State next, Optional<String> by, Optional<Instant> at, Optional<String> who, Optional<String> task) {
        return new FollowedChange(
                id, home, partner, direction, reported, period, telling, next, by, at, who, sentence, q, finding,
                command, task);
    }
}
