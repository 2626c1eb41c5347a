package org.comity.server.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.WriteTx;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Option;
import org.comity.desk.work.Score;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.options.Options;

/** The scores of an options table as one form: for each criterion a row for each option. */
record ScoreGrid(Criterion criterion, List<Cell> cells) {
    private static final String EXPECTED = "expected";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String SOURCE = "source";
    private static final String VERSION = "version";

    /**
     * An option by the criterion.
     *
     * @param key of its inputs' names, after their word
     * @param version of the score as shown; 0 while there is none
     */
    record Cell(String option, String key, String expected, String low, String high, String source, int version) {}

    /** The grid, with what was typed in place of what is kept. */
    static List<ScoreGrid> of(Options options, Map<String, String> typed) {
        return options.criteria().stream()
                .map(criterion -> new ScoreGrid(
                        criterion,
                        options.options().stream()
                                .map(option -> cell(options, option, criterion, typed))
                                .toList()))
                .toList();
    }

    private static Cell cell(Options options, Option option, Criterion criterion, Map<String, String> typed) {
        Optional<Kept<Score>> kept = options.score(option, criterion);
        Optional<Score> score = kept.map(Kept::record);
        String key = key(option, criterion);
        return new Cell(
                option.title(),
                key,
                typed.getOrDefault(
                        EXPECTED + key, score.map(one -> plain(one.expected())).orElse("")),
                typed.getOrDefault(LOW + key, score.map(one -> plain(one.low())).orElse("")),
                typed.getOrDefault(
                        HIGH + key, score.map(one -> plain(one.high())).orElse("")),
                typed.getOrDefault(SOURCE + key, score.map(Score::source).orElse("")),
                kept.map(Kept::version).orElse(0));
    }

    private static String key(Option option, Criterion criterion) {
        return "~" + option.id() + "~" + criterion.id();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Keeps what was typed, each score at the version that was seen; what is left empty is taken out. */
    static boolean save(WriteTx tx, Options options, Map<String, String> given) {
        for (Criterion criterion : options.criteria()) {
            for (Option option : options.options()) {
                String key = key(option, criterion);
                if (given.containsKey(EXPECTED + key)) {
                    save(tx, options, option, criterion, given);
                }
            }
        }
        return true;
    }

    private static void save(
            WriteTx tx, Options options, Option option, Criterion criterion, Map<String, String> given) {
        String key = key(option, criterion);
        Optional<Kept<Score>> kept = options.score(option, criterion);
        String expected = given.getOrDefault(EXPECTED + key, "").strip();
        int seen = Integer.parseInt(given.getOrDefault(VERSION + key, "0"));
        if (expected.isEmpty()) {
            kept.filter(_ -> seen > 0).ifPresent(one -> tx.remove(Score.class, one.id(), seen));
            return;
        }
        double value = number(expected, option, criterion);
        Score score = new Score(
                kept.map(Kept::id).orElseGet(Ids::next),
                option.id(),
                criterion.id(),
                value,
                or(given.getOrDefault(LOW + key, ""), value, option, criterion),
                or(given.getOrDefault(HIGH + key, ""), value, option, criterion),
                given.getOrDefault(SOURCE + key, "").strip());
        if (kept.isPresent() && kept.get().record().equals(score)) {
            return;
        }
        if (kept.isPresent()) {
            tx.change(score, seen);
        } else {
            tx.add(score);
        }
    }

    private static double or(String text, double expected, Option option, Criterion criterion) {
        return text.isBlank() ? expected : number(text.strip(), option, criterion);
    }

    private static double number(String text, Option option, Criterion criterion) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) { // said below
        }
        throw new Wrong(
                400,
                "bad-value",
                "A score of \"%s\" by \"%s\" must be a number, not \"%s\"."
                        .formatted(option.title(), criterion.title(), text));
    }
}
