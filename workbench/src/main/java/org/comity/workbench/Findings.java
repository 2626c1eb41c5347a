package org.comity.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.data.AsOf;
import org.comity.data.Facts;
import org.comity.data.Source;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Table;
import org.comity.model.Vintage;

/**
 * Puts a {@link Finding} together: tables, charts and notes in the order given, the sources of the indicators used,
 * and the id that follows from all of it. For use by one thread.
 */
public final class Findings {
    /** The parameter that says that records of the desk are in the answer, which public figures alone do not give again. */
    public static final String REGISTER = "register";

    private static final Messages TEXTS = Messages.of("org/comity/workbench/messages", Locale.ENGLISH);

    private final String question;
    private final String title;
    private final List<Table> tables = new ArrayList<>();
    private final List<Finding.Chart> charts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> method = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, Finding.SourceUse> sources = new TreeMap<>();
    private Finding.Age age = new Finding.Age(Optional.empty(), Optional.empty(), 0, 0);
    private long seed = 1;
    private String command = "";
    private Optional<LocalDate> asOf = Optional.empty();

    private Findings(String question, String title) {
        this.question = question;
        this.title = title;
    }

    /**
     * Starts one.
     *
     * @param question the question's name, part of the id: {@code assess}, {@code show} ...
     * @param title for people
     */
    public static Findings of(String question, String title) {
        return new Findings(question, title);
    }

    /** Adds a table; the first one is the main one. */
    public Findings table(Table table) {
        tables.add(table);
        return this;
    }

    public Findings chart(Finding.Chart chart) {
        charts.add(chart);
        return this;
    }

    public Findings note(String note) {
        notes.add(note);
        return this;
    }

    /** One line on how it was made. */
    public Findings method(String line) {
        method.add(line);
        return this;
    }

    /** An option with the value used, defaults included. */
    public Findings parameter(String name, Object value) {
        parameters.put(name, value.toString());
        return this;
    }

    public Findings seed(long value) {
        seed = value;
        return this;
    }

    /** The command line that gives this Finding again. */
    public Findings command(String line) {
        command = line;
        return this;
    }

    /** Which vintages were read; the command says so too. */
    public Findings asOf(AsOf vintages) {
        asOf = vintages.date();
        String basis = vintages.basis() == AsOf.Basis.RETRIEVAL ? " --known-by retrieval" : "";
        command += asOf.map(date -> " --as-of " + date + basis).orElse("");
        return this;
    }

    /** The same, where the command given says so already. */
    public Findings asOf(Optional<LocalDate> date) {
        asOf = date;
        return this;
    }

    public Findings age(Finding.Age value) {
        age = value;
        return this;
    }

    /**
     * The age of figures: the newest and oldest year among those with a value.
     *
     * @param figures what was read
     * @param missing how many cells asked for have no value
     * @param of how many cells were asked for
     */
    public Findings age(Collection<Observation> figures, int missing, int of) {
        var years = figures.stream()
                .filter(figure -> figure.value().isPresent())
                .mapToInt(figure -> figure.period().year())
                .summaryStatistics();
        boolean none = years.getCount() == 0;
        return age(new Finding.Age(
                none ? Optional.empty() : Optional.of(years.getMax()),
                none ? Optional.empty() : Optional.of(years.getMin()),
                missing,
                of));
    }

    /** Adds the sources and vintages that these indicators are read from; those not held add nothing. */
    public Findings sources(Facts facts, Collection<String> indicators) {
        Map<String, Vintage> inUse = facts.inUse();
        for (String indicator : indicators) {
            Vintage vintage = inUse.get(indicator);
            if (vintage != null) {
                facts.standsInUntil(vintage).ifPresent(day -> standsIn(vintage, day));
                Source source = facts.catalogue().getSource(vintage.source());
                source(new Finding.SourceUse(
                        source.id(), vintage.id(), source.licence(), source.citation(), facts.lastYear(indicator)));
            }
        }
        return this;
    }

    /** Says that a collection of a stream of events published after the day stands for what was known on it. */
    private void standsIn(Vintage vintage, LocalDate day) {
        String note = TEXTS.text(
                "note.stands_in", Map.of("source", vintage.source(), "vintage", vintage.id(), "day", day.toString()));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** Adds a source; the same source and vintage twice is one, with the later of the two last years. */
    public Findings source(Finding.SourceUse use) {
        sources.merge(use.source() + " " + use.vintage(), use, Findings::later);
        return this;
    }

    private static Finding.SourceUse later(Finding.SourceUse one, Finding.SourceUse other) {
        return one.lastYear().orElse(Integer.MIN_VALUE) >= other.lastYear().orElse(Integer.MIN_VALUE) ? one : other;
    }

    public Finding build() {
        var provenance = new Finding.Provenance(
                List.copyOf(sources.values()),
                method,
                Collections.unmodifiableMap(new LinkedHashMap<>(parameters)),
                seed,
                command,
                asOf);
        return new Finding(FindingId.of(question, provenance, tables), title, age, tables, charts, notes, provenance);
    }
}
