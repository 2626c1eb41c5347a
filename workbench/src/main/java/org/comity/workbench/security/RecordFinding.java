package org.comity.workbench.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Every forecast that was made, with what came where it is known: the record, bad months too. */
public final class RecordFinding {
    private RecordFinding() {}

    /**
     * Whose record.
     *
     * @param pair of whom each forecast is listed, both directions; empty for all
     * @param source by whose figures; empty for all
     */
    public record Question(Optional<Pair> pair, Optional<String> source) {
        public static final Question ALL = new Question(Optional.empty(), Optional.empty());

        boolean holds(Pair other) {
            return pair.filter(one -> !one.canonical().equals(other.canonical()))
                    .isEmpty();
        }

        private String command() {
            CommandLine record = CommandLine.of("comity security record");
            return pair.map(one ->
                            record.with(one.home().code()).with(one.partner().code()))
                    .orElse(record)
                    .with("--source", source.orElse(""))
                    .toString();
        }
    }

    /**
     * The answer. Main table {@code record}: the scores of each indicator, horizon and period over all pairs; table {@code
     * forecasts}: each forecast of the pair, or of all; table {@code calibration}: how often what was said to have a chance
     * came, over all pairs.
     */
    public static Finding of(Workbench workbench, Question question, Locale locale) {
        Messages texts = Messages.of("org/comity/workbench/security/messages", locale);
        Names names = Names.read(workbench.store().home(), locale);
        List<Scored> all = Scored.All.of(workbench, question.source()).forecasts();
        List<Scored> mine = all.stream()
                .filter(one -> question.holds(one.forecast().pair()))
                .toList();
        RecordTables tables = new RecordTables(texts);
        ChanceClasses calibration = tables.calibration(all);
        Findings findings = Findings.of("security record", title(question, texts, names))
                .table(tables.record(all))
                .table(tables.forecasts(mine))
                .table(calibration.table())
                .method(texts.text("record.method"))
                .method(texts.text("record.method.calibration"))
                .command(question.command())
                .asOf(workbench.asOf());
        calibration.charts().forEach(findings::chart);
        question.pair()
                .ifPresent(pair -> findings.parameter("home", pair.home()).parameter("partner", pair.partner()));
        question.source().ifPresent(source -> findings.parameter("source", source));
        if (mine.isEmpty()) {
            findings.note(texts.text("record.note.none"));
        }
        int open = (int) mine.stream().filter(one -> one.came().isEmpty()).count();
        var years =
                mine.stream().mapToInt(one -> one.forecast().period().year()).summaryStatistics();
        findings.age(
                mine.isEmpty()
                        ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                        : new Finding.Age(Optional.of(years.getMax()), Optional.of(years.getMin()), open, mine.size()));
        return findings.sources(
                        workbench.facts(),
                        all.stream()
                                .map(one -> one.batch().indicator())
                                .distinct()
                                .toList())
                .build();
    }

    private static String title(Question question, Messages texts, Names names) {
        return question.pair()
                .map(pair -> texts.text(
                        "record.title.pair",
                        Map.of("home", names.name(pair.home()), "partner", names.name(pair.partner()))))
                .orElseGet(() -> texts.text("record.title"));
    }
}
