package org.comity.workbench.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comity.desk.Desk;
import org.comity.desk.Kinds;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Sort;
import org.comity.model.Country;
import org.comity.workbench.sheet.Judge.Verdict;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;
import org.comity.workbench.sheet.SheetReport.Refused;

/**
 * Reads a calendar file into the desk. An event comes in once, by its UID; a later revision takes the place of an earlier
 * one. What repeats is kept time by time, to the end of the second year from now where its rule has no end. Who is invited is
 * left out: offices are kept, persons are not.
 */
public final class IcsImport {
    /** The most bytes of a calendar file. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int YEARS_AHEAD = 2;

    private final List<Refused> refused = new ArrayList<>();
    private final List<SheetImport.Line<Occasion>> lines = new ArrayList<>();
    private final IcsFile file;
    private final IcsOccasions occasions;

    private IcsImport(IcsFile file, Options options, LocalDate on) {
        this.file = file;
        this.occasions = new IcsOccasions(
                file,
                new IcsOccasions.Usual(
                        options.kind(),
                        String.join(
                                " ",
                                options.countries().stream().map(Country::code).toList())),
                LocalDate.of(on.getYear() + YEARS_AHEAD, 12, 31));
    }

    /**
     * How a calendar is read.
     *
     * @param department that owns what comes in
     * @param replace whether an event may take the place of one that differs and is not older
     * @param kind of events that say none
     * @param countries of events that say none
     */
    public record Options(String department, boolean replace, Sort kind, List<Country> countries) {
        public Options {
            countries = List.copyOf(countries);
        }
    }

    /** Whether a file begins as a calendar does. */
    public static boolean isCalendar(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
        return begin.replaceFirst("^\ufeff", "")
                .stripLeading()
                .toUpperCase(Locale.ROOT)
                .startsWith("BEGIN:VCALENDAR");
    }

    /** Reads a calendar. @throws IllegalArgumentException when it is none, in one sentence */
    public static SheetReport run(Desk desk, Actor actor, byte[] bytes, Options options, LocalDate on) {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("The file has more than %d MB; divide it.".formatted(MOST_BYTES >> 20));
        }
        IcsImport reading = new IcsImport(IcsFile.read(SheetImport.text(bytes)), options, on);
        Map<String, String> held = new HashMap<>();
        desk.read(actor, tx -> tx.list(Occasion.class)).forEach(kept -> {
            if (!kept.record().uid().isEmpty()) {
                held.put(key(kept.record()), kept.id());
            }
        });
        reading.read(held);
        return SheetImport.keep(
                desk,
                actor,
                Kinds.of(Occasion.class),
                reading.lines,
                reading.refused,
                new SheetImport.Options(options.department(), options.replace(), ""),
                IcsImport::judge);
    }

    private static String key(Occasion one) {
        return one.uid() + "\0" + one.occurrence();
    }

    /** The revision alone says which is newer; the same words in another revision are the same. */
    static Verdict judge(Occasion before, Occasion after) {
        if (before.equals(after.withRevision(before.revision()))) {
            return Verdict.SAME;
        }
        int newer = Integer.compare(after.revision(), before.revision());
        return newer > 0 ? Verdict.NEWER : newer < 0 ? Verdict.OLDER : Verdict.CLASH;
    }

    private void read(Map<String, String> held) {
        refused.addAll(file.refused());
        Map<String, Set<String>> apart = apart();
        Set<String> ids = new HashSet<>();
        List<IcsEvent> newestFirst = file.events().stream()
                .sorted(Comparator.comparingInt(IcsImport::revision).reversed())
                .toList();
        for (IcsEvent event : newestFirst) {
            try {
                for (Occasion one : occasions.of(event, apart.getOrDefault(event.uid(), Set.of()))) {
                    Occasion named = one.withId(held.getOrDefault(key(one), one.id()));
                    if (!ids.add(named.id())) {
                        throw new IllegalArgumentException(
                                "The same event stands in the file again, in this or a later revision.");
                    }
                    lines.add(new SheetImport.Line<>(event.line(), named, placing(event)));
                }
            } catch (IllegalArgumentException fault) {
                refused.add(new Refused(event.line(), event.uid(), String.valueOf(fault.getMessage())));
            }
        }
        lines.sort(Comparator.comparingInt(SheetImport.Line::line));
    }

    private static int revision(IcsEvent event) {
        String text = event.text("SEQUENCE").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Times of a series that stand in the file as events of their own, by the UID of the series. */
    private Map<String, Set<String>> apart() {
        Map<String, Set<String>> apart = new HashMap<>();
        for (IcsEvent event : file.events()) {
            event.find("RECURRENCE-ID").ifPresent(line -> {
                try {
                    IcsTime begins = event.find("DTSTART")
                            .map(start -> IcsTime.of(start, start.value(), file.offsets()))
                            .orElseThrow(() -> new IllegalArgumentException("DTSTART"));
                    apart.computeIfAbsent(event.uid(), _ -> new HashSet<>()).add(occasions.mark(line, begins));
                } catch (IllegalArgumentException _) {
                    // refused with its reason when its turn comes
                }
            });
        }
        return apart;
    }

    private static Map<String, String> placing(IcsEvent event) {
        String mark = event.text("X-COMITY-HANDLING").strip();
        return mark.isEmpty() ? Map.of() : Map.of("mark", mark);
    }
}
