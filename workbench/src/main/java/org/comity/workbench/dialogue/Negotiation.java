package org.comity.workbench.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Problem;

/**
 * A negotiation file as read.
 *
 * @param title as the author calls it
 * @param dated the day for which it was written; needed where shelving costs something each year
 * @param parties at least 2, in the author's order
 * @param matters the issues, in the author's order
 * @param constraints red lines and links, named as the file words them
 * @param notes what the reader of the answer must know of how numbers came about
 * @param awaited a sentence for each party and issue of which it is still to be entered what the issue yields while
 *     shelved; asked for only where issues are to be shelved
 */
public record Negotiation(
        String title,
        Optional<LocalDate> dated,
        List<Party> parties,
        List<Matter> matters,
        List<Constraint> constraints,
        List<Note> notes,
        List<String> awaited) {

    /** A remark: the key of its text, and whom or what it is about. */
    public record Note(String key, String about) {}

    /**
     * A party and what it gives each issue.
     *
     * @param id as the file writes it
     * @param name for people
     * @param reservation what no agreement is worth
     * @param worths one per issue, in the order of the issues
     */
    public record Party(String id, String name, Estimate reservation, List<Worth> worths) {}

    /**
     * What an issue is worth to a party, in its own points.
     *
     * @param options one per option
     * @param shelved what it yields while shelved, after what shelving costs; empty when nothing was entered
     */
    public record Worth(List<Estimate> options, Optional<Estimate> shelved) {}

    /**
     * An issue.
     *
     * @param id as the file writes it
     * @param title for people
     * @param kind how it can be settled
     * @param options ids of its options; of parties where it goes to one of them or is divided
     * @param weight what shelving it counts for
     * @param shelvable whether the file allows it to be shelved
     * @param returns when it comes back to the table once shelved
     */
    public record Matter(
            String id,
            String title,
            Kind kind,
            List<String> options,
            double weight,
            boolean shelvable,
            Optional<LocalDate> returns) {}

    /** How an issue can be settled. */
    public enum Kind {
        /** By one of its own options. */
        OPTIONS,
        /** It goes to one party as a whole. */
        INDIVISIBLE,
        /** It is shared out between the parties. */
        DIVISIBLE
    }

    /** Whether it can be shelved: the file allows it, and every party entered what that is worth. */
    public boolean canBeShelved(int matter) {
        return matters.get(matter).shelvable()
                && parties.stream()
                        .allMatch(party -> party.worths().get(matter).shelved().isPresent());
    }

    /** The problem at the means of all estimates; parties and issues are named by their ids. */
    public Problem problem() {
        int count = parties.size();
        double[][][] utilities = new double[count][matters.size()][];
        double[][] statusQuo = new double[count][matters.size()];
        double[] reservations = new double[count];
        for (int p = 0; p < count; p++) {
            Party party = parties.get(p);
            reservations[p] = party.reservation().mean();
            for (int i = 0; i < matters.size(); i++) {
                Worth worth = party.worths().get(i);
                utilities[p][i] =
                        worth.options().stream().mapToDouble(Estimate::mean).toArray();
                statusQuo[p][i] = worth.shelved().map(Estimate::mean).orElse(0.0);
            }
        }
        return new Problem(
                parties.stream().map(Party::id).toList(), issues(), utilities, statusQuo, reservations, constraints);
    }

    private List<Issue> issues() {
        return java.util.stream.IntStream.range(0, matters.size())
                .mapToObj(i -> {
                    Matter matter = matters.get(i);
                    return new Issue(
                            matter.id(),
                            matter.options(),
                            matter.kind() == Kind.DIVISIBLE,
                            canBeShelved(i),
                            matter.weight());
                })
                .toList();
    }

    /** Whether any number has a doubt of its own. */
    public boolean isDoubtful() {
        return parties.stream()
                .anyMatch(party -> !party.reservation().isCertain()
                        || party.worths().stream()
                                .anyMatch(worth -> worth.options().stream().anyMatch(e -> !e.isCertain())
                                        || worth.shelved()
                                                .filter(e -> !e.isCertain())
                                                .isPresent()));
    }
}
