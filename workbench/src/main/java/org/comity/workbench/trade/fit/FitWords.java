package org.comity.workbench.trade.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.estimate.Options;
import org.comity.methods.gravity.estimate.SmallSample;
import org.comity.methods.gravity.formula.Expression;
import org.comity.methods.gravity.formula.Formula;
import org.comity.methods.gravity.formula.FormulaMistake;
import org.comity.methods.gravity.formula.FormulaParser;
import org.comity.methods.gravity.formula.Key;
import org.comity.methods.gravity.formula.Parsed;
import org.comity.methods.gravity.frame.FrameQuestion;
import org.comity.methods.gravity.frame.TimeStep;

/**
 * Reads what is asked of a fit from words, as a command line or an address has them. Words: {@code where},
 * {@code weights}, {@code offset}, {@code cluster}, {@code panel}, {@code time-step}, {@code family}, {@code tolerance},
 * {@code iterations}, {@code errors}, {@code small-sample}.
 */
public final class FitWords {
    private static final int MOST_ITERATIONS = 100_000;

    private final Map<String, String> words;

    private FitWords(Map<String, String> words) {
        this.words = words;
    }

    /**
     * The question.
     *
     * @param formula as fixest users write it
     * @param definitions each {@code name = expression}
     * @param words by name; those not there are as usual
     * @param switches {@code keep-singletons}, {@code keep-separated}, {@code bias-correction}, {@code reset},
     *     {@code effects}, {@code covariance}, {@code fitted}
     * @throws FitMistake for what cannot be read
     */
    public static FitQuestion question(
            String formula, List<String> definitions, Map<String, String> words, List<String> switches, int threads) {
        try {
            return new FitWords(words).question(formula, definitions, switches, threads);
        } catch (FormulaMistake mistake) {
            throw FitMistake.of(mistake);
        }
    }

    private FitQuestion question(String text, List<String> definitions, List<String> switches, int threads) {
        Formula formula = FormulaParser.formula(text);
        Optional<String> cluster = find("cluster");
        if (cluster.isPresent() && !formula.clusters().isEmpty()) {
            throw new IllegalArgumentException(
                    "Clusters stand in the formula and in --cluster; name them in one place.");
        }
        FrameQuestion frame = new FrameQuestion(
                formula,
                definitions.stream().map(FitWords::definition).toList(),
                find("where").map(FormulaParser::expression),
                find("weights").map(FormulaParser::expression),
                find("offset").map(FormulaParser::expression),
                cluster.map(keys -> new FrameQuestion.Keys(keys, FormulaParser.keys(keys)))
                        .orElse(FrameQuestion.Keys.NONE),
                find("panel").map(this::panel));
        if (find("time-step").isPresent() && find("panel").isEmpty()) {
            throw new IllegalArgumentException("--time-step goes with a panel; add --panel exporter^importer,year.");
        }
        Options.Family family = one("family", Options.Family.class).orElse(Options.Family.POISSON);
        boolean clustered = cluster.isPresent() || !formula.clusters().isEmpty();
        Options.Errors errors = one("errors", Options.Errors.class)
                .orElse(
                        clustered
                                ? Options.Errors.CLUSTERED
                                : family == Options.Family.POISSON ? Options.Errors.ROBUST : Options.Errors.PLAIN);
        if (errors == Options.Errors.CLUSTERED && !clustered) {
            throw new IllegalArgumentException(
                    "--errors clustered needs to know by what; add --cluster exporter^importer.");
        }
        if (switches.contains("bias-correction")
                && (family != Options.Family.POISSON || formula.effects().size() != 3)) {
            throw new IllegalArgumentException(
                    "--bias-correction is for a Poisson fit with three sets of effects, exporter^year + importer^year"
                            + " + exporter^importer.");
        }
        Options options = new Options(
                family,
                number("tolerance", Options.DEFAULT.tolerance(), 1e-15, 0.1),
                (int) number("iterations", Options.DEFAULT.iterations(), 1, MOST_ITERATIONS),
                errors,
                smallSample(),
                !switches.contains("keep-singletons"),
                !switches.contains("keep-separated"),
                switches.contains("bias-correction"),
                switches.contains("reset"),
                threads);
        return new FitQuestion(
                frame,
                options,
                smallSampleWord(),
                switches.contains("effects"),
                switches.contains("covariance"),
                switches.contains("fitted"),
                definitions,
                words);
    }

