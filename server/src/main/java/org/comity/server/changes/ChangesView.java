package org.comity.server.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Frequency;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.server.page.Language;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.workbench.security.EventEvidence;
import org.comity.workbench.security.told.ToldChange;
import org.comity.workbench.security.told.ToldWords;

/**
 * A list of changes as the page shows it.
 *
 * @param rows the lines that the filters let through
 * @param told how many lines there are in all
 * @param partners of the filter
 * @param kinds of the filter
 * @param quiet partners of which series were looked at and no line is told
 * @param unlooked partners and kinds that have too few figures to be looked at
 * @param silent neighbours of which nothing is held, or that it is not known which they are
 */
record ChangesView(
        List<Row> rows,
        int told,
        List<Choice> partners,
        List<Choice> kinds,
        String quiet,
        List<String> unlooked,
        String silent) {

    /** A line: whose, what the reports say, how unusual and how sure it is, what may come, and the events held of it. */
    record Row(
            ToldChange line,
            String partner,
            String address,
            String direction,
            String kind,
            String unusual,
            String share,
            String sure,
            String sourceBreak,
            Optional<RangeBar> next,
            String events,
            String eventsAt) {}

    static ChangesView of(ChangesAsked.Told told, Country home, Switches switches) {
        Language language = switches.language();
        ToldWords words = ToldWords.in(language.locale(), language::name);
        Finding finding = told.finding();
        List<ToldChange> lines = ToldChange.of(finding);
        List<ToldChange> shown = shown(lines, switches);
        Table series = finding.table("series");
        TreeSet<Country> looked = new TreeSet<>();
        Map<Country, TreeSet<String>> unlooked = new LinkedHashMap<>();
        TreeSet<String> kinds = new TreeSet<>();
        for (List<Object> row : series.rows()) {
            Country partner = Country.of(row.get(series.at("partner")).toString());
            String kind = row.get(series.at("kind")).toString();
            kinds.add(kind);
            if (Boolean.TRUE.equals(row.get(series.at("looked")))) {
                looked.add(partner);
            } else {
                unlooked.computeIfAbsent(partner, _ -> new TreeSet<>()).add(words.kind(kind));
            }
        }
        TreeSet<Country> partners = new TreeSet<>(looked);
        partners.addAll(unlooked.keySet());
        lines.forEach(line -> looked.remove(line.partner()));
        return new ChangesView(
                shown.stream()
                        .map(line -> row(line, shown, series, words, switches))
                        .toList(),
                lines.size(),
                partners.stream()
                        .sorted(language.byName())
                        .map(one -> new Choice(
                                one.code(), language.name(one), one.code().equals(switches.get("partner"))))
                        .toList(),
                kinds.stream()
                        .map(kind -> new Choice(kind, words.kind(kind), kind.equals(switches.get("what"))))
                        .toList(),
                language.names(looked),
                unlooked(unlooked, language),
                told.silent().map(language::names).orElseGet(() -> language.text("changes.silent.unknown")));
    }

    private static List<String> unlooked(Map<Country, TreeSet<String>> unlooked, Language language) {
        List<String> all = new ArrayList<>();
        unlooked.forEach((partner, kinds) -> all.add(
                language.text("changes.unlooked.one", language.name(partner), language.list(List.copyOf(kinds)))));
        return all.stream().sorted().toList();
    }

    /** The lines that the filters by partner and kind let through. */
    static List<ToldChange> shown(List<ToldChange> lines, Switches switches) {
        String partner = switches.get("partner");
        String kind = switches.get("what");
        return lines.stream()
                .filter(line -> partner.isEmpty() || line.partner().code().equals(partner))
                .filter(line -> kind.isEmpty() || line.kind().equals(kind))
                .toList();
    }

    /** Forecasts of one kind are drawn on one scale, so that their widths can be compared. */
    private static Row row(ToldChange line, List<ToldChange> shown, Table series, ToldWords words, Switches switches) {
        List<ToldChange.Next> alike = shown.stream()
                .filter(other -> other.kind().equals(line.kind()))
                .flatMap(other -> other.next().stream())
                .toList();
        double low = alike.stream().mapToDouble(ToldChange.Next::low).min().orElse(0);
        double high = alike.stream().mapToDouble(ToldChange.Next::high).max().orElse(0);
        Language language = switches.language();
        return new Row(
                line,
                language.name(line.partner()),
                switches.across("/" + line.home() + "/" + line.partner()),
                words.direction(line),
                words.kind(line.kind()),
                words.unusual(line),
                words.share(line),
                words.sure(line),
                words.sourceBreak(line),
                line.next()
                        .map(next -> RangeBar.between(
                                words.figure(next.median()),
                                next.median(),
                                next.low(),
                                next.high(),
                                Math.min(0, low),
                                Math.max(0, high))),
                line.events().isPresent()
                        ? language.number((double) line.events().getAsLong(), 0)
                        : "",
                events(line, series, switches));
    }

    /** Where the events of a line's period are listed. */
    private static String events(ToldChange line, Table series, Switches switches) {
        Period period = Period.parse(line.period());
        LocalDate last = period.lastDay();
        LocalDate first = period.frequency() == Frequency.MONTH ? last.withDayOfMonth(1) : last.withDayOfYear(1);
        return switches.acrossWith(
                "/%s/%s/events/list".formatted(line.home(), line.partner()),
                Map.of("source", source(line, series), "from", first.toString(), "to", last.toString()));
    }

    /** The source of single events behind a line; two sources of one kind count by periods of their own. */
    private static String source(ToldChange line, Table series) {
        return series.rows().stream()
                .filter(row ->
                        row.get(series.at("partner")).equals(line.partner().code())
                                && row.get(series.at("direction")).equals(line.direction())
                                && row.get(series.at("kind")).equals(line.kind()))
                .filter(row ->
                        Period.parse(row.get(series.at("last")).toString()).frequency()
                                == Period.parse(line.period()).frequency())
                .map(row -> row.get(series.at("indicator")).toString())
                .map(id -> id.substring(0, id.indexOf('.')))
                .flatMap(source -> EventEvidence.stream(source).stream())
                .findFirst()
                .orElse("");
    }

    /** The rows by the key of their line, for what the desk keeps of them. */
    Map<String, Row> byKey() {
        return rows.stream().collect(Collectors.toMap(row -> row.line().key(), row -> row));
    }
}
