package org.comity.workbench.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Panel;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Tells what part of a country's ties lies in its neighbourhood, over time and against all countries. */
public final class Role {
    /** How many years back are told. */
    public static final int YEARS = 15;

    private final Workbench workbench;
    private final Messages texts;
    private final Names names;

    private Role(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of("org/comity/workbench/role/messages", locale);
        this.names = Names.read(workbench.store().home(), locale);
    }

    /** With the texts of a language; figures are the same in all. */
    public static Role of(Workbench workbench, Locale locale) {
        return new Role(workbench, locale);
    }

    private record SharesQuestion(Tie tie, int year, NeighbourRule rule) {}

    private record Answer(Map<Country, Shares.Share> byHome) {}

    /** All years that are told are read at once: most of them ask for the same units. */
    private record PanelQuestion(List<String> indicators, List<Panel.Unit> units, int lastYear) {}

    private record FindingQuestion(Country home, int year, NeighbourRule rule, Locale locale) {}

    /**
     * As a Finding: main table {@code home,year,what,label,share,world_median,countries,rank,observed,neighbours}, a
     * row for each kind of tie and year with a figure; table {@code latest} keeps the last year of each kind.
     */
    public Finding finding(Country home, int year, NeighbourRule rule) {
        return workbench.remember(
                new FindingQuestion(home, year, rule, texts.locale()), Finding.class, () -> make(home, year, rule));
    }

    /** The last year of which any kind of tie has a figure; empty where none is held. */
    public Optional<Integer> lastYear() {
        return Tie.ALL.stream()
                .flatMap(tie -> workbench.facts().lastYear(tie.flow()).stream())
                .max(Integer::compare);
    }

    private Finding make(Country home, int year, NeighbourRule rule) {
        List<List<Object>> rows = new ArrayList<>();
        List<List<Object>> latest = new ArrayList<>();
        int missing = 0;
        List<Integer> years = new ArrayList<>();
        for (Tie tie : Tie.ALL) {
            Optional<List<Object>> last = Optional.empty();
            for (int y = year - YEARS + 1; y <= year; y++) {
                Optional<List<Object>> row = row(tie, home, y, year, rule);
                if (row.isPresent()) {
                    rows.add(row.get());
                    years.add(y);
                    last = row;
                }
            }
            last.ifPresent(latest::add);
            missing += last.isEmpty() ? 1 : 0;
        }
        Finding.Age age = new Finding.Age(
                years.stream().max(Integer::compare), years.stream().min(Integer::compare), missing, Tie.ALL.size());
        Findings findings = Findings.of(
                        "role", texts.text("title", Map.of("home", names.name(home), "year", Integer.toString(year))))
                .age(age)
                .table(new Table("role", texts.text("table.role"), columns(), rows))
                .table(new Table("latest", texts.text("table.latest"), columns(), latest))
                .note(texts.text("note.lower"))
                .note(texts.text("note.world"))
                .method(texts.text("method.share"))
                .parameter("home", home)
                .parameter("year", year)
                .parameter("rule", rule)
                .sources(
                        workbench.facts(),
                        Tie.ALL.stream()
                                .flatMap(tie -> Stream.concat(Stream.of(tie.flow()), tie.totals().stream()))
                                .toList())
                .command("comity role %s --year %d --rule %s".formatted(home, year, rule))
                .asOf(workbench.asOf());
        RoleChart.of(rows, texts, names.name(home)).ifPresent(findings::chart);
        return findings.build();
    }

    private Optional<List<Object>> row(Tie tie, Country home, int year, int lastYear, NeighbourRule rule) {
        boolean held =
                workbench.facts().lastYear(tie.flow()).map(last -> last >= year).orElse(false);
        if (!held) {
            return Optional.empty();
        }
        Map<Country, Shares.Share> shares = shares(tie, year, lastYear, rule);
        Shares.Share own = shares.get(home);
        return own == null
                ? Optional.empty()
                : Optional.of(List.of(
                        home.code(),
                        (long) year,
                        tie.name(),
                        texts.text("what." + tie.name()),
                        own.value(),
                        Shares.median(shares),
                        (long) shares.size(),
                        (long) Shares.rank(shares, own),
                        (long) own.observed(),
                        (long) own.neighbours()));
    }

    private Map<Country, Shares.Share> shares(Tie tie, int year, int lastYear, NeighbourRule rule) {
        return workbench
                .remember(
                        new SharesQuestion(tie, year, rule),
                        Answer.class,
                        () -> new Answer(read(tie, year, lastYear, rule)))
                .byHome();
    }

    private Map<Country, Shares.Share> read(Tie tie, int year, int lastYear, NeighbourRule rule) {
        Map<Country, List<Country>> neighbours = new HashMap<>();
        new TreeMap<>(Neighbourhood.of(workbench).world(year, rule))
                .forEach((home, list) -> neighbours.put(
                        home, list.stream().map(Neighbour::partner).toList()));
        List<Country> all = workbench.countries().alive(LocalDate.of(year, 12, 31)).stream()
                .map(life -> life.country())
                .sorted()
                .toList();
        return Shares.of(
                tie,
                year,
                neighbours,
                all,
                (indicators, units) -> workbench.remember(
                        new PanelQuestion(indicators, units, lastYear),
                        Panel.class,
                        () -> workbench.facts().panel(indicators, units, lastYear - YEARS + 1, lastYear)));
    }

    private List<Column> columns() {
        return List.of(
                column("home", Kind.COUNTRY),
                column("year", Kind.YEAR),
                column("what", Kind.TEXT),
                column("label", Kind.TEXT),
                column("share", Kind.SHARE),
                column("world_median", Kind.SHARE),
                column("countries", Kind.WHOLE),
                column("rank", Kind.WHOLE),
                column("observed", Kind.WHOLE),
                column("neighbours", Kind.WHOLE));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("column." + name), kind);
    }
}
