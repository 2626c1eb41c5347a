package org.comity.workbench.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.comity.data.event.reading.EventReading;
import org.comity.model.Frequency;
import org.comity.model.Period;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.change.SeriesLook;

/** The events around what stands out, from the files of single events that are held of the same stream: candidates, not causes. */
public final class EventEvidence {
    /** The stream of single events that a source of counts was made from. */
    private static final Map<String, String> STREAMS = Map.of("gdelt-dyads", "gdelt", "icews", "icews-events");

    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4);
    private static final Map<String, Set<Integer>> CLASSES = Map.of(
            "verbal_cooperation", Set.of(1),
            "material_cooperation", Set.of(2),
            "verbal_conflict", Set.of(3),
            "material_conflict", Set.of(4));

    private EventEvidence() {}

    /** The source of the single events that a source of counts was made from. */
    public static Optional<String> stream(String source) {
        return Optional.ofNullable(STREAMS.get(source));
    }

    /** By signal, how many are held; no number where its period is not. */
    static Map<Signal, OptionalLong> of(Workbench workbench, List<Signal> signals) {
        Map<String, Optional<EventReading>> open = new TreeMap<>();
        Map<Signal, OptionalLong> known = new HashMap<>();
        try {
            for (Signal signal : signals) {
                String stream = STREAMS.get(signal.look().indicator().source());
                known.put(
                        signal,
                        stream == null
                                ? OptionalLong.empty()
                                : open.computeIfAbsent(stream, workbench::events)
                                        .map(events -> count(events, signal.look(), signal.period()))
                                        .orElse(OptionalLong.empty()));
            }
        } finally {
            open.values().forEach(events -> events.ifPresent(EventReading::close));
        }
        return known;
    }

    private static OptionalLong count(EventReading events, SeriesLook look, Period period) {
        LocalDate first = period.frequency() == Frequency.MONTH
                ? period.lastDay().withDayOfMonth(1)
                : period.lastDay().withDayOfYear(1);
        return events.count(
                new EventReading.Asked(look.pair(), true, first, period.lastDay()),
                look.direction().equals("undirected"),
                CLASSES.getOrDefault(look.kind(), ALL),
                look.kind().equals("negative_reports"));
    }
}
