package org.comity.workbench.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.law.Agreement;
import org.comity.desk.law.Obligation;
import org.comity.desk.law.Party;
import org.comity.desk.record.Kept;

/** An agreement with its parties, by name, and its obligations, by clause. */
public record AgreementLine(Kept<Agreement> kept, List<Party> parties, List<Obligation> obligations) {
    public AgreementLine {
        parties = List.copyOf(parties);
        obligations = List.copyOf(obligations);
    }

    /** Where an agreement stands on a day. */
    public enum Standing {
        /** None of its days has come, or none is known. */
        NOT_SIGNED,
        SIGNED,
        IN_FORCE,
        EXPIRED
    }

    public Agreement agreement() {
        return kept.record();
    }

    public String id() {
        return kept.id();
    }

    public String mark() {
        return kept.head().placing().mark();
    }

    /** Where it stands; the day on which it expires is its last one in force. */
    public Standing standing(LocalDate on) {
        Agreement agreement = agreement();
        if (agreement.expires().filter(on::isAfter).isPresent()) {
            return Standing.EXPIRED;
        }
        if (hasCome(agreement.inForce(), on)) {
            return Standing.IN_FORCE;
        }
        boolean signed =
                hasCome(agreement.signed(), on) || parties.stream().anyMatch(party -> hasCome(party.signed(), on));
        return signed ? Standing.SIGNED : Standing.NOT_SIGNED;
    }

    /** How many of its parties had ratified by then and not withdrawn. */
    public int ratified(LocalDate on) {
        return (int) parties.stream()
                .filter(party -> hasCome(party.ratified(), on) && !hasCome(party.withdrawn(), on))
                .count();
    }

    public int count(Obligation.State state) {
        return (int) obligations.stream().filter(one -> one.state() == state).count();
    }

    /** How many obligations no domestic act carries. */
    public int withoutAct() {
        return (int)
                obligations.stream().filter(one -> one.domesticAct().isBlank()).count();
    }

    /** The earliest day from then on of notice, expiry or an obligation that is not met. */
    public Optional<LocalDate> next(LocalDate on) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                agreement().noticeBy(), agreement().expires()),
                        obligations.stream()
                                .filter(one -> one.state() != Obligation.State.MET)
                                .map(Obligation::due))
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(on))
                .min(LocalDate::compareTo);
    }

    private static boolean hasCome(Optional<LocalDate> day, LocalDate on) {
        return day.isPresent() && !day.get().isAfter(on);
    }
}
