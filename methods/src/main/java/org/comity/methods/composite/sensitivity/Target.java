package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.recipe.StepFailure;

/** The one number of a run whose variance is split among choices. */
public sealed interface Target {
    /** The mean over units of how many ranks each moved from its rank in the recipe itself, as COINr's. */
    record RankChange() implements Target {}

    /** The score of a unit. */
    record ScoreOf(String unit) implements Target {}

    /** The rank of a unit. */
    record RankOf(String unit) implements Target {}

    /** Reads {@code rank-change}, {@code score:CHN} or {@code rank:CHN}. */
    static Target parse(String text) {
        String[] parts = text.strip().split(":", 2);
        if (parts.length == 1 && parts[0].equals("rank-change")) {
            return new RankChange();
        }
        if (parts.length == 2 && !parts[1].isBlank() && parts[0].equals("score")) {
            return new ScoreOf(parts[1].strip());
        }
        if (parts.length == 2 && !parts[1].isBlank() && parts[0].equals("rank")) {
            return new RankOf(parts[1].strip());
        }
        throw new StepFailure(
                "target", "", "", "\"%s\" is none; write rank-change, score:UNIT or rank:UNIT".formatted(text));
    }

    /** The notation of the target. */
    default String text() {
        return switch (this) {
            case RankChange() -> "rank-change";
            case ScoreOf(String unit) -> "score:" + unit;
            case RankOf(String unit) -> "rank:" + unit;
        };
    }
}
