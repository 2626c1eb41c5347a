package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * How far weights may move: 0.25@2,3;0.1@1 is a quarter up and down on levels 2 and 3, a tenth on level 1; 0.25 alone
 * is all levels.
 *
 * @param byLevel in [0, 1]
 * @param otherwise on the levels that are not named
 */
record Spreads(SortedMap<Integer, Double> byLevel, double otherwise) {
    Spreads {
        byLevel.values().forEach(Spreads::requireShare);
        requireShare(otherwise);
    }

    private static void requireShare(double spread) {
        if (!(spread >= 0 && spread <= 1)) {
            throw new StepFailure(
                    Choice.WEIGHTS, "", "", "the noise is %s; it must lie between 0 and 1".formatted(spread));
        }
    }

    static Spreads parse(String text) {
        SortedMap<Integer, Double> byLevel = new TreeMap<>();
        double otherwise = 0;
        for (String part : text.split(";", -1)) {
            int at = part.indexOf('@');
            double spread = number(at < 0 ? part : part.substring(0, at));
            if (at < 0) {
                otherwise = spread;
            } else {
                for (String level : part.substring(at + 1).split(",", -1)) {
                    byLevel.put(level(level), spread);
                }
            }
        }
        return new Spreads(byLevel, otherwise);
    }

    private static int level(String text) {
        double level = number(text);
        if (level != Math.rint(level) || Math.abs(level) > 1000) {
            throw new StepFailure(
                    Choice.WEIGHTS, "", "", "\"%s\" is no level; levels are whole numbers".formatted(text.strip()));
        }
        return (int) level;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new StepFailure(
                    Choice.WEIGHTS,
                    "",
                    "",
                    "\"%s\" is no number; write the noise as 0.25 or 0.25@2,3".formatted(text.strip()));
        }
    }

    String text() {
        List<String> parts = new ArrayList<>();
        if (otherwise != 0 || byLevel.isEmpty()) {
            parts.add(Double.toString(otherwise));
        }
        byLevel.forEach((level, spread) -> parts.add(spread + "@" + level));
        return String.join(";", parts);
    }

    Choice.Option option() {
        return new Choice.Option(text(), Map.of(Choice.WEIGHTS, new Choice.Edit.Noise(byLevel, otherwise)));
    }
}
