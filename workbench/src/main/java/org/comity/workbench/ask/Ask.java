package org.comity.workbench.ask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.comity.workbench.ask.Ranking.Candidate;
import org.comity.workbench.figures.Figures;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Answers a question typed in a person's own words with a figure. Safe for use by many threads. */
public final class Ask {
    private static final String BUNDLE = "org/comity/workbench/ask/messages";
    private static final int MOST_TRIED = 6;
    private static final int MOST_OTHERS = 8;

    private final Shelf shelf;
    private final Names names;
    private final Messages messages;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Parser parser;
    private final Ranking ranking;
    private final Nearness nearness;

    /** Where figures are taken from. */
    public interface Shelf {
        /** Every indicator that can be asked for, held or not. */
        Collection<Indicator> indicators();

        Finding show(Figures.Request request);

        /** The last year that an indicator holds anywhere; empty when it holds none. */
        Optional<Integer> lastYear(String indicator);

        /** The neighbours of a country by the usual rule. */
        List<Country> neighbours(Country home, int year);
    }

    private Ask(Shelf shelf, Names names, Optional<Path> own, Locale locale) {
        this.shelf = shelf;
        this.names = names;
        this.messages = Messages.of(BUNDLE, locale);
        shelf.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        Vocabulary vocabulary = new Vocabulary(shelf.indicators(), own);
        this.parser = new Parser(new Gazetteer(names), vocabulary);
        this.ranking = new Ranking(vocabulary);
        this.nearness = new Nearness(vocabulary);
    }

    private record Made(Locale locale) {}

    /** Over an open store, with the user's own words where the store's home has them; the lists are read once. */
    public static Ask of(Workbench workbench, Locale locale) {
        Path home = workbench.store().home();
        return workbench.remember(
                new Made(locale),
                Ask.class,
                () -> new Ask(
                        new Held(workbench, Figures.of(workbench, locale)),
                        Names.read(home, locale),
                        Optional.of(home.resolve(Vocabulary.OWN)).filter(Files::exists),
                        locale));
    }

    /** Over any other figures, with the words that ship with Comity. */
    public static Ask of(Shelf shelf, Names names, Locale locale) {
        return new Ask(shelf, names, Optional.empty(), locale);
    }

    /** What an open store holds. */
    private record Held(Workbench workbench, Figures figures) implements Shelf {
        @Override
        public Collection<Indicator> indicators() {
            return workbench.catalogue().indicators();
        }

        @Override
        public Finding show(Figures.Request request) {
            return figures.show(request);
        }

        @Override
        public Optional<Integer> lastYear(String indicator) {
            return workbench.facts().lastYear(indicator);
        }

        @Override
        public List<Country> neighbours(Country home, int year) {
            return Neighbourhood.of(workbench).neighbours(home, year, NeighbourRule.DEFAULT).stream()
                    .map(Neighbour::partner)
                    .toList();
        }
    }

    /**
     * The answer to a question, for example {@code trade viet nam 2010}: names of countries and clubs in any form, what is
     * asked by id, label or an everyday word, years or spans; "from X to Y" says who gives and who receives.
     */
    public Answer answer(String words) {
        Parsed question = parser.parse(words);
        List<Candidate> ranked = ranking.of(question, Sides.face(question));
        List<String> remarks = remarks(question);
        List<Country> countries = question.mentions().stream()
                .flatMap(mention -> mention.countries().stream())
                .distinct()
                .toList();
        if (ranked.isEmpty() && question.wild().isEmpty() && question.hits().isEmpty() && !countries.isEmpty()) {
            String club = question.mentions().size() == 1
                    ? question.mentions().getFirst().club()
                    : "";
            return new Answer.Places(
                    countries,
                    club,
                    question.years().to().or(() -> question.years().from()),
                    remarks);
        }
        if (Ranking.isOpen(question, ranked) || countries.isEmpty()) {
            boolean known = !Ranking.isOpen(question, ranked);
            if (known) {
                remarks.add(messages.text("no_country"));
            }
            return new Answer.Unclear(nearness.of(question, ranked), countries, known, remarks);
        }
        return show(question, ranked, remarks);
    }

    /** The first of those that the words speak for most strongly that has a figure; where none has one, the first. */
    private Answer show(Parsed question, List<Candidate> ranked, List<String> remarks) {
        List<Figures.Request> requests = requests(question, ranked);
        Figures.Request chosen = requests.getFirst();
        Finding finding = shelf.show(chosen);
        boolean found = hasFigure(finding, chosen);
        for (int i = 1; !found && i < requests.size(); i++) {
            Figures.Request next = requests.get(i);
            Finding tried = shelf.show(next);
            if (hasFigure(tried, next)) {
                remarks.add(
                        messages.text("instead", Map.of("first", called(requests.getFirst()), "shown", called(next))));
                chosen = next;
                finding = tried;
                found = true;
            }
        }
        sideBySide(question, chosen).ifPresent(remarks::add);
        Set<Indicator> others = new LinkedHashSet<>();
        ranked.forEach(candidate -> others.add(candidate.indicator()));
        String shown = chosen.indicator();
        others.removeIf(indicator -> indicator.id().equals(shown));
        return new Answer.Shown(
                chosen, finding, others.stream().limit(MOST_OTHERS).toList(), remarks);
    }

