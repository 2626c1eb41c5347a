package org.comity.server.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.server.desk.Addresses;
import org.comity.server.page.Language;
import org.comity.workbench.calendar.PairDates.Past;
import org.comity.workbench.calendar.PairVisits;

/**
 * Visits of two countries by level, and their channels, for reading.
 *
 * @param levels all of them first; empty when no visit or meeting is known
 * @param channels the longest silent first
 */
record VisitRows(List<LevelRow> levels, List<ChannelRow> channels) {

    /** Visits and meetings of one level; reciprocity is empty without visits; numbers may be words. */
    record LevelRow(String level, String there, String back, String met, String reciprocity, String last, String gap) {}

    /** A channel; {@code silent} when it was not used for over a year. */
    record ChannelRow(String page, String title, String what, String last, boolean known, boolean silent) {}

    static VisitRows of(PairVisits visits, Language language) {
        List<LevelRow> levels = new ArrayList<>();
        if (!visits.visits().isEmpty()) {
            levels.add(row(language.text("visits.all"), visits.all(), language));
            visits.levels()
                    .forEach(level ->
                            levels.add(row(office(level.office().orElse(Office.NONE), language), level, language)));
        }
        return new VisitRows(
                levels,
                visits.channels().stream()
                        .map(line -> new ChannelRow(
                                Addresses.of("channel", line.kept().id()),
                                line.channel().title(),
                                language.text("word." + word(line.channel().kind())) + " · "
                                        + office(line.channel().office(), language),
                                line.last()
                                        .map(past -> DateRow.of(past, language).away())
                                        .orElse(""),
                                line.last().isPresent(),
                                line.isSilent()))
                        .toList());
    }

    private static LevelRow row(String name, PairVisits.Level level, Language language) {
        return new LevelRow(
                name,
                count(level.there(), language),
                count(level.back(), language),
                language.number(level.met(), 0),
                level.reciprocity()
                        .map(value -> language.number(value, 2))
                        .orElse(level.isKnown() ? "" : language.text("dates.unknown")),
                ago(level.last(), language),
                level.longest()
                        .map(days -> language.text("visits.days", days))
                        .orElseGet(() -> language.text("visits.gap.none")));
    }

    private static String count(Optional<Integer> visits, Language language) {
        return visits.map(number -> language.number(number, 0)).orElseGet(() -> language.text("dates.unknown"));
    }

    private static String ago(Optional<Past> past, Language language) {
        return past.map(one -> DateRow.of(one, language).away()).orElse("");
    }

    private static String office(Office office, Language language) {
        return office == Office.NONE ? language.text("visits.unsaid") : language.text("word." + word(office));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
