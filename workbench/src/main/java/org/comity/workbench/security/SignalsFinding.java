package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.DataException;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Pair;
import org.comity.model.Period;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.security.change.ChangeSearch;
import org.comity.workbench.security.change.ChangesQuestion;
import org.comity.workbench.security.change.SeriesLook;

/** What stands out in what is reported between home and its neighbours, with what may come next. */
public final class SignalsFinding {
    private static final String QUESTION = "security signals";
    private static final double FALSE_ALARMS = 0.05;
    /** A source that ends so much before the newest one says nothing of the same time. */
    private static final int DAYS_BEHIND = 400;

    private final Workbench workbench;
    private final SignalsQuestion question;
    private final Locale locale;
    private final Messages texts;
    private final Names names;

    private SignalsFinding(Workbench workbench, SignalsQuestion question, Locale locale) {
        this.workbench = workbench;
        this.question = question;
        this.locale = locale;
        this.texts = Messages.of("org/comity/workbench/security/messages", locale);
        this.names = Names.read(workbench.store().home(), locale);
    }

    /**
     * The answer. Main table {@code signals}: a line for each change and each latest figure that stands out; table
     * {@code sentences}: the same in words; table {@code series}: every series that was looked at or left out.
     *
     * @throws IllegalArgumentException where nothing of home and a neighbour is held, in one sentence
     */
    public static Finding of(Workbench workbench, SignalsQuestion question, Locale locale) {
        return new SignalsFinding(workbench, question, locale).finding();
    }

    private Finding finding() {
        List<String> notes = new ArrayList<>();
        List<String> sources = sources();
        Borders borders = Borders.of(workbench, year(sources), question.rule());
        Set<Country> partners = new TreeSet<>();
        borders.byHome()
                .getOrDefault(question.home(), List.<Neighbour>of())
                .forEach(one -> partners.add(one.partner()));
        if (borders.isLater()) {
            notes.add(texts.text(
                    "signals.note.borders", Map.of("rule", question.rule().toString())));
        }
        List<SeriesLook> looks = looks(sources, partners, notes);
        if (looks.isEmpty()) {
            throw new IllegalArgumentException(
                    "No series of %s between %s and a neighbour by the rule %s is held for that day; \"comity data import SOURCE FILE...\" brings them."
                            .formatted(String.join(", ", sources), question.home(), question.rule()));
        }
        Set<Country> silent = new TreeSet<>(partners);
        looks.forEach(look -> silent.remove(other(look)));
        SignalSearch search = new SignalSearch(question, looks);
        SignalTables tables =
                new SignalTables(texts, question.home(), search, looks, forecasts(looks, notes), workbench);
        Findings findings = Findings.of(
                        QUESTION, texts.text("signals.title", Map.of("home", names.name(question.home()))))
                .table(tables.signals())
                .table(tables.sentences())
                .table(tables.series())
                .parameter("home", question.home())
                .parameter("sources", String.join(",", question.sources()))
                .parameter("rule", question.rule())
                .parameter("q", question.q())
                .parameter("recent", question.recent())
                .parameter("simulations", question.simulations())
                .seed(question.seed())
                .command(question.command().toString())
                .asOf(workbench.asOf())
                .note(texts.text("signals.note.neutral"))
                .note(texts.text(
                        "signals.note.checked",
                        Map.of(
                                "looked", search.looked().size(),
                                "all", looks.size(),
                                "pairs", partners.size() - silent.size(),
                                "neighbours", partners.size())));
        notes.forEach(findings::note);
        for (String line : List.of("change", "latest", "q", "forecast", "events")) {
            findings.method(texts.text("signals.method." + line));
        }
        return findings.age(age(looks, search.looked().size()))
                .sources(
                        workbench.facts(),
                        looks.stream()
                                .map(look -> look.indicator().id())
                                .distinct()
                                .toList())
                .build();
    }

    private static Finding.Age age(List<SeriesLook> looks, int looked) {
        var years = looks.stream().mapToInt(look -> look.last().year()).summaryStatistics();
        return new Finding.Age(
                Optional.of(years.getMax()), Optional.of(years.getMin()), looks.size() - looked, looks.size());
    }

    private Country other(SeriesLook look) {
        Pair pair = look.pair();
        return pair.home().equals(question.home()) ? pair.partner() : pair.home();
    }

    /** Those asked for, else all of which forecasts are made and that are held. */
    private List<String> sources() {
        if (!question.sources().isEmpty()) {
            return question.sources();
        }
        Set<String> held = workbench.facts().inUse().keySet();
        List<String> sources = Target.sources().stream()
                .filter(source -> held.stream().anyMatch(id -> id.startsWith(source + ".")))
                .toList();
        if (sources.isEmpty()) {
            throw new DataException("Nothing is held of %s for that day; import one: comity data import %s FILE."
                    .formatted(
                            String.join(" or ", Target.sources()),
                            Target.sources().getFirst()));
        }
        return sources;
    }

    /** The last year that one of the sources has by the day, in which the neighbours are those of home. */
    private int year(List<String> sources) {
        int last = workbench.facts().inUse().keySet().stream()
                .filter(id -> sources.stream().anyMatch(source -> id.startsWith(source + ".")))
                .filter(id -> Target.find(id).isPresent())
                .flatMap(id -> workbench.facts().lastYear(id).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(java.time.Year.MAX_VALUE);
        return workbench.asOf().date().map(day -> Math.min(day.getYear(), last)).orElse(last);
    }

    private List<SeriesLook> looks(List<String> sources, Set<Country> partners, List<String> notes) {
        List<SeriesLook> looks = new ArrayList<>();
        for (String source : sources) {
            ChangesQuestion changes = new ChangesQuestion(
                    question.home(),
                    Optional.empty(),
                    source,
                    Optional.empty(),
                    ChangesQuestion.Method.PELT,
                    Optional.empty(),
                    0,
                    FALSE_ALARMS,
                    question.simulations(),
                    question.seed());
            looks.addAll(ChangeSearch.looks(workbench, changes, partners::contains, locale));
        }
        if (looks.isEmpty() || !question.sources().isEmpty()) {
            return looks;
        }
        var newest = looks.stream().map(look -> look.last().lastDay()).max(java.util.Comparator.naturalOrder());
        var least = newest.orElseThrow().minusDays(DAYS_BEHIND);
        Map<String, Period> behind = new java.util.TreeMap<>();
        looks.stream()
                .filter(look -> look.last().lastDay().isBefore(least))
                .forEach(look -> behind.put(look.indicator().source(), look.last()));
        behind.forEach((source, last) ->
                notes.add(texts.text("signals.note.behind", Map.of("source", source, "last", last.toString()))));
        looks.removeIf(look -> look.last().lastDay().isBefore(least));
        return looks;
    }

    /** The forecasts of the next period, by indicator. */
    private Map<String, Frozen.Batch> forecasts(List<SeriesLook> looks, List<String> notes) {
        Map<String, Frozen.Batch> forecasts = new HashMap<>();
        Freezer freezer = new Freezer(workbench, question.today());
        looks.stream().map(look -> look.indicator().id()).distinct().forEach(id -> {
            Optional<Frozen.Batch> batch =
                    Target.find(id).flatMap(target -> freezer.findBatch(target, question.rule(), question.seed()));
            batch.ifPresentOrElse(
                    one -> forecasts.put(id, one),
                    () -> notes.add(texts.text("signals.note.unforecast", Map.of("indicator", id))));
        });
        return forecasts;
    }
}
