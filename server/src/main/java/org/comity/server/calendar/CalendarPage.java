package org.comity.server.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Channel;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.PairPart;
import org.comity.server.law.RegisterQuestion;
import org.comity.server.page.Download;
import org.comity.server.page.Language;
import org.comity.server.page.Pages.Choice;
import org.comity.server.page.Switches;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarFindings;
import org.comity.workbench.calendar.CalendarKind;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.calendar.PairDates;
import org.comity.workbench.calendar.PairVisits;
import org.comity.workbench.calendar.VisitsFinding;
import org.comity.workbench.calendar.ics.IcsCalendar;
import org.comity.workbench.sheet.Sheets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /calendar}: dates by month; and what of them stands on the pages of a home and of a pair. */
@Controller
class CalendarPage {
    private static final int MONTHS = 12;
    private static final int MOST = 200;
    private static final int FEW = 12;
    private final DeskDoor door;
    private final PairPart part;

    CalendarPage(DeskDoor door, PairPart part) {
        this.door = door;
        this.part = part;
    }

    /** The dates that begin in a month, or before the first one shown and last until then. */
    record Month(String id, String title, List<DateRow> rows) {}

    /** What the desk holds of two countries, read once. */
    private record Held(Calendar calendar, List<Kept<Channel>> channels, Set<Country> guests) {}

    @GetMapping("/calendar")
    String calendar(Switches switches, Model model) {
        LocalDate today = LedgerQuestion.on(switches, door.today());
        int days = RegisterQuestion.days(switches);
        YearMonth first = CalendarQuestion.month(switches, today);
        return door.read(tx -> {
            Calendar all = Calendar.read(tx, Calendar.Filter.ALL, today);
            Calendar calendar = all.only(CalendarQuestion.always(switches));
            Language language = switches.language();
            List<Month> months = months(calendar, first, language);
            model.addAttribute("soon", rows(calendar.next(days), today, language));
            model.addAttribute("months", months);
            model.addAttribute(
                    "found",
                    months.stream().mapToInt(month -> month.rows().size()).sum());
            model.addAttribute("first", first.toString());
            model.addAttribute("last", first.plusMonths(MONTHS - 1).toString());
            model.addAttribute("earlier", first.minusMonths(MONTHS).toString());
            model.addAttribute("later", first.plusMonths(MONTHS).toString());
            model.addAttribute("days", days);
            model.addAttribute("kinds", kinds(switches));
            TreeSet<String> codes = new TreeSet<>();
            all.lines().forEach(line -> line.countries().forEach(country -> codes.add(country.code())));
            model.addAttribute("homes", LedgerQuestion.countries(codes, switches.get("home"), language));
            model.addAttribute("partners", LedgerQuestion.countries(codes, switches.get("partner"), language));
            model.addAttribute("mayAdd", tx.rights().isMember());
            model.addAttribute("mark", String.join(" · ", calendar.marks()));
            return "calendar/all";
        });
    }

    private static List<Choice> kinds(Switches switches) {
        return Arrays.stream(CalendarKind.values())
                .map(kind -> new Choice(
                        kind.word(),
                        switches.language().text("calendar.kind." + kind.word()),
                        kind.word().equals(switches.get("what"))))
                .toList();
    }

    private static List<DateRow> rows(List<CalendarLine> lines, LocalDate on, Language language) {
        return lines.stream()
                .limit(MOST)
                .map(line -> DateRow.of(line, on, language))
                .toList();
    }

