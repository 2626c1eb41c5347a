package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.desk.paper.PassageMatch;
import org.comity.desk.paper.PassageMatch.Verdict;
import org.comity.desk.record.Kept;
import org.comity.model.Pair;
import org.comity.workbench.paper.PairPapers;

/**
 * Passages of both sides' own papers that may say the same on a topic, proposed by the words of the topic that both have. A
 * proposal counts for nothing until a person accepts it.
 */
public final class Passages {
    /** Less alike than this is not proposed. */
    public static final double LEAST = 0.2;

    private static final int MOST = 10;

    private Passages() {}

    /**
     * Two passages side by side.
     *
     * @param topic its id
     * @param one of the side whose code comes first
     * @param other of the other side
     * @param alike cosine of the topic's words in both, 0 to 1
     * @param decided what a person decided; empty while nobody has
     */
    public record Proposal(
            String topic,
            PairPapers.Line one,
            PairPapers.Line other,
            double alike,
            Optional<Kept<PassageMatch>> decided) {}

    /**
     * Proposals on every topic, in the order of the topics, those most alike first. Passages that name a threat stand beside
     * such ones only, and those that name an aim beside such ones; what a person decided on is always there.
     */
    public static List<Proposal> proposals(Topics topics, Pair pair, DeskEvidence desk) {
        DeskEvidence seen = pair.equals(pair.canonical()) ? desk : desk.turned();
        List<Proposal> all = new ArrayList<>();
        topics.list().forEach(topic -> all.addAll(on(topic, seen)));
        return all;
    }

    private static List<Proposal> on(Topic topic, DeskEvidence desk) {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        Map<String, Integer> holders = new TreeMap<>();
        for (List<PairPapers.Line> side : List.of(desk.home(), desk.partner())) {
            for (PairPapers.Line line : side) {
                Map<String, Integer> found = found(line, topic.words());
                words.put(line.passage().id(), found);
                found.keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
            }
        }
        Map<String, Double> rarity = new TreeMap<>();
        holders.forEach((word, n) -> rarity.put(word, Math.log((double) words.size() / n) + 1));
        Map<String, Kept<PassageMatch>> decided = new HashMap<>();
        desk.matches().stream()
                .filter(kept -> kept.record().topic().equals(topic.id()))
                .forEach(kept ->
                        decided.put(key(kept.record().one(), kept.record().other()), kept));
        List<Proposal> proposals = new ArrayList<>();
        for (PairPapers.Line one : desk.home()) {
            for (PairPapers.Line other : desk.partner()) {
                Optional<Kept<PassageMatch>> verdict = Optional.ofNullable(
                        decided.get(key(one.passage().id(), other.passage().id())));
                double alike = Words.cosine(
                        words.getOrDefault(one.passage().id(), Map.of()),
                        words.getOrDefault(other.passage().id(), Map.of()),
                        rarity);
                if (verdict.isPresent()
                        || (one.passage().names() == other.passage().names() && alike >= LEAST)) {
                    proposals.add(new Proposal(topic.id(), one, other, alike, verdict));
                }
            }
        }
        proposals.sort(
                Comparator.comparing((Proposal proposal) -> proposal.decided().isEmpty())
                        .thenComparingDouble(proposal -> -proposal.alike())
                        .thenComparing(proposal -> proposal.one().passage().id())
                        .thenComparing(proposal -> proposal.other().passage().id()));
        return proposals.stream()
                .limit(Math.max(
                        MOST,
                        proposals.stream()
                                .filter(one -> one.decided().isPresent())
                                .count()))
                .toList();
    }

    private static String key(String one, String other) {
        return one + " " + other;
    }

    private static Map<String, Integer> found(PairPapers.Line line, Set<String> words) {
        return Words.found(line.passage().what() + " . " + line.passage().text(), words);
    }

    static boolean isAccepted(Proposal proposal) {
        return proposal.decided()
                .filter(kept -> kept.record().verdict() == Verdict.ACCEPTED)
                .isPresent();
    }
}
