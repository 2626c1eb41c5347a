package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/** Three sentences made from figures: where the relations stand, what changed, what is not known. */
final class ShortPart {
    private static final int NAMED = 5;

    private ShortPart() {}

    static Section of(Material material) {
        Speech speech = material.speech();
        List<String> sentences = List.of(standing(material), changed(material), unknown(material));
        return new Section(
                "short",
                speech.say("section.short"),
                List.of(new Block.Points(speech.cited(sentences, material.finding()), true)));
    }

    private static String standing(Material material) {
        Speech speech = material.speech();
        List<Relation> scored = material.assessment().partners().stream()
                .filter(r -> r.overall().isPresent())
                .sorted(Comparator.comparingDouble((Relation r) -> -score(r).value())
                        .thenComparing(Relation::partner))
                .toList();
        Map<String, Object> words = new HashMap<>(Map.of("home", material.home(), "year", material.year()));
        if (scored.isEmpty()) {
            return speech.say("short.none", words);
        }
        Relation high = scored.getFirst();
        Relation low = scored.getLast();
        words.put("count", scored.size());
        words.put("high", speech.name(high.partner()));
        words.put("highScore", speech.full(score(high)));
        if (scored.size() == 1) {
            return speech.say("short.one", words);
        }
        if (high.group().equals(low.group())) {
            words.put("highScore", speech.score(score(high).value()));
            words.put("lowScore", speech.score(score(low).value()));
            return speech.say("short.same", words);
        }
        words.put("highGroup", high.group().orElse(""));
        words.put("lowGroup", low.group().orElse(""));
        words.put("high", group(high, scored, speech));
        words.put("low", group(low, scored, speech));
        return speech.say("short.groups", words);
    }

    /** The members of a group by name, the first of them if they are many. */
    private static String group(Relation one, List<Relation> scored, Speech speech) {
        List<String> names = scored.stream()
                .filter(r -> r.group().equals(one.group()))
                .sorted(Comparator.comparing(Relation::partner, speech.names().byName()))
                .map(r -> speech.say(
                        "changed.named", Map.of("name", speech.name(r.partner()), "change", speech.full(score(r)))))
                .toList();
        return names.size() <= NAMED
                ? speech.list(names)
                : speech.say(
                        "short.others",
                        Map.of(
                                "names",
                                String.join(", ", names.subList(0, NAMED - 1)),
                                "count",
                                names.size() - NAMED + 1));
    }

    private static String changed(Material material) {
        Speech speech = material.speech();
        Moves moves = Moves.of(material.assessment());
        if (moves.isEmpty()) {
            return speech.say("short.noChange");
        }
        Map<String, Object> words = new HashMap<>(Map.of(
                "from", Integer.toString(moves.from()),
                "year", material.year(),
                "unclear", moves.unclear().size()));
        moves.up().stream().findFirst().ifPresent(m -> words.put("up", ChangedPart.named(m, speech)));
        moves.down().stream().findFirst().ifPresent(m -> words.put("down", ChangedPart.named(m, speech)));
        boolean up = words.containsKey("up");
        boolean down = words.containsKey("down");
        return speech.say(
                up && down ? "short.changed" : up ? "short.up" : down ? "short.down" : "short.unclear", words);
    }

    private static String unknown(Material material) {
        Assessment assessment = material.assessment();
        Map<String, Object> words = new HashMap<>(Map.of(
                "missing", material.finding().age().missing(),
                "of", material.finding().age().of(),
                "year", material.year()));
        List<Relation> least = new ArrayList<>(assessment.partners());
        least.sort(Comparator.comparingDouble(Relation::observedShare).thenComparing(Relation::partner));
        if (least.isEmpty() || least.getFirst().observedShare() >= 1) {
            return material.speech().say("short.unknownAll", words);
        }
        words.put("least", material.speech().name(least.getFirst().partner()));
        words.put("share", material.speech().percent(least.getFirst().observedShare()));
        return material.speech().say("short.unknown", words);
    }

    private static Score score(Relation relation) {
        return relation.overall().orElseThrow();
    }
}
