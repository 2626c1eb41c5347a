package org.comity.workbench.dialogue.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.methods.bargain.spatial.Rules;

/** The model's choices by KTAB's names, such as {@code VotingRule} and {@code Prop}. */
public final class Choices {
    private static final Map<String, List<? extends Enum<?>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("VictoryProbModel", List.of(Rules.VictoryProbModel.values()));
        ALL.put("VotingRule", List.of(Rules.VotingRule.values()));
        ALL.put("PCEModel", List.of(Rules.PceModel.values()));
        ALL.put("StateTransitions", List.of(Rules.StateTransitions.values()));
        ALL.put("BigRRange", List.of(Rules.BigRRange.values()));
        ALL.put("BigRAdjust", List.of(Rules.BigRAdjust.values()));
        ALL.put("ThirdPartyCommit", List.of(Rules.ThirdPartyCommit.values()));
        ALL.put("InterVecBrgn", List.of(Rules.InterVecBrgn.values()));
        ALL.put("BargnModel", List.of(Rules.BargnModel.values()));
    }

    /** Names that KTAB's schema has beside those that its programs print. */
    private static final Map<String, String> ALSO = Map.of("proportional", "Prop", "no", "None");

    private Choices() {}

    /** KTAB's names of the choices, in its order. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** What can be chosen, in KTAB's order. */
    public static List<String> values(String choice) {
        return all(choice).stream().map(Rules::name).toList();
    }

    private static List<? extends Enum<?>> all(String choice) {
        List<? extends Enum<?>> values = ALL.get(choice);
        if (values == null) {
            throw new IllegalArgumentException(
                    "There is no choice %s; there are %s.".formatted(choice, String.join(", ", ALL.keySet())));
        }
        return values;
    }

    /** The rules with these choices, by KTAB's names; the others stay. */
    static Rules with(Rules rules, Map<String, String> chosen) {
        Map<String, String> words = words(rules);
        words.putAll(chosen);
        return new Rules(
                pick(Rules.VictoryProbModel.class, "VictoryProbModel", words),
                pick(Rules.VotingRule.class, "VotingRule", words),
                pick(Rules.PceModel.class, "PCEModel", words),
                pick(Rules.StateTransitions.class, "StateTransitions", words),
                pick(Rules.BigRRange.class, "BigRRange", words),
                pick(Rules.BigRAdjust.class, "BigRAdjust", words),
                pick(Rules.ThirdPartyCommit.class, "ThirdPartyCommit", words),
                pick(Rules.InterVecBrgn.class, "InterVecBrgn", words),
                pick(Rules.BargnModel.class, "BargnModel", words));
    }

    /** The choices of rules, in KTAB's order. */
    static Map<String, String> words(Rules rules) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("VictoryProbModel", Rules.name(rules.victoryProbModel()));
        words.put("VotingRule", Rules.name(rules.votingRule()));
        words.put("PCEModel", Rules.name(rules.pceModel()));
        words.put("StateTransitions", Rules.name(rules.stateTransitions()));
        words.put("BigRRange", Rules.name(rules.bigRRange()));
        words.put("BigRAdjust", Rules.name(rules.bigRAdjust()));
        words.put("ThirdPartyCommit", Rules.name(rules.thirdPartyCommit()));
        words.put("InterVecBrgn", Rules.name(rules.interVecBrgn()));
        words.put("BargnModel", Rules.name(rules.bargnModel()));
        return words;
    }

    private static <E extends Enum<E>> E pick(Class<E> type, String choice, Map<String, String> words) {
        String asked = words.getOrDefault(choice, "").strip();
        String wanted = ALSO.getOrDefault(asked.toLowerCase(Locale.ROOT), asked);
        E[] values = type.getEnumConstants();
        return Arrays.stream(values)
                .filter(value -> Rules.name(value).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s must be one of %s, not \"%s\"."
                        .formatted(
                                choice,
                                Arrays.stream(values).map(Rules::name).collect(Collectors.joining(", ")),
                                Cells.shown(asked))));
    }
}
