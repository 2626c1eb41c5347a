package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Pair;

/**
 * One dated tie, seen from one of the two.
 *
 * @param pair who sees it
 * @param kind as the source calls it
 * @param direction which way it goes
 * @param id the source's number
 * @param name the source's own name
 * @param item the class, in the source's own terms
 * @param from first day; empty where it is not known
 * @param until last day; empty while it lasts, or while the source does not know
 * @param knownTo last day that the source's edition covers; empty where it has no end
 * @param since the days from which home and partner are parties to it, with whomever; where they are known
 * @param ratified days on which home and partner ratified, where they are known
 * @param mark the handling mark of the desk's record; empty for a public set
 * @param origin where it stands
 */
public record TieLine(
        Pair pair,
        String kind,
        Direction direction,
        String id,
        String name,
        String item,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> knownTo,
        EachSide since,
        EachSide ratified,
        String mark,
        Origin origin) {

    /** Which way a tie goes. */
    public enum Direction {
        BOTH,
        /** From home to partner: home gives, sends or acts. */
        THERE,
        /** From partner to home. */
        BACK;

        Direction turned() {
            return switch (this) {
                case BOTH -> BOTH;
                case THERE -> BACK;
                case BACK -> THERE;
            };
        }
    }

    /** Whether a tie holds on a day. */
    public enum Standing {
        NOT_YET,
        IN_FORCE,
        ENDED,
        /** It held when the edition ended, which is before the day; or its beginning is not known. */
        NOT_KNOWN;

        /** As files have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A day of each side. */
    public record EachSide(Optional<LocalDate> home, Optional<LocalDate> partner) {
        static final EachSide UNKNOWN = new EachSide(Optional.empty(), Optional.empty());

        EachSide turned() {
            return new EachSide(/* home= */ partner, /* partner= */ home);
        }
    }

    /**
     * Where a tie stands.
     *
     * @param source the source's id, or {@code desk}
     * @param vintage empty for the desk
     * @param file empty for the desk
     * @param line 0 for the desk
     */
    public record Origin(String source, String vintage, String file, int line) {
        static final String DESK = "desk";

        /** Whether the desk's register of agreements holds it. */
        public boolean isDesk() {
            return source.equals(DESK);
        }
    }

    /** Where it stands on a day. */
    public Standing standing(LocalDate on) {
        if (from.filter(on::isBefore).isPresent()) {
            return Standing.NOT_YET;
        }
        if (until.isPresent()) {
            return until.get().isBefore(on)
                    ? Standing.ENDED
                    : from.isPresent() ? Standing.IN_FORCE : Standing.NOT_KNOWN;
        }
        return from.isEmpty() || knownTo.filter(on::isAfter).isPresent() ? Standing.NOT_KNOWN : Standing.IN_FORCE;
    }

    /** The same with the days from which the two are parties to it. */
    TieLine since(EachSide days) {
        return new TieLine(pair, kind, direction, id, name, item, from, until, knownTo, days, ratified, mark, origin);
    }

    /** The same tie seen from the other side. */
    public TieLine turned() {
        return new TieLine(
                pair.turned(),
                kind,
                direction.turned(),
                id,
                name,
                item,
                from,
                until,
                knownTo,
                since.turned(),
                ratified.turned(),
                mark,
                origin);
    }
}