    /** What is tried in turn: the likeliest indicators, then the same for another country of the same name. */
    private List<Figures.Request> requests(Parsed question, List<Candidate> ranked) {
        List<Candidate> best = ranked.stream()
                .filter(candidate -> candidate.points() == ranked.getFirst().points())
                .limit(MOST_TRIED)
                .toList();
        List<Figures.Request> requests = new ArrayList<>();
        for (Parsed meant : question.readings()) {
            best.forEach(candidate -> requests.add(request(meant, candidate)));
        }
        return requests;
    }

    /** An indicator's id with its countries, as commands write them. */
    private static String called(Figures.Request request) {
        return Stream.of(request.homes(), request.partners())
                .filter(side -> !side.isEmpty() && side.size() <= 3)
                .map(side -> side.stream().map(Country::code).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" ", request.indicator() + " ", ""))
                .strip();
    }

    private Figures.Request request(Parsed question, Candidate candidate) {
        Sides sides = Sides.of(question, candidate);
        Indicator indicator = candidate.indicator();
        Years years = question.years();
        List<Country> partners = sides.partners();
        boolean ofCountry = indicator.level() == Indicator.Level.COUNTRY;
        if (question.neighbours() && ofCountry && sides.homes().size() == 1) {
            Country home = sides.homes().getFirst();
            sides = new Sides(
                    Stream.concat(Stream.of(home), neighbours(home, years, indicator).stream())
                            .toList(),
                    List.of());
        } else if (question.neighbours() && partners.isEmpty()) {
            partners = neighbours(sides.homes().getFirst(), years, indicator);
        }
        boolean unsaid = years.equals(Years.UNSAID);
        if (years.latest() > 0 || (unsaid && !ofCountry && (partners.isEmpty() || partners.equals(sides.homes())))) {
            Optional<Integer> last = lastYear(indicator, sides.homes(), partners);
            return new Figures.Request(
                    indicator.id(),
                    sides.homes(),
                    partners,
                    last.map(year -> year - Math.max(1, years.latest()) + 1),
                    last);
        }
        return new Figures.Request(indicator.id(), sides.homes(), partners, years.from(), years.to());
    }

    /** The last year with a figure for these countries, of the years that are shown when none is asked for. */
    private Optional<Integer> lastYear(Indicator indicator, List<Country> homes, List<Country> partners) {
        Finding all =
                shelf.show(new Figures.Request(indicator.id(), homes, partners, Optional.empty(), Optional.empty()));
        return all.age().lastYear().or(() -> shelf.lastYear(indicator.id()));
    }

    private List<Country> neighbours(Country home, Years years, Indicator indicator) {
        int year = years.to().or(() -> shelf.lastYear(indicator.id())).orElse(2000);
        return shelf.neighbours(home, year);
    }

    /** Whether a cell from home to partner holds a number. */
    private static boolean hasFigure(Finding finding, Figures.Request request) {
        Table table = finding.table("figures");
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        List<String> homes = request.homes().stream().map(Country::code).toList();
        return table.rows().stream()
                .filter(row -> homes.contains(row.get(columns.indexOf("home")).toString())
                        || row.get(columns.indexOf("partner")) instanceof Table.Blank)
                .anyMatch(row -> row.get(columns.indexOf("value")) instanceof Double);
    }

    private Optional<String> sideBySide(Parsed question, Figures.Request request) {
        boolean ofCountry = Optional.ofNullable(indicators.get(request.indicator()))
                .filter(indicator -> indicator.level() == Indicator.Level.COUNTRY)
                .isPresent();
        boolean faced = question.mentions().stream()
                .map(Mention::role)
                .anyMatch(role -> role == Mention.Role.FROM || role == Mention.Role.TO);
        return ofCountry && faced && question.mentions().size() > 1
                ? Optional.of(messages.text("side_by_side"))
                : Optional.empty();
    }

    private List<String> remarks(Parsed question) {
        List<String> remarks = new ArrayList<>();
        for (Mention mention : question.mentions()) {
            String name =
                    mention.club().isEmpty() ? names.name(mention.countries().getFirst()) : mention.club();
            if (!mention.typed().isEmpty()) {
                remarks.add(messages.text("read_as", Map.of("typed", mention.typed(), "name", name)));
            }
            List<String> others = mention.others().stream()
                    .map(country -> "%s (%s)".formatted(names.name(country), country))
                    .toList();
            if (!others.isEmpty()) {
                remarks.add(messages.text("may_mean", Map.of("name", name, "others", String.join(", ", others))));
            }
        }
        question.hits().stream()
                .filter(hit -> !hit.typed().isEmpty())
                .forEach(hit ->
                        remarks.add(messages.text("read_as", Map.of("typed", hit.typed(), "name", hit.phrase()))));
        if (!question.wild().isEmpty()) {
            remarks.add(messages.text("wild", Map.of("words", String.join(", ", question.wild()))));
        }
        question.hits().stream()
                .filter(hit ->
                        hit.things().stream().anyMatch(thing -> !thing.near().isEmpty()))
                .forEach(hit -> remarks.add(messages.text("none_holds", Map.of("thing", hit.phrase()))));
        return remarks;
    }
}
