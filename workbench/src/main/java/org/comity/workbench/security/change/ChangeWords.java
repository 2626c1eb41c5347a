package org.comity.workbench.security.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.data.mapping.Mapping;
import org.comity.methods.signal.change.Change;
import org.comity.model.Frequency;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Period;

/** What is said of a change, about the reports and nobody's deeds. */
final class ChangeWords {
    private final Messages texts;
    private final Names names;
    private final List<Mapping.Break> breaks;

    /** @param breaks dated breaks of the source of the series that are spoken of */
    ChangeWords(Messages texts, Names names, List<Mapping.Break> breaks) {
        this.texts = texts;
        this.names = names;
        this.breaks = List.copyOf(breaks);
    }

    static String direction(Looked one) {
        return one.series().side().name().toLowerCase(Locale.ROOT);
    }

    static LocalDate start(Period period) {
        return period.frequency() == Frequency.MONTH
                ? period.lastDay().withDayOfMonth(1)
                : LocalDate.of(period.year(), 1, 1);
    }

    /** The day on which the source itself changed, where the interval of the change holds it. */
    Optional<String> sourceBreak(Looked one, Change change) {
        LocalDate from = start(one.series().grid().period(change.low()));
        LocalDate to = one.series().grid().period(change.high()).lastDay();
        return breaks.stream()
                .filter(mark -> !mark.date().isBefore(from) && !mark.date().isAfter(to))
                .map(mark -> mark.date() + ": " + mark.what())
                .findFirst();
    }

    /** What happened to the reports. */
    String change(Looked one, Change change) {
        return said(
                one,
                change.isRise() ? ".rose" : ".fell",
                change.before().value(),
                change.after().value(),
                one.series().grid().period(change.at()));
    }

    /** How a figure stands to the level before it. */
    String latest(Looked one, double level, double figure, Period period) {
        return said(one, ".stood", level, figure, period);
    }

    private String said(Looked one, String how, double before, double after, Period period) {
        boolean back = one.series().side() == PairSeries.Side.PARTNER_TO_HOME;
        String way = one.series().side() == PairSeries.Side.UNDIRECTED ? "between" : "towards";
        return texts.text(
                "changes.said." + way + how,
                Map.of(
                        "what", what(one),
                        "first",
                                names.name(
                                        back
                                                ? one.series().partner()
                                                : one.series().home()),
                        "second",
                                names.name(
                                        back
                                                ? one.series().home()
                                                : one.series().partner()),
                        "before", figure(before),
                        "after", figure(after),
                        "period", period.toString(),
                        "each", texts.text("changes.each." + each(one))));
    }

    static String each(Looked one) {
        return one.spec().coverage() == SeriesFile.Coverage.DAYS
                ? "day"
                : one.series().grid().frequency() == Frequency.MONTH ? "month" : "year";
    }

    String what(Looked one) {
        return one.spec()
                .words()
                .filter(words -> texts.has("changes.what." + words))
                .map(words -> texts.text("changes.what." + words))
                .orElse(one.indicator().label());
    }

    private String figure(double value) {
        double size = Math.abs(value);
        return String.format(texts.locale(), size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