    private static List<Month> months(Calendar calendar, YearMonth first, Language language) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLLL uuuu", language.locale());
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            boolean begins = i == 0;
            List<CalendarLine> lines = calendar.lines().stream()
                    .filter(line -> line.span().meets(month.atDay(1), month.atEndOfMonth()))
                    .filter(line ->
                            begins || YearMonth.from(line.span().first()).equals(month))
                    .toList();
            if (!lines.isEmpty()) {
                months.add(new Month(month.toString(), format.format(month), rows(lines, calendar.on(), language)));
            }
        }
        return months;
    }

    @GetMapping("/calendar.{format:csv|json|xlsx|dta|parquet}")
    ResponseEntity<byte[]> file(@PathVariable String format, Switches switches) {
        Calendar.Filter filter = CalendarQuestion.filter(switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        return Download.of(
                CalendarFindings.calendar(
                        door.read(tx -> Calendar.read(tx, filter, on)),
                        filter,
                        switches.language().locale()),
                format,
                "comity-calendar",
                switches);
    }

    /** What calendar programs subscribe to: occasions, and the ends of agreements. */
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> feed(Switches switches) {
        Calendar.Filter filter = CalendarQuestion.filter(switches);
        Instant stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ics(
                tx -> IcsCalendar.feed(
                        tx, Calendar.read(tx, filter, door.today()).lines(), "Comity", stamp),
                "comity-calendar");
    }

    /** The records themselves, as {@code comity calendar import} reads them. */
    @GetMapping("/calendar/records.ics")
    ResponseEntity<byte[]> icsRecords() {
        return ics(tx -> IcsCalendar.records(tx, "Comity"), "comity-calendar-records");
    }

    private ResponseEntity<byte[]> ics(Function<ReadTx, String> text, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.ics\"".formatted(name))
                .body(door.read(text).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/calendar/records.{format:csv|json|xlsx}")
    ResponseEntity<byte[]> records(@PathVariable String format, Switches switches) {
        return Download.of(
                door.read(tx -> Sheets.calendar(
                        tx, "comity calendar export", switches.language().locale())),
                format,
                "comity-calendar-records",
                switches);
    }

    /** When two countries last met and meet next: for the page of the pair. */
    @GetMapping("/calendar/pair/{home:[A-Z]{3}}/{partner:[A-Z]{3}}")
    String pair(@PathVariable String home, @PathVariable String partner, Switches switches, Model model) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate today = LedgerQuestion.on(switches, door.today());
        Language language = switches.language();
        Held held = door.read(tx -> new Held(
                Calendar.around(tx, pair, today),
                PairVisits.channels(tx, pair),
                PairVisits.guests(tx, pair, Optional.empty(), today)));
        PairVisits visits = PairVisits.of(held.calendar(), held.channels(), held.guests(), pair, Optional.empty());
        PairDates dates = PairDates.of(held.calendar(), pair);
        TreeSet<String> marks = new TreeSet<>(dates.marks());
        marks.addAll(visits.marks());
        PairPart.head("calendar", pair, marks, switches, model);
        model.addAttribute("file", PairPart.file("calendar", pair, "levels", today, switches));
        model.addAttribute("all", switches.acrossWith("/calendar", java.util.Map.of("home", home, "partner", partner)));
        model.addAttribute("there", dates.there().map(past -> DateRow.of(past, language)));
        model.addAttribute("return", dates.back().map(past -> DateRow.of(past, language)));
        model.addAttribute("met", dates.met().map(past -> DateRow.of(past, language)));
        model.addAttribute("next", rows(dates.next().stream().limit(FEW).toList(), today, language));
        model.addAttribute("more", Math.max(0, dates.next().size() - FEW));
        model.addAttribute(
                "silent",
                dates.silent().stream()
                        .map(one -> "%s (%s)"
                                .formatted(
                                        language.text(
                                                "word." + one.office().name().toLowerCase(Locale.ROOT)),
                                        DateRow.of(one.last(), language).away()))
                        .toList());
        model.addAttribute("visits", VisitRows.of(visits, language));
        return "calendar/pair";
    }

    /** Visits by level, channels, gaps and every visit, as files. */
    @GetMapping("/calendar/pair/{home:[A-Z]{3}}/{partner:[A-Z]{3}}.{format:" + Download.FORMATS + "}")
    ResponseEntity<byte[]> visits(
            @PathVariable String home, @PathVariable String partner, @PathVariable String format, Switches switches) {
        Pair pair = part.pair(home, partner, switches);
        LocalDate on = LedgerQuestion.on(switches, door.today());
        Finding finding = VisitsFinding.of(
                door.read(tx -> PairVisits.read(tx, pair, Optional.empty(), on)),
                Optional.empty(),
                switches.language().locale());
        return Download.of(finding, format, "comity-visits-%s-%s".formatted(home, partner), switches);
    }

    /** What a home has to do with in the days to come: for the page of the home. */
    @GetMapping("/calendar/home/{home:[A-Z]{3}}")
    String home(@PathVariable String home, Switches switches, Model model) {
        Country country = Country.of(home);
        LocalDate today = LedgerQuestion.on(switches, door.today());
        int days = RegisterQuestion.days(switches);
        Calendar calendar = door.read(tx -> Calendar.read(tx, CalendarQuestion.of(country), today));
        List<CalendarLine> next = calendar.next(days);
        model.addAttribute("home", switches.language().name(country));
        model.addAttribute("days", days);
        model.addAttribute("rows", rows(next.stream().limit(FEW).toList(), today, switches.language()));
        model.addAttribute("more", Math.max(0, next.size() - FEW));
        model.addAttribute("all", switches.acrossWith("/calendar", java.util.Map.of("home", home)));
        model.addAttribute("back", switches.across("/" + home));
        model.addAttribute(
                "mark",
                String.join(
                        " · ",
                        new TreeSet<>(next.stream().map(CalendarLine::mark).toList())));
        return "calendar/home";
    }
}
