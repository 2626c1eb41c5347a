package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Span;
import org.comity.desk.law.Agreement;
import org.comity.desk.promise.Commitment;
import org.comity.desk.record.Kept;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.law.Register;

/**
 * The dates that an actor may read, the earliest first.
 *
 * @param on the day from which is counted
 */
public record Calendar(List<CalendarLine> lines, LocalDate on) {
    /** How far ahead one looks unless asked otherwise. */
    public static final int USUAL_DAYS = 90;

    private static final int LONGEST = 120;

    private static final Comparator<CalendarLine> BY_DATE = Comparator.comparing(
                    (CalendarLine line) -> line.span().first())
            .thenComparing(line -> line.span().order())
            .thenComparing(line -> line.span().last())
            .thenComparing(CalendarLine::kind)
            .thenComparing(CalendarLine::title)
            .thenComparing(CalendarLine::id);

    public Calendar {
        lines = lines.stream().sorted(BY_DATE).toList();
    }

    /**
     * Which dates are asked for; what is empty asks for nothing.
     *
     * @param countries each of which a date must concern
     * @param words that the title, club or place holds
     * @param from the first day of the period
     * @param to its last day
     */
    public record Filter(
            Set<CalendarKind> kinds,
            List<Country> countries,
            String words,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        public static final Filter ALL = new Filter(Set.of(), List.of(), "", Optional.empty(), Optional.empty());

        public Filter {
            kinds = Set.copyOf(kinds);
            countries = List.copyOf(countries);
        }

        boolean holds(CalendarLine line) {
            String all = (line.title() + " " + line.club() + " " + line.place()).toLowerCase(Locale.ROOT);
            return (kinds.isEmpty() || kinds.contains(line.kind()))
                    && countries.stream().allMatch(line::concerns)
                    && all.contains(words.strip().toLowerCase(Locale.ROOT))
                    && line.span().meets(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
        }
    }

    /** Reads the calendar. */
    public static Calendar read(ReadTx tx, Filter filter, LocalDate on) {
        return of(tx, tx.list(Occasion.class), on).only(filter);
    }

    /** Reads what may concern both of two countries: what is between them, what names either, and all that concerns a club. */
    public static Calendar around(ReadTx tx, Pair pair, LocalDate on) {
        List<Country> both = List.of(pair.home(), pair.partner());
        Map<String, Kept<Occasion>> occasions = new TreeMap<>();
        List<Query> queries = new ArrayList<>(
                List.of(Query.all().in("guest", both).in("host", both), Query.where("club", Query.Op.UNEQUAL, "")));
        both.forEach(country -> queries.add(Query.where("countries", Query.Op.HOLDS, country.code())));
        queries.forEach(query -> tx.list(Occasion.class, query).forEach(kept -> occasions.put(kept.id(), kept)));
        return of(tx, occasions.values(), on);
    }

    private static Calendar of(ReadTx tx, Collection<Kept<Occasion>> occasions, LocalDate on) {
        List<CalendarLine> all = new ArrayList<>();
        occasions.forEach(kept -> all.add(occasion(kept)));
        for (AgreementLine line : Register.read(tx, Register.Filter.ALL, on).lines()) {
            agreement(line, CalendarKind.EXPIRY, line.agreement().expires()).ifPresent(all::add);
            agreement(line, CalendarKind.NOTICE, line.agreement().noticeBy()).ifPresent(all::add);
        }
        for (Kept<Commitment> kept : tx.list(Commitment.class)) {
            promise(kept).ifPresent(all::add);
        }
        return new Calendar(all, on);
    }

    private static CalendarLine occasion(Kept<Occasion> kept) {
        Occasion one = kept.record();
        return new CalendarLine(
                kept.id(),
                "occasion",
                CalendarKind.of(one.kind()),
                one.title(),
                one.span(),
                one.ends().isBlank() ? one.begins() : one.begins() + " to " + one.ends(),
                one.named(),
                one.guest(),
                one.host(),
                one.club(),
                one.office(),
                one.place(),
                one.source(),
                one.state(),
                kept.head().placing().mark());
    }

    private static Optional<CalendarLine> agreement(AgreementLine line, CalendarKind kind, Optional<LocalDate> day) {
        Agreement agreement = line.agreement();
        List<Country> parties = line.parties().stream()
                .flatMap(party -> party.country().stream())
                .distinct()
                .sorted()
                .toList();
        return day.map(date -> of(
                agreement.id(), "agreement", kind, agreement.title(), date, parties, agreement.source(), line.mark()));
    }

    /** A promise that is still open to be kept: one that another took the place of is not. */
    private static Optional<CalendarLine> promise(Kept<Commitment> kept) {
        Commitment one = kept.record();
        List<Country> sides =
                Stream.of(one.home(), one.partner()).flatMap(Optional::stream).toList();
        String title = one.text().length() > LONGEST ? one.text().substring(0, LONGEST) + "…" : one.text();
        return one.due()
                .filter(_ -> one.supersededBy().isEmpty())
                .map(day -> of(
                        kept.id(),
                        "commitment",
                        CalendarKind.PROMISE,
                        title,
                        day,
                        sides,
                        one.source(),
                        kept.head().placing().mark()));
    }

    private static CalendarLine of(
            String id,
            String record,
            CalendarKind kind,
            String title,
            LocalDate day,
            List<Country> countries,
            String source,
            String mark) {
        return new CalendarLine(
                id,
                record,
                kind,
                title,
                Span.parse(day.toString(), "", ""),
                day.toString(),
                countries,
                Optional.empty(),
                Optional.empty(),
                "",
                Occasion.Office.NONE,
                "",
                source,
                Occasion.State.CONFIRMED,
                mark);
    }

    /** The dates of this calendar that a filter asks for. */
    public Calendar only(Filter filter) {
        return new Calendar(lines.stream().filter(filter::holds).toList(), on);
    }

    /** What has not passed by the day and begins within so many days, both included; without what is cancelled. */
    public List<CalendarLine> next(int days) {
        return lines.stream()
                .filter(line -> !line.isCancelled() && !line.isOver(on))
                .filter(line -> !line.span().first().isAfter(on.plusDays(days)))
                .toList();
    }

    /** The handling marks of all lines, in alphabetical order. */
    public List<String> marks() {
        TreeSet<String> marks = new TreeSet<>();
        lines.forEach(line -> marks.add(line.mark()));
        return List.copyOf(marks);
    }
}
