package org.comity.methods.composite.step;

import java.util.Locale;
import java.util.Set;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/**
 * Fills gaps. In a panel each time is filled by itself unless told otherwise; {@code last}, {@code constant} and
 * {@code linear} fill along time. What those three cannot reach stays missing and is told in the table
 * {@code Impute_left}; the others fail where they cannot fill.
 *
 * @param way how
 * @param group the grouping for group means and medians, and for donors; empty where none
 * @param number for {@code em} the level in whose groups indicators explain each other, for {@code last} how many times
 *     back it looks; 0 for all
 * @param ridge for {@code em}, drawn to correlations of zero by 1 / (1 + ridge); 0 or more
 * @param together whether all times of a panel are one table
 */
public record Imputation(Way way, String group, int number, double ridge, boolean together) implements Step {
    static final String NAME = "impute";
    private static final Set<String> KEYS = Set.of("times", "ridge");

    /** How gaps are filled. */
    public enum Way {
        MEAN,
        MEDIAN,
        GROUP_MEAN,
        GROUP_MEDIAN,
        EM,
        HOT_DECK,
        LAST,
        CONSTANT,
        LINEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean alongTime() {
            return this == LAST || this == CONSTANT || this == LINEAR;
        }
    }

    /**
     * Reads {@code mean}, {@code median}, {@code group-mean:GROUP}, {@code group-median:GROUP}, {@code em},
     * {@code em:LEVEL}, {@code em:LEVEL,ridge=0.1}, {@code hot-deck}, {@code hot-deck:GROUP}, {@code last},
     * {@code last:N}, {@code constant}, {@code linear}; those that do not fill along time also {@code times=together}.
     */
    public static Imputation parse(String text) {
        int comma = text.indexOf(',');
        String head = (comma < 0 ? text : text.substring(0, comma)).strip();
        Options options = Options.read(NAME, comma < 0 ? "" : text.substring(comma + 1), KEYS);
        int colon = head.indexOf(':');
        Way way = way(text, colon < 0 ? head : head.substring(0, colon));
        String argument = colon < 0 ? "" : head.substring(colon + 1).strip();
        double ridge = options.number("ridge", 0);
        if (ridge < 0 || (ridge > 0 && way != Way.EM)) {
            throw Options.wrong(NAME, text, "ridge is for em, 0 or more");
        }
        if (way.alongTime() && options.has("times")) {
            throw Options.wrong(NAME, text, way.word() + " fills along time, so times cannot be chosen");
        }
        boolean together = options.either("times", "together", "apart");
        return new Imputation(way, group(text, way, argument), number(text, way, argument), ridge, together);
    }

    private static Way way(String text, String word) {
        for (Way way : Way.values()) {
            if (way.word().equals(word)) {
                return way;
            }
        }
        throw Options.wrong(
                NAME,
                text,
                "%s is not known; there are mean, median, group-mean:GROUP, group-median:GROUP, em, hot-deck, last, constant, linear"
                        .formatted(word.isEmpty() ? "an empty word" : word));
    }

    private static String group(String text, Way way, String argument) {
        boolean needed = way == Way.GROUP_MEAN || way == Way.GROUP_MEDIAN;
        if (needed && argument.isEmpty()) {
            throw Options.wrong(NAME, text, "it needs a grouping, as %s:GROUP".formatted(way.word()));
        }
        return needed || way == Way.HOT_DECK ? argument : "";
    }

    private static int number(String text, Way way, String argument) {
        boolean taken = way == Way.EM || way == Way.LAST;
        if (!taken && !argument.isEmpty() && group(text, way, argument).isEmpty()) {
            throw Options.wrong(NAME, text, "%s takes no \"%s\"".formatted(way.word(), argument));
        }
        double number = taken && !argument.isEmpty() ? Options.number(NAME, text, argument) : 0;
        if (number != Math.rint(number) || number < 0 || number > 1_000_000) {
            throw Options.wrong(NAME, text, "\"%s\" must be a whole number from 0".formatted(argument));
        }
        return (int) number;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        return way.word()
                + (group.isEmpty() ? "" : ":" + group)
                + (number == 0 ? "" : ":" + number)
                + (ridge > 0 ? ",ridge=" + Options.plain(ridge) : "")
                + (together ? ",times=together" : "");
    }

    @Override
    public String makes() {
        return "Imputed";
    }

    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        Gaps gaps = new Gaps(before);
        if (way == Way.GROUP_MEAN || way == Way.GROUP_MEDIAN) {
            gaps.groups(group); // a grouping that is not there is told even where nothing is missing
        }
        if (isComplete(before.data())) {
            return before;
        }
        switch (way) {
            case MEAN, MEDIAN, GROUP_MEAN, GROUP_MEDIAN -> Centres.fill(gaps, this);
            case EM -> Expectation.fill(gaps, this);
            case HOT_DECK -> Donors.fill(gaps, this);
            case LAST, CONSTANT, LINEAR -> Timeline.fill(gaps, this);
        }
        Stage filled = before.with(gaps.filled()).marked(gaps.marks());
        return way.alongTime() && !filled.quiet() ? filled.telling("Impute_left", gaps.left()) : filled;
    }

    private static boolean isComplete(Sheet data) {
        for (int column = 0; column < data.columns(); column++) {
            if (data.count(column) < data.rows().count()) {
                return false;
            }
        }
        return true;
    }
}
