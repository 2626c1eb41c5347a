package org.comity.workbench.dialogue.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Meaning;
import org.comity.model.Resolution;
import org.comity.workbench.dialogue.register.PublicSetImport.SetRow;

/**
 * An entry of a public set as the register keeps it: a difference of its parties, by code and in order, with the coding as a
 * quotation. It quotes nobody by name but the authors, and takes over no column that names persons.
 *
 * @param records the difference first, then its parts
 */
record SetEntry(String id, Difference difference, List<Record> records, List<SetRow> rows) {
    private static final int MOST_NAMED = 9;

    SetEntry {
        records = List.copyOf(records);
        rows = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException in one sentence when it is no entry of at least two countries */
    static SetEntry of(PublicSet set, String id, String number, List<SetRow> rows) {
        List<Country> parties = parties(set, rows);
        if (parties.size() < 2) {
            throw new IllegalArgumentException("Entry %s has fewer than two countries of the crosswalk.".formatted(number));
        }
        String years = years(set, rows);
        Difference difference = new Difference(
                id,
                "%s, %s (entry %s of %s)"
                        .formatted(
                                parties.stream().limit(MOST_NAMED).map(Country::code).collect(Collectors.joining(" · ")),
                                years,
                                number,
                                set.authors()),
                parties.get(0),
                parties.get(1),
                Difference.Kind.MATTER,
                "",
                "",
                Optional.empty());
        List<Record> records = new ArrayList<>(List.of(difference));
        for (Country party : parties.subList(2, parties.size())) {
            records.add(new Side(id + "." + party.code(), id, party, "", ""));
        }
        records.add(new Quotation(
                id + ".coded",
                id,
                Optional.empty(),
                "",
                coded(set, number, years, rows),
                set.published(),
                set.source(),
                "",
                Optional.empty(),
                ""));
        if (set.isByParticipant()) {
            records.add(new Incident(
                    id + ".onset",
                    id,
                    onset(rows),
                    "Onset of entry %s, as coded by %s".formatted(number, set.authors()),
                    set.source(),
                    ""));
        }
        return new SetEntry(id, difference, records, rows);
    }

    private static List<Country> parties(PublicSet set, List<SetRow> rows) {
        Set<Country> parties = new LinkedHashSet<>();
        for (SetRow row : rows) {
            for (String column : set.isByParticipant() ? List.of("ccode") : List.of("ccode1", "ccode2")) {
                int from = year(row, first(set));
                parties.add(country(
                        set,
                        row.cell(column),
                        LocalDate.of(year(row, last(set)), 12, 31), // states are as of the end of a year
                        LocalDate.of(from, 12, 31),
                        LocalDate.of(from, 1, 1)));
            }
        }
        return parties.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The state of a number on the first of the days on which there is one. */
    private static Country country(PublicSet set, String code, LocalDate... days) {
        String why = "";
        for (LocalDate on : days) {
            switch (Countries.embedded().resolve(set.scheme(), code, on, Meaning.THEN)) {
                case Resolution.Matched(Country country) -> {
                    return country;
                }
                case Resolution.OutOfScope(String reason) -> why = reason;
                case Resolution.Refused(_, String detail) -> why = detail;
            }
        }
        throw new IllegalArgumentException(why);
    }

    private static String first(PublicSet set) {
        return set == PublicSet.THOMPSON_SAKUWA_SUHAS ? "start" : "styear";
    }

    private static String last(PublicSet set) {
        return set == PublicSet.THOMPSON_SAKUWA_SUHAS ? "end" : "endyear";
    }

    private static String years(PublicSet set, List<SetRow> rows) {
        int from = rows.stream().mapToInt(row -> year(row, first(set))).min().orElseThrow();
        int until = rows.stream().mapToInt(row -> year(row, last(set))).max().orElseThrow();
        if (until < from) {
            throw new IllegalArgumentException("%s %d lies before %s %d.".formatted(last(set), until, first(set), from));
        }
        return from == until ? String.valueOf(from) : from + "-" + until;
    }

    private static int year(SetRow row, String column) {
        String cell = row.cell(column);
        if (!cell.matches("[12]\\d{3}")) {
            throw new IllegalArgumentException("%s must be a year such as 1987, not \"%s\".".formatted(column, cell));
        }
        return Integer.parseInt(cell);
    }

    /** The earliest first day; of a day or month that is not coded, the first. */
    private static LocalDate onset(List<SetRow> rows) {
        return rows.stream()
                .map(row -> {
                    int month = number(row.cell("stmon"));
                    int day = number(row.cell("stday"));
                    try {
                        return LocalDate.of(year(row, "styear"), month, day);
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException(
                                "There is no day %s-%s-%s.".formatted(row.cell("styear"), month, day), e);
                    }
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int number(String cell) {
        if (PublicSet.isBlank(cell)) {
            return 1;
        }
        if (!cell.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("A day or month is a number, not \"%s\".".formatted(cell));
        }
        return Integer.parseInt(cell);
    }

    /** The coding in the names of the set's own columns. */
    private static String coded(PublicSet set, String number, String years, List<SetRow> rows) {
        StringBuilder text = new StringBuilder("%s %s: %s".formatted(set.key(), number, years));
        for (SetRow row : rows) {
            String cells = set.coded().stream()
                    .filter(column -> !PublicSet.isBlank(row.cell(column)))
                    .map(column -> "%s %s".formatted(column, row.cell(column)))
                    .collect(Collectors.joining(", "));
            if (set.isByParticipant()) {
                text.append("; ccode %s, sidea %s".formatted(row.cell("ccode"), row.cell("sidea")));
                text.append(cells.isEmpty() ? "" : ", " + cells);
            } else {
                text.append(cells.isEmpty() ? "" : "; " + cells);
            }
        }
        return text.toString();
    }
}
