package org.comity.methods.composite.step;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How outliers are found and what is done with them.
 *
 * @param most points that may be winsorised; 0 goes to the transform at once
 * @param skewness an indicator passes when its absolute skewness is below, or
 * @param kurtosis its excess kurtosis is
 * @param then what follows where winsorising did not help
 * @param lambda of Box-Cox
 * @param combined whether the transform acts on the winsorised figures; otherwise on those before
 */
public record OutlierRule(int most, double skewness, double kurtosis, Then then, double lambda, boolean combined) {
    /** COINr's: at most 5 points, skewness 2, kurtosis 3.5, then the amended COIN Tool log. */
    public static final OutlierRule DEFAULT = new OutlierRule(5, 2, 3.5, Then.CT, 0, false);

    /** An indicator under this rule is left alone. */
    public static final OutlierRule NONE =
            new OutlierRule(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Then.NONE, 0, false);

    /** What follows where winsorising did not help. */
    public enum Then {
        CT,
        CT_PLUS,
        CT_ORIG,
        GII,
        BOX_COX,
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String NO_LIMIT = "all";
    private static final String LEFT_ALONE = "none";
    private static final Set<String> KEYS = Set.of("winmax", "skew", "kurt", "log", "boxcox", "combine");

    static Set<String> keysAnd(String further) {
        Set<String> keys = new HashSet<>(KEYS);
        keys.add(further);
        return keys;
    }

    /** Reads {@code none}, or any of {@code winmax=5,skew=2,kurt=3.5,log=ct,boxcox=LAMBDA,combine=on}. */
    static OutlierRule parse(String text) {
        return text.strip().equals(LEFT_ALONE) ? NONE : of(Options.read(Outliers.NAME, text, KEYS));
    }

    static OutlierRule of(Options options) {
        if (options.has("log") && options.has("boxcox")) {
            throw options.wrong("log and boxcox exclude each other");
        }
        return new OutlierRule(
                most(options),
                skewness(options),
                options.number("kurt", DEFAULT.kurtosis()),
                options.has("boxcox") ? Then.BOX_COX : then(options),
                options.number("boxcox", 0),
                options.either("combine", "on", "off"));
    }

    private static int most(Options options) {
        if (options.word("winmax", "").equals(NO_LIMIT)) {
            return Integer.MAX_VALUE;
        }
        double most = options.number("winmax", DEFAULT.most());
        if (most != Math.rint(most) || most < 0 || most > Integer.MAX_VALUE) {
            throw options.wrong(
                    "winmax is %s; it must be a whole number from 0, or all".formatted(Options.plain(most)));
        }
        return (int) most;
    }

    private static double skewness(Options options) {
        double threshold = options.number("skew", DEFAULT.skewness());
        if (!(threshold > 0)) {
            throw options.wrong("skew is %s; it must be above 0".formatted(Options.plain(threshold)));
        }
        return threshold;
    }

    private static Then then(Options options) {
        String word = options.word("log", DEFAULT.then().word());
        for (Then then : Then.values()) {
            if (then.word().equals(word) && then != Then.BOX_COX) {
                return then;
            }
        }
        throw options.wrong("log is %s; there are ct, ct-plus, ct-orig, gii, none".formatted(word));
    }

    static String text(Map<String, OutlierRule> rules, String code) {
        return Objects.requireNonNull(rules.get(code)).text();
    }

    /** The notation that {@code parse} reads back. */
    String text() {
        if (equals(NONE)) {
            return LEFT_ALONE;
        }
        String text = "winmax=%s,skew=%s,kurt=%s"
                .formatted(
                        most == Integer.MAX_VALUE ? NO_LIMIT : Integer.toString(most),
                        Options.plain(skewness),
                        Options.plain(kurtosis));
        if (then == Then.BOX_COX) {
            text += ",boxcox=" + Options.plain(lambda);
        } else if (then != DEFAULT.then()) {
            text += ",log=" + then.word();
        }
        return combined ? text + ",combine=on" : text;
    }
}
