package org.comity.workbench.trust.votes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.methods.affinity.Measure;
import org.comity.methods.affinity.Resampling;
import org.comity.methods.affinity.Treatment;
import org.comity.methods.affinity.Treatment.Absences;
import org.comity.methods.affinity.Treatment.Abstentions;
import org.comity.methods.affinity.Yardstick;
import org.comity.model.Country;
import org.comity.workbench.trust.votes.AffinityQuestion.By;
import org.comity.workbench.trust.votes.AffinityQuestion.FamilyRule;
import org.comity.workbench.trust.votes.AffinityQuestion.Span;
import org.comity.workbench.trust.votes.AffinityQuestion.Weighting;

/** Reads a question from words, as options of a command line give them; what is not given has its usual value. */
public final class AffinityWords {
    private final Map<String, String> words;

    /** What the word {@code agreement} may say. */
    private enum Agreement {
        VOETEN,
        SIMPLE
    }

    /** What the word {@code unanimous} may say. */
    private enum Unanimous {
        KEEP,
        DROP
    }

    /** What the word {@code resample} may say. */
    private enum Resample {
        FAMILIES,
        ROLLCALLS
    }

    private AffinityWords(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /**
     * The question.
     *
     * @param words any of from, to, measure, agreement, distance, unanimous, absences, abstentions, by, window, weights,
     *     resample, draws, seed and level
     * @param countries only pairs of these; empty for all
     */
    public static AffinityQuestion question(
            VoteSet set,
            Map<String, String> words,
            Optional<Path> matches,
            List<Country> countries,
            Optional<Country> home,
            int threads) {
        AffinityWords given = new AffinityWords(words);
        Span span = new Span(
                given.whole("from"),
                given.whole("to"),
                given.word("by", By.YEAR),
                given.whole("window").orElse(1));
        return new AffinityQuestion(
                set,
                span,
                given.yardsticks(),
                List.of(given.yardstick(Measure.KAPPA), given.yardstick(Measure.PI)),
                new Treatment(given.word("absences", Absences.DROP), given.word("abstentions", Abstentions.MIDDLE)),
                given.weighting(),
                given.resampling(),
                new FamilyRule(given.word("resample", Resample.FAMILIES) == Resample.FAMILIES, matches),
                new TreeSet<>(countries),
                home,
                threads);
    }

    /** Without a measure: agreement with what is beyond chance beside it. */
    private List<Yardstick> yardsticks() {
        List<Measure> asked = Arrays.stream(
                        words.getOrDefault("measure", "agreement,kappa,pi").split(",", -1))
                .map(text -> constant("measure", Measure.class, text))
                .toList();
        if (asked.stream().distinct().count() < asked.size()) {
            throw new IllegalArgumentException("--measure names a measure twice; leave one of them.");
        }
        return asked.stream().map(this::yardstick).toList();
    }

    private Yardstick yardstick(Measure measure) {
        Yardstick usual = measure == Measure.AGREEMENT && word("agreement", Agreement.VOETEN) == Agreement.SIMPLE
                ? Yardstick.simpleAgreement()
                : Yardstick.of(measure);
        return new Yardstick(
                measure,
                word("distance", usual.distance()),
                word("unanimous", usual.unanimous() ? Unanimous.KEEP : Unanimous.DROP) == Unanimous.KEEP);
    }

    private Weighting weighting() {
        String text = words.getOrDefault("weights", "equal");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "equal" -> new Weighting.Equal();
            case "families" -> new Weighting.ByFamily();
            default -> new Weighting.ByFile(Path.of(text));
        };
    }

    private Resampling resampling() {
        Resampling usual = Resampling.DEFAULT;
        long seed = usual.seed();
        double level = usual.level();
        try {
            seed = words.containsKey("seed") ? Long.parseLong(words.getOrDefault("seed", "")) : seed;
            level = words.containsKey("level") ? Double.parseDouble(words.getOrDefault("level", "")) : level;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed is a whole number and --level one between 0 and 1, as 0.9.", e);
        }
        return new Resampling(whole("draws").orElse(usual.draws()), seed, level);
    }

    private Optional<Integer> whole(String option) {
        String text = words.getOrDefault(option, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s is a whole number, not \"%s\".".formatted(option, text), e);
        }
    }

    private <E extends Enum<E>> E word(String option, E usual) {
        String text = words.getOrDefault(option, "");
        return text.isEmpty() ? usual : constant(option, usual.getDeclaringClass(), text);
    }

    private static <E extends Enum<E>> E constant(String option, Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("--%s is %s, not \"%s\"."
                .formatted(
                        option,
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or ")),
                        text));
    }
}