    private static FrameQuestion.Definition definition(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (name.isEmpty() || text.startsWith("==", Math.max(0, equals))) {
            throw new IllegalArgumentException(
                    "--define is written \"name = expression\", as \"y = sum(trade, exporter^year)\", not \"%s\"."
                            .formatted(text));
        }
        // blanks stand where the name stood, so that a place is one in the whole text
        try {
            Parsed padded = FormulaParser.expression(" ".repeat(equals + 1) + text.substring(equals + 1));
            return new FrameQuestion.Definition(name, new Parsed(text, padded.expression()));
        } catch (FormulaMistake mistake) {
            throw mistake.in(text);
        }
    }

    /** {@code exporter^importer,year}, or joined by {@code +} as in fixest; the last one is the time. */
    private FrameQuestion.PanelKey panel(String text) {
        List<Key> keys = FormulaParser.keys(text);
        if (keys.size() < 2 || keys.getLast().parts().size() != 1) {
            throw new FormulaMistake(
                    text, text.length(), 1, "A panel key names units and then the time, as exporter^importer,year.");
        }
        List<Expression.Name> unit = new ArrayList<>();
        keys.subList(0, keys.size() - 1).forEach(key -> unit.addAll(key.parts()));
        return new FrameQuestion.PanelKey(
                text, new Key(unit), keys.getLast().parts().getFirst(), timeStep());
    }

    /** As fixest's {@code time.step}. */
    private TimeStep timeStep() {
        Optional<String> given = find("time-step").map(String::strip);
        if (given.isEmpty()) {
            return TimeStep.USUAL;
        }
        return switch (given.get()) {
            case "unitary" -> TimeStep.by(TimeStep.Rule.UNITARY);
            case "consecutive" -> TimeStep.by(TimeStep.Rule.CONSECUTIVE);
            case "within.consecutive" -> TimeStep.by(TimeStep.Rule.WITHIN_CONSECUTIVE);
            default -> {
                double size;
                try {
                    size = Double.parseDouble(given.get());
                } catch (NumberFormatException e) {
                    size = Double.NaN;
                }
                if (!(size > 0) || Double.isInfinite(size)) {
                    throw new IllegalArgumentException(
                            "--time-step is unitary, consecutive, within.consecutive or a number above 0, not \"%s\"."
                                    .formatted(given.get()));
                }
                yield TimeStep.of(size);
            }
        };
    }

    private String smallSampleWord() {
        return find("small-sample").orElse("groups");
    }

    private SmallSample smallSample() {
        return switch (smallSampleWord()) {
            case "none" -> SmallSample.NONE;
            case "groups" -> SmallSample.GROUPS;
            case "fixest" -> SmallSample.FIXEST;
            default ->
                throw new IllegalArgumentException(
                        "--small-sample is none or groups or fixest, not \"%s\".".formatted(smallSampleWord()));
        };
    }

    private Optional<String> find(String word) {
        return Optional.ofNullable(words.get(word)).filter(text -> !text.isBlank());
    }

    private <E extends Enum<E>> Optional<E> one(String word, Class<E> type) {
        Optional<String> given = find(word);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(given.get())) {
                return Optional.of(constant);
            }
            known.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException(
                "--%s is %s, not \"%s\".".formatted(word, String.join(" or ", known), given.get()));
    }

    private double number(String word, double usual, double least, double most) {
        Optional<String> given = find(word);
        if (given.isEmpty()) {
            return usual;
        }
        double value;
        try {
            value = Double.parseDouble(given.get());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s is a number, not \"%s\".".formatted(word, given.get()), e);
        }
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "--%s must be from %s to %s, not %s.".formatted(word, least, most, given.get()));
        }
        return value;
    }
}
