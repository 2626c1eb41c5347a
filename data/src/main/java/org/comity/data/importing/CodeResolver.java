package org.comity.data.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.comity.data.mapping.FileKind;
import org.comity.data.mapping.Mapping;
import org.comity.data.mapping.Mapping.Alias;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Meaning;
import org.comity.model.Period;
import org.comity.model.Resolution;
import org.jspecify.annotations.Nullable;

/** What a source's codes mean: its aggregates and aliases first, then the crosswalk. */
public final class CodeResolver {
    private final Countries countries;
    private final Mapping mapping;
    private final CodeScheme scheme;
    private final Meaning meaning;
    private final Map<Key, Resolution> known = new HashMap<>();

    private final NavigableSet<LocalDate> turningPoints;

    private record Key(String code, LocalDate date) {}

    /** Periods that begin after the same turning point, and end after the same. */
    private record Era(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** For files of that kind of the mapping's source. */
    public CodeResolver(Countries countries, Mapping mapping, FileKind kind) {
        this.countries = countries;
        this.mapping = mapping;
        this.scheme = kind.scheme();
        this.meaning = kind.meaning();
        this.turningPoints = new TreeSet<>(countries.turningPoints());
        mapping.aliases().values().forEach(aliases -> aliases.forEach(this::addTurningPoints));
    }

    private void addTurningPoints(Alias alias) {
        if (alias.from().isAfter(LocalDate.MIN)) {
            turningPoints.add(alias.from());
        }
        if (alias.until().isBefore(LocalDate.MAX)) {
            turningPoints.add(alias.until().plusDays(1));
        }
    }

    /** Every first day on which some code or alias begins or ceases to mean something, in order. */
    public NavigableSet<LocalDate> turningPoints() {
        return Collections.unmodifiableNavigableSet(turningPoints);
    }

    /**
     * What the code means in the period: read at its last day, and at its first for a country that ended meanwhile.
     * A code may name its scheme, as in {@code name:Zanzibar}.
     */
    Resolution resolve(String code, Period period) {
        Resolution atEnd = resolve(code, period.lastDay());
        if (atEnd instanceof Resolution.Refused refused && refused.reason() == Resolution.Reason.OUTSIDE_DATES) {
            Resolution atBeginning = resolve(code, Dates.firstDay(period));
            return atBeginning instanceof Resolution.Matched ? atBeginning : atEnd;
        }
        return atEnd;
    }

    /** Equal for periods in which every code means the same. */
    Object era(Period period) {
        return new Era(turningPoints.floor(Dates.firstDay(period)), turningPoints.floor(period.lastDay()));
    }

    /** What the code means on the date. */
    public Resolution resolve(String code, LocalDate date) {
        return known.computeIfAbsent(new Key(code, date), this::look);
    }

    private Resolution look(Key key) {
        String code = key.code();
        CodeScheme wanted = scheme;
        int colon = code.indexOf(':');
        for (CodeScheme named : CodeScheme.values()) {
            if (colon > 0 && named.name().toLowerCase(Locale.ROOT).equals(code.substring(0, colon))) {
                wanted = named;
                code = code.substring(colon + 1);
                break;
            }
        }
        if (mapping.outOfScope().contains(code)) {
            return new Resolution.OutOfScope("%s is an aggregate".formatted(code));
        }
        for (Alias alias : mapping.aliases().getOrDefault(code, List.of())) {
            if (alias.holds(key.date())) {
                return new Resolution.Matched(alias.country());
            }
        }
        return countries.resolve(wanted, code, key.date(), meaning);
    }
}
