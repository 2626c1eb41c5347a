package org.comity.server.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.desk.promise.StateReport;
import org.comity.server.page.Language;
import org.comity.workbench.promise.Coders;
import org.comity.workbench.promise.Ledger;
import org.comity.workbench.promise.LedgerLine;
import org.comity.workbench.promise.Standing;
import org.comity.workbench.promise.Tally;

/**
 * The ledger for reading.
 *
 * @param sides how promises were kept, a row for each side and third parties
 * @param grades the same for each kind of source
 * @param states what stands above the counts by state, in their order
 */
public record LedgerView(
        List<TallyRow> sides, List<TallyRow> grades, List<String> states, List<Row> rows, Optional<CoderView> coders) {

    /** How promises were kept by one voice; shares with their count, denominator and percentage. */
    public record TallyRow(
            String voice,
            int promises,
            String progress,
            String completed,
            String onTime,
            String score,
            List<Integer> counts) {}

    /** A promise in the list. */
    public record Row(
            String id,
            String title,
            String who,
            String toWhom,
            String due,
            boolean past,
            boolean vague,
            int evidence,
            List<Voice> voices) {}

    /**
     * What one voice says of one promise.
     *
     * @param word of the state, for its look; {@code nothing} when nothing is said that holds
     * @param dated the day that it is about, and by whom; empty when nothing is said
     * @param remark what must be known beside it; empty for nothing
     */
    public record Voice(String voice, String word, String state, String dated, String remark) {}

    /** What coders gave. */
    public record CoderView(List<OneCoder> coders, String agreed, String alpha) {}

    /** One coder: how many scored, the mean. */
    public record OneCoder(String name, int scored, int without, String score) {}

    /** The ledger with some of its lines; the counts are of all of them. */
    public static LedgerView of(Ledger ledger, List<LedgerLine> shown, Language language) {
        List<TallyRow> sides = new ArrayList<>();
        ledger.sides()
                .forEach((side, tally) ->
                        sides.add(row(language.text("side." + LedgerQuestion.word(side)), tally, language)));
        List<TallyRow> grades = new ArrayList<>();
        ledger.grades()
                .forEach((grade, tally) ->
                        grades.add(row(language.text("word." + LedgerQuestion.word(grade)), tally, language)));
        List<String> states = new ArrayList<>();
        for (Tally.Count count : ledger.sides().values().iterator().next().counts()) {
            states.add(language.text("count." + count.word()));
        }
        states.add(language.text("count.silent"));
        states.add(language.text("count.vague"));
        return new LedgerView(
                sides,
                grades,
                states,
                shown.stream().map(line -> row(line, ledger.on(), language)).toList(),
                coders(ledger.coders(), language));
    }

    private static TallyRow row(String voice, Tally tally, Language language) {
        List<Integer> counts =
                new ArrayList<>(tally.counts().stream().map(Tally.Count::count).toList());
        counts.add(tally.silent());
        counts.add(tally.vague());
        return new TallyRow(
                voice,
                tally.promises(),
                share(tally.progress(), language),
                share(tally.completed(), language),
                share(tally.onTime(), language),
                score(tally.score(), tally.scorePercent(), language),
                counts);
    }

    /** A share always with what it is a share of. */
    private static String share(Tally.Part share, Language language) {
        return share.percent()
                .map(percent -> language.text(
                        "ledger.share",
                        language.number(share.count(), 0),
                        language.number(share.of(), 0),
                        language.number(percent, 1)))
                .orElseGet(() -> language.text("ledger.share.none"));
    }

    private static String score(Optional<Double> score, Optional<Double> percent, Language language) {
        return score.map(value -> language.text(
                        "ledger.score", language.signed(value, 2), language.number(percent.orElse(0.0), 0)))
                .orElse("");
    }

    static Row row(LedgerLine line, LocalDate on, Language language) {
        return new Row(
                line.id(),
                line.title(),
                line.promise().actor(),
                line.promise().counterpart(),
                line.promise()
                        .due()
                        .map(LocalDate::toString)
                        .orElse(line.promise().deadline()),
                line.daysPast(on) > 0,
                line.promise().vague(),
                line.evidence().size(),
                voices(line, language));
    }

    /** What each side and third parties say of a promise, in their order. */
    public static List<Voice> voices(LedgerLine line, Language language) {
        List<Voice> voices = new ArrayList<>();
        for (StateReport.Side side : StateReport.Side.values()) {
            voices.add(voice(name(line, side, language), line.side(side), language));
        }
        return voices;
    }

    /** A side by its country, where it is one. */
    private static String name(LedgerLine line, StateReport.Side side, Language language) {
        return switch (side) {
            case HOME -> line.promise().home().map(language::name).orElseGet(() -> language.text("side.home"));
            case PARTNER -> line.promise().partner().map(language::name).orElseGet(() -> language.text("side.partner"));
            case THIRD -> language.text("side.third");
        };
    }

    static Voice voice(String name, Standing standing, Language language) {
        String word = standing.state().map(LedgerQuestion::word).orElse("nothing");
        String dated = standing.dated()
                .map(day -> language.text("ledger.dated", day.toString(), standing.by()))
                .orElse("");
        String said = standing.said()
                .map(state -> language.text("word." + LedgerQuestion.word(state)))
                .orElse("");
        String remark = standing.remark() == Standing.Remark.NONE
                ? ""
                : language.text("remark." + LedgerQuestion.word(standing.remark()), said);
        String state = word.equals("nothing") ? language.text("ledger.nothing") : language.text("word." + word);
        return new Voice(name, word, state, dated, remark);
    }

    private static Optional<CoderView> coders(Coders coders, Language language) {
        if (coders.coders().isEmpty()) {
            return Optional.empty();
        }
        String alpha = coders.ordinal()
                .alpha()
                .map(value -> language.text(
                        "ledger.alpha",
                        language.number(value, 3),
                        coders.ordinal()
                                .low()
                                .map(low -> language.number(low, 2))
                                .orElse("?"),
                        coders.ordinal()
                                .high()
                                .map(high -> language.number(high, 2))
                                .orElse("?"),
                        Coders.DRAWS))
                .orElseGet(() -> language.text("ledger.alpha.none"));
        return Optional.of(new CoderView(
                coders.coders().stream()
                        .map(one -> new OneCoder(
                                one.name(), one.scored(), one.without(), score(one.score(), one.percent(), language)))
                        .toList(),
                coders.score().isEmpty()
                        ? language.text("ledger.agreed.none", coders.agreed(), coders.twice())
                        : language.text(
                                "ledger.agreed",
                                coders.agreed(),
                                coders.twice(),
                                score(coders.score(), coders.percent(), language)),
                alpha));
    }
}
