package org.comity.workbench.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Table;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Single figures of one indicator, with status, source and line; both directions where there are two. */
public final class Figures {
    static final String BUNDLE = "org/comity/workbench/figures/messages";
    private static final int YEARS_SHOWN = 20;
    private static final int LAST_OF_ALL = 9999;

    private final Workbench workbench;
    private final Facts facts;
    private final Locale locale;
    private final Messages messages;
    private final Names names;
    private final Gaps gaps;

    private Figures(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.facts = workbench.facts();
        this.locale = locale;
        this.messages = Messages.of(BUNDLE, locale);
        this.names = Names.read(workbench.store().home(), locale);
        this.gaps = new Gaps(workbench, messages, names);
    }

    public static Figures of(Workbench workbench, Locale locale) {
        return new Figures(workbench, locale);
    }

    /**
     * What is asked.
     *
     * @param indicator its id
     * @param homes one or more; of several each is shown with each partner
     * @param partners for a country's own figures: others to show beside it; for a pair's: empty for all that are held
     *     with a single home, and for each home with each other where there are several
     * @param from first year; empty for the last twenty held
     * @param to last year; empty for the last one held
     */
    public record Request(
            String indicator,
            List<Country> homes,
            List<Country> partners,
            Optional<Integer> from,
            Optional<Integer> to) {
        public Request {
            homes = List.copyOf(homes);
            partners = List.copyOf(partners);
            if (homes.isEmpty()) {
                throw new IllegalArgumentException("Figures need at least one country.");
            }
            if (homes.size() == 1 && partners.contains(homes.getFirst())) {
                throw new IllegalArgumentException("%s cannot be its own partner.".formatted(homes.getFirst()));
            }
            if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
                throw new IllegalArgumentException(
                        "--from must be no later than --to, not %d and %d.".formatted(from.get(), to.get()));
            }
        }

        public Request(
                String indicator, Country home, List<Country> partners, Optional<Integer> from, Optional<Integer> to) {
            this(indicator, List.of(home), partners, from, to);
        }

        /** The first, or only, home. */
        public Country home() {
            return homes.getFirst();
        }
    }

    /** The figures; main table {@code figures}, one chart over time. */
    public Finding show(Request request) {
        Indicator indicator = workbench.catalogue().getIndicator(request.indicator());
        Optional<Vintage> vintage = Optional.ofNullable(facts.inUse().get(indicator.id()));
        Source source = workbench.catalogue().getSource(indicator.source());
        int to = request.to()
                .or(() -> facts.lastYear(indicator.id()))
                .orElse(request.from().orElse(0));
        int from = request.from().orElse(to - YEARS_SHOWN + 1);
        List<Observation> read = read(indicator, request, from, to);
        List<Panel.Unit> units = FigureUnits.of(indicator, request, read);
        FigureTable figures = new FigureTable(
                indicator,
                new FigureRow(indicator, source, vintage, workbench.catalogue().isDerived(indicator.id())),
                read);
        List<List<Object>> rows = vintage.isEmpty() && to == 0
                ? List.of()
                : indicator.frequency() == Frequency.YEAR
                        ? figures.byYear(units, facts.panel(List.of(indicator.id()), units, from, to))
                        : figures.listed(units);
        Table table = new Table(
                "figures",
                messages.text("show.table", Map.of("indicator", indicator.label(), "unit", indicator.unit())),
                FigureRow.columns(messages),
                rows);
        Findings finding =
                Findings.of("show", title(indicator, request, from, to)).table(table);
        FigureChart.of(indicator, table, messages, names, locale).ifPresent(finding::chart);
        new FigureNotes(indicator, source, vintage.isPresent(), messages).add(finding, table, request.partners());
        gaps.of(indicator, units, rows, from, to).forEach(finding::note);
        names.changes().forEach(finding::note);
        return finding.age(age(table))
                .sources(facts, List.of(indicator.id()))
                .parameter("indicator", indicator.id())
                .parameter("home", codes(request.homes()))
                .parameter("partners", codes(request.partners()))
                .parameter("from", from)
                .parameter("to", to)
                .command(command(request, from, to))
                .asOf(workbench.asOf())
                .build();
    }

    private List<Observation> read(Indicator indicator, Request request, int from, int to) {
        boolean once = indicator.frequency() == Frequency.ONCE;
        int first = once ? 0 : from - indicator.carryForward();
        int last = once ? LAST_OF_ALL : to;
        List<String> ids = List.of(indicator.id());
        Set<Country> home = Set.copyOf(request.homes());
        Set<Country> partners =
                Set.copyOf(request.partners().isEmpty() && home.size() > 1 ? request.homes() : request.partners());
        return switch (indicator.level()) {
            case COUNTRY -> {
                Set<Country> both = new LinkedHashSet<>(partners);
                both.addAll(home);
                yield facts.observations(new Facts.Query(ids, both, Set.of(), first, last));
            }
            case PAIR -> facts.observations(new Facts.Query(ids, home, partners, first, last));
            case DIRECTED_PAIR -> {
                List<Observation> all =
                        new ArrayList<>(facts.observations(new Facts.Query(ids, home, partners, first, last)));
                if (!home.equals(partners)) {
                    all.addAll(facts.observations(new Facts.Query(ids, partners, home, first, last)));
                }
                yield all;
            }
        };
    }

    private String title(Indicator indicator, Request request, int from, int to) {
        return messages.text(
                request.partners().isEmpty() ? "show.title.own" : "show.title.pair",
                Map.of(
                        "indicator", indicator.label(),
                        "home", request.homes().stream().map(names::name).collect(Collectors.joining(", ")),
                        "partners", request.partners().stream().map(names::name).collect(Collectors.joining(", ")),
                        "from", Integer.toString(from),
                        "to", Integer.toString(to)));
    }

    /** Newest and oldest year with a value, cells without one, cells in all. */
    static Finding.Age age(Table table) {
        int value = index(table, "value");
        int observedIn = index(table, "observed_in");
        var years = table.rows().stream()
                .filter(row -> row.get(value) instanceof Double && row.get(observedIn) instanceof Long)
                .mapToInt(row -> Math.toIntExact((Long) row.get(observedIn)))
                .summaryStatistics();
        int missing = (int) table.rows().stream()
                .filter(row -> row.get(value) == Table.Blank.MISSING)
                .count();
        boolean none = years.getCount() == 0;
        return new Finding.Age(
                none ? Optional.empty() : Optional.of(years.getMax()),
                none ? Optional.empty() : Optional.of(years.getMin()),
                missing,
                table.rows().size());
    }

    static int index(Table table, String column) {
        return table.columns().stream().map(Table.Column::name).toList().indexOf(column);
    }

    private static String command(Request request, int from, int to) {
        String partners = codes(request.partners());
        return "comity show %s %s%s --from %d --to %d"
                .formatted(
                        request.indicator(),
                        codes(request.homes()),
                        partners.isEmpty() ? "" : " " + partners,
                        from,
                        to);
    }

    static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(","));
    }
}
