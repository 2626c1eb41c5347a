package org.comity.data.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Resolution;

/**
 * Which countries a code meant over time. A spell that outlives a country is cut where another one takes its place:
 * COW 365 is the Soviet Union to 25 December 1991 and the Russian Federation after.
 */
final class Lives {
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final CodeResolver resolver;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<String, List<Span>> known = new HashMap<>();

    /** A country from one day to another. */
    record Span(Country country, LocalDate from, LocalDate until) {}

    Lives(CodeResolver resolver) {
        this.resolver = resolver;
        changes.add(BEGINNING);
        changes.addAll(resolver.turningPoints());
    }

    /** The countries that the code meant, in order of time; empty when it never meant any. */
    List<Span> of(String code) {
        return known.computeIfAbsent(code, this::look);
    }

    private List<Span> look(String code) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate from : changes) {
            LocalDate next = changes.higher(from);
            LocalDate until = next == null ? END : next.minusDays(1);
            if (resolver.resolve(code, from) instanceof Resolution.Matched(var country)) {
                if (!spans.isEmpty()
                        && spans.getLast().country().equals(country)
                        && spans.getLast().until().plusDays(1).equals(from)) {
                    from = spans.removeLast().from();
                }
                spans.add(new Span(country, from, until));
            }
        }
        return List.copyOf(spans);
    }
}
