package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.data.Source;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** The ties of two countries as a Finding; turned round, the same from the other side. */
public final class TiesFinding {
    private static final String BUNDLE = "org/comity/workbench/trust/ties/messages";

    private final Workbench workbench;
    private final TieReader reader;
    private final TiesQuestion question;
    private final Names names;
    private final Messages texts;
    private final List<String> unknown = new ArrayList<>();
    private final Map<Country, Set<Country>> neighbourhoods;
    private final List<AgreementLine> register;

    private TiesFinding(Workbench workbench, TiesQuestion question, List<AgreementLine> readable, Locale locale) {
        this.workbench = workbench;
        this.question = question;
        this.names = Names.read(workbench.store().home(), locale);
        this.texts = Messages.of(BUNDLE, locale);
        this.neighbourhoods = neighbourhoods();
        Set<Country> all =
                new HashSet<>(List.of(question.pair().home(), question.pair().partner()));
        neighbourhoods.values().forEach(all::addAll);
        this.register = readable.stream()
                .filter(line -> line.parties().stream()
                                .flatMap(party -> party.country().stream())
                                .filter(all::contains)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        this.reader = new TieReader(workbench, register);
    }

    private record Remembered(TiesQuestion question, Locale locale, Set<Country> excluded) {}

    /**
     * The answer. Main table {@code register}: every dated tie, in force or not; tables {@code in_force},
     * {@code overlaps}, {@code gaps}, {@code counted}, {@code leaders}, {@code neighbourhoods} and {@code covered}, which
     * says what is not held. Made once where no agreement of the desk is read.
     *
     * @param register agreements of the desk, of which those with two of the countries as parties are taken; empty where
     *     none may be read
     */
    public static Finding of(Workbench workbench, TiesQuestion question, List<AgreementLine> register, Locale locale) {
        TiesFinding ties = new TiesFinding(workbench, question, register, locale);
        return ties.register.isEmpty()
                ? workbench.remember(
                        new Remembered(question, locale, ties.names.excluded()), Finding.class, ties::finding)
                : ties.finding();
    }

    private Finding finding() {
        List<TieLine> lines = reader.of(question.pair());
        List<Gap> gaps = new ArrayList<>();
        neighbourhoods.forEach((of, members) -> {
            Set<Country> all = new HashSet<>(members);
            all.addAll(List.of(question.pair().home(), question.pair().partner()));
            gaps.addAll(Gap.of(question.pair(), of, members, reader.among(all), question.on()));
        });
        TiesTables tables = new TiesTables(texts, workbench.catalogue(), question);
        List<Counted> counted =
                Counted.of(workbench, question.pair(), question.on().getYear(), neighbourhoods);
        List<Term> terms = Stream.of(question.pair().home(), question.pair().partner())
                .flatMap(country -> Term.of(workbench, country, question.on()).stream())
                .toList();
        Map<String, Optional<Vintage>> sources = reader.sources();
        Findings findings = Findings.of("ties", title())
                .table(tables.register("register", lines))
                .table(tables.register(
                        "in_force",
                        lines.stream()
                                .filter(line -> line.standing(question.on()) == TieLine.Standing.IN_FORCE)
                                .toList()))
                .table(tables.overlaps(Overlap.of(lines)))
                .table(tables.gaps(gaps))
                .table(tables.counted(counted))
                .table(tables.leaders(terms))
                .table(tables.neighbourhoods(neighbourhoods))
                .table(tables.covered(sources))
                .parameter("home", question.pair().home())
                .parameter("partner", question.pair().partner())
                .parameter("on", question.on())
                .parameter("rule", question.rule())
                .command(question.command().toString())
                .asOf(workbench.asOf())
                .age(age(sources, counted));
        if (!register.isEmpty()) {
            findings.parameter(Findings.REGISTER, register.size());
        }
        words(findings, sources);
        sources(findings, sources);
        return findings.build();
    }

    private String title() {
        return texts.text(
                "ties.title",
                Map.of(
                        "home", names.name(question.pair().home()),
                        "partner", names.name(question.pair().partner()),
                        "on", question.on().toString()));
    }

    /** Each side with its neighbours at the end of the year before the day, or on it; a side that has none is left out. */
    private Map<Country, Set<Country>> neighbourhoods() {
        Map<Country, Set<Country>> found = new LinkedHashMap<>();
        Neighbourhood neighbourhood = Neighbourhood.of(workbench);
        for (Country country : List.of(question.pair().home(), question.pair().partner())) {
            try {
                Set<Country> members = new TreeSet<>(Set.of(country));
                neighbourhood.neighbours(country, question.on().getYear(), question.rule()).stream()
                        .map(Neighbour::partner)
                        .forEach(members::add);
                if (members.size() > 1) {
                    found.put(country, members);
                } else {
                    unknown.add(texts.text("ties.note.alone", Map.of("country", names.name(country))));
                }
            } catch (IllegalArgumentException fault) {
                unknown.add(texts.text(
                        "ties.note.neighbours",
                        Map.of("country", names.name(country), "why", String.valueOf(fault.getMessage()))));
            }
        }
        return found;
    }

    /** Of the editions of dated ties, of what is counted and of leaders: as far as each knows of the years up to the day. */
    private Finding.Age age(Map<String, Optional<Vintage>> sources, List<Counted> counted) {
        int asked = question.on().getYear();
        List<Integer> years = new ArrayList<>();
        int missing = 0;
        for (Map.Entry<String, Optional<Vintage>> source : sources.entrySet()) {
            if (source.getValue().isPresent()) {
                years.addAll(
                        workbench.catalogue().mapping(source.getKey()).tiesTo().values());
            } else {
                missing++;
            }
        }
        for (Counted one : counted) {
            one.year().ifPresent(years::add);
            missing += one.year().isPresent() ? 0 : 1;
        }
        boolean leaders = workbench.facts().inUse().containsKey(Term.INDICATOR);
        if (leaders) {
            years.add(workbench
                    .catalogue()
                    .getIndicator(Term.INDICATOR)
                    .coverage()
                    .lastYear());
        }
        int of = sources.size() + counted.size() + 1;
        return new Finding.Age(
                years.stream().map(year -> Math.min(year, asked)).max(Integer::compare),
                years.stream().map(year -> Math.min(year, asked)).min(Integer::compare),
                missing + (leaders ? 0 : 1),
                of);
    }

    private void words(Findings findings, Map<String, Optional<Vintage>> sources) {
        if (sources.values().stream().allMatch(Optional::isEmpty)) {
            findings.note(texts.text("ties.note.none"));
        }
        findings.note(texts.text("ties.note.quoted"));
        unknown.forEach(findings::note);
        sources.forEach((id, vintage) -> {
            if (vintage.isEmpty()) {
                findings.note(texts.text(
                        "ties.note.missing",
                        Map.of("title", workbench.catalogue().getSource(id).title(), "source", id)));
            }
        });
        if (register.isEmpty()) {
            findings.note(texts.text("ties.note.desk"));
        }
        names.changes().forEach(findings::note);
        for (String method : List.of("standing", "parties", "gaps", "overlaps", "counted")) {
            findings.method(texts.text("ties.method." + method));
        }
    }

    private void sources(Findings findings, Map<String, Optional<Vintage>> sources) {
        sources.forEach((id, vintage) -> vintage.ifPresent(held -> {
            Source source = workbench.catalogue().getSource(id);
            findings.source(new Finding.SourceUse(
                    id,
                    held.id(),
                    source.licence(),
                    source.citation(),
                    workbench.catalogue().mapping(id).tiesTo().values().stream().max(Integer::compare)));
        }));
        List<String> indicators = new ArrayList<>(Counted.INDICATORS);
        indicators.add(Term.INDICATOR);
        findings.sources(workbench.facts(), indicators);
    }

    /** The day that a year stands for where none is asked for: its last. */
    public static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
