package org.comity.workbench.calendar.ics;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.workbench.sheet.SheetReport.Refused;

/**
 * What stands in a calendar file.
 *
 * @param method as {@code CANCEL}; empty for none
 * @param offsets of zones that the file defines with one offset for all times, by name
 * @param refused what is no event, with line and reason
 */
record IcsFile(String method, Map<String, ZoneOffset> offsets, List<IcsEvent> events, List<Refused> refused) {
    private static final int MOST_EVENTS = 20_000;
    private static final int DEEPEST = 8;
    private static final Set<String> OTHER = Set.of("VTODO", "VJOURNAL", "VFREEBUSY");

    /** @throws IllegalArgumentException when it is no calendar, in one sentence */
    static IcsFile read(String text) {
        Reading reading = new Reading();
        List<IcsLine> lines = IcsLine.read(text);
        if (lines.isEmpty() || !isBegin(lines.getFirst(), "VCALENDAR")) {
            throw new IllegalArgumentException("The file is no calendar: its first line must be BEGIN:VCALENDAR.");
        }
        lines.forEach(reading::take);
        return reading.done();
    }

    private static boolean isBegin(IcsLine line, String component) {
        return line.name().equals("BEGIN") && component(line).equals(component);
    }

    private static String component(IcsLine line) {
        return line.value().strip().toUpperCase(Locale.ROOT);
    }

    private static final class Reading {
        private final Deque<String> open = new ArrayDeque<>();
        private final List<IcsEvent> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Map<String, ZoneOffset> offsets = new HashMap<>();
        private final Set<ZoneOffset> zoneOffsets = new java.util.HashSet<>();
        private String method = "";
        private String zone = "";
        private IcsEvent event = new IcsEvent(0);

        void take(IcsLine line) {
            switch (line.name()) {
                case "BEGIN" -> begin(line);
                case "END" -> end(line);
                default -> property(line);
            }
        }

        private void begin(IcsLine line) {
            if (open.size() >= DEEPEST) {
                throw new IllegalArgumentException(
                        "Line %d: a calendar has no parts so deep.".formatted(line.number()));
            }
            String name = component(line);
            open.push(name);
            if (name.equals("VEVENT")) {
                event = new IcsEvent(line.number());
            } else if (name.equals("VTIMEZONE")) {
                zone = "";
                zoneOffsets.clear();
            } else if (OTHER.contains(name)) {
                refused.add(new Refused(line.number(), "", "A %s is no event; only events are kept.".formatted(name)));
            }
        }

        private void end(IcsLine line) {
            String name = component(line);
            if (!name.equals(open.peek())) {
                throw new IllegalArgumentException(
                        "Line %d ends %s, which is not open there.".formatted(line.number(), name));
            }
            open.pop();
            if (name.equals("VEVENT")) {
                if (events.size() >= MOST_EVENTS) {
                    throw new IllegalArgumentException(
                            "The file has more than %,d events; divide it.".formatted(MOST_EVENTS));
                }
                events.add(event);
            } else if (name.equals("VTIMEZONE") && zoneOffsets.size() == 1) {
                offsets.put(zone, zoneOffsets.iterator().next());
            }
        }

        private void property(IcsLine line) {
            String in = open.isEmpty() ? "" : open.peek();
            if (in.equals("VEVENT")) {
                event.add(line);
            } else if (in.equals("VCALENDAR") && line.name().equals("METHOD")) {
                method = component(line);
            } else if (in.equals("VTIMEZONE") && line.name().equals("TZID")) {
                zone = line.value();
            } else if (line.name().equals("TZOFFSETTO") && line.value().matches("[+-]\\d{4}")) {
                zoneOffsets.add(ZoneOffset.of(line.value()));
            }
        }

        IcsFile done() {
            if (!open.isEmpty()) {
                refused.add(new Refused(
                        event.line(), "", "The file ends within a %s; the rest is missing.".formatted(open.peek())));
            }
            return new IcsFile(method, Map.copyOf(offsets), List.copyOf(events), List.copyOf(refused));
        }
    }
}
