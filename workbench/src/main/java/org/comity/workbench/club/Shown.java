package org.comity.workbench.club;

import org.comity.model.Framework;

/** What a matrix shows of each two members. */
public sealed interface Shown {
    /** As addresses and commands name it. */
    String name();

    /** The score of the relation. */
    record Score() implements Shown {
        @Override
        public String name() {
            return "score";
        }
    }

    /** One goal's part of the score. */
    record Goal(String id) implements Shown {
        @Override
        public String name() {
            return id;
        }
    }

    /** An indicator's figure. */
    record Figure(String indicator) implements Shown {
        @Override
        public String name() {
            return indicator;
        }
    }

    /**
     * Reads what is to be shown: {@code score}, the id of one of the frame's goals, or the id of an indicator, which has
     * a point in it. The empty text is the score.
     */
    static Shown parse(String text, Framework framework) {
        String name = text.strip();
        if (name.isEmpty() || name.equals("score")) {
            return new Score();
        }
        if (name.contains(".")) {
            return new Figure(name);
        }
        if (framework.goals().stream().noneMatch(goal -> goal.id().equals(name))) {
            throw new IllegalArgumentException(
                    "The frame %s has no goal \"%s\"; write score, %s, or the id of an indicator such as wdi.gdp_usd."
                            .formatted(
                                    framework.id(),
                                    name,
                                    String.join(
                                            ", ",
                                            framework.goals().stream()
                                                    .map(Framework.Group::id)
                                                    .toList())));
        }
        return new Goal(name);
    }
}
