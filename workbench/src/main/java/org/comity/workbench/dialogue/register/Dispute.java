package org.comity.workbench.dialogue.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.calendar.Channel;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.law.Agreement;
import org.comity.desk.record.Kept;
import org.comity.model.Country;

/**
 * A dispute with all that is kept of it. Voices hold every party, those without a text included, so that whoever shows one
 * shows all.
 *
 * @param voices of the parties: the two that it names, then the others by code
 * @param third what others say, the newest first
 * @param history its changes of status, the newest first
 * @param incidents the newest first
 * @param ladder its steps, the smallest first
 * @param ties agreements and channels about it that the asker may read
 */
public record Dispute(
        Kept<Difference> kept,
        List<Voice> voices,
        List<Quotation> third,
        List<StatusChange> history,
        List<Incident> incidents,
        List<LadderStep> ladder,
        List<Tie> ties) {
    public Dispute {
        voices = List.copyOf(voices);
        third = List.copyOf(third);
        history = List.copyOf(history);
        incidents = List.copyOf(incidents);
        ladder = List.copyOf(ladder);
        ties = List.copyOf(ties);
    }

    /**
     * A party and what it says.
     *
     * @param name what it calls the matter, several names with semicolons between them; empty when none is held
     * @param words the newest first; empty when no text is held
     */
    public record Voice(Country party, String name, List<Quotation> words) {
        public Voice {
            words = List.copyOf(words);
        }
    }

    /** An agreement or a channel; neither when the link names one that the desk does not keep. */
    public record Tie(Link link, Optional<Agreement> agreement, Optional<Channel> channel) {}

    static Dispute of(
            Kept<Difference> kept,
            List<Side> sides,
            List<Quotation> words,
            List<StatusChange> history,
            List<Incident> incidents,
            List<LadderStep> ladder,
            List<Tie> ties) {
        List<Quotation> newest = words.stream()
                .sorted(Comparator.comparing(Quotation::dated).reversed().thenComparing(Quotation::id))
                .toList();
        return new Dispute(
                kept,
                voices(kept.record(), sides, newest),
                newest.stream().filter(one -> one.party().isEmpty()).toList(),
                history.stream()
                        .sorted(Comparator.comparing(StatusChange::dated)
                                .reversed()
                                .thenComparing(StatusChange::id))
                        .toList(),
                incidents.stream()
                        .sorted(Comparator.comparing(Incident::dated).reversed().thenComparing(Incident::id))
                        .toList(),
                ladder.stream()
                        .sorted(Comparator.comparingInt(LadderStep::place).thenComparing(LadderStep::id))
                        .toList(),
                ties);
    }

    private static List<Voice> voices(Difference difference, List<Side> sides, List<Quotation> words) {
        TreeSet<Country> others = new TreeSet<>();
        sides.forEach(side -> others.add(side.party()));
        words.forEach(one -> one.party().ifPresent(others::add));
        List<Country> parties = new ArrayList<>(List.of(difference.home(), difference.partner()));
        others.stream().filter(one -> !parties.contains(one)).forEach(parties::add);
        return parties.stream().map(party -> voice(party, sides, words)).toList();
    }

    private static Voice voice(Country party, List<Side> sides, List<Quotation> words) {
        List<Quotation> own = words.stream()
                .filter(one -> one.party().equals(Optional.of(party)))
                .toList();
        String names = sides.stream()
                .filter(side -> side.party().equals(party) && !side.name().isBlank())
                .map(Side::name)
                .distinct()
                .collect(Collectors.joining("; "));
        String quoted = own.stream()
                .map(Quotation::name)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        return new Voice(party, names.isEmpty() ? quoted : names, own);
    }

    public String id() {
        return kept.id();
    }

    public Difference difference() {
        return kept.record();
    }

    /** The smallest step that is not done. */
    public Optional<LadderStep> next() {
        return ladder.stream().filter(step -> step.done().isEmpty()).findFirst();
    }

    /** Where it stands: the newest of its history, else what the difference itself says. */
    public String status() {
        return difference().status().isBlank()
                ? history.stream().map(StatusChange::status).findFirst().orElse("")
                : difference().status();
    }
}
