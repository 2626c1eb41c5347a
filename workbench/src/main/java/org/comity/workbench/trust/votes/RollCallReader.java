package org.comity.workbench.trust.votes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.data.DataException;
import org.comity.data.Refusal.Reason;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Records;
import org.comity.model.Vintage.SourceFile;

/** Reads roll calls, and the issue groups that they carry. */
final class RollCallReader {
    /** More than the General Assembly can have held: a file with more is none of its votes. */
    static final int MOST = 100_000;

    /** The General Assembly first met in January 1946; periods are counted from the first to the last. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2200;
    private static final int LAST_SESSION = LAST_YEAR - FIRST_YEAR;
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final List<String> NEEDED = List.of("rcid", "session", "date");
    private static final List<String> ISSUES = List.of("rcid", "short_name");

    private final Limits limits;
    private final Refusals refusals;
    private final List<SourceFile> files;

    RollCallReader(Limits limits, Refusals refusals, List<SourceFile> files) {
        this.limits = limits;
        this.refusals = refusals;
        this.files = files;
    }

    /** Roll calls by number. */
    Map<Integer, RollCall> rollCalls(Path path) throws IOException {
        Map<Integer, RollCall> found = new HashMap<>();
        try (Records records = Records.open(path, limits)) {
            need(records, NEEDED, "roll calls");
            Cells cells = new Cells(records);
            while (records.next()) {
                if (records.fault().isPresent()) {
                    refusals.add(records.fault().get());
                    continue;
                }
                Optional<RollCall> rollCall = cells.rollCall(refusals);
                if (rollCall.isPresent() && found.putIfAbsent(rollCall.get().id(), rollCall.get()) != null) {
                    refusals.add(
                            records.refuse(cells.id, Reason.DUPLICATE, "The roll call stands in the file already."));
                }
                atMost(found.size(), records.name());
            }
            files.add(records.finish());
        }
        return found;
    }

    /** Gives roll calls their issue groups. */
    void addIssues(Path path, Map<Integer, RollCall> rollCalls) throws IOException {
        Map<Integer, Set<String>> groups = new HashMap<>();
        try (Records records = Records.open(path, limits)) {
            need(records, ISSUES, "issues");
            int id = records.columns().indexOf("rcid");
            int code = records.columns().indexOf("short_name");
            while (records.next()) {
                if (records.fault().isPresent()) {
                    refusals.add(records.fault().get());
                } else if (!rollCalls.containsKey(records.whole(id))) {
                    refusals.add(records.refuse(id, Reason.UNKNOWN_CODE, "There is no roll call of that number."));
                } else if (records.text(code).isBlank()) {
                    refusals.add(records.refuse(code, Reason.MISSING_CODE, "The code of an issue group is needed."));
                } else {
                    groups.computeIfAbsent(records.whole(id), _ -> new TreeSet<>())
                            .add(records.text(code).strip().toLowerCase(java.util.Locale.ROOT));
                }
            }
            files.add(records.finish());
        }
        groups.forEach((id, codes) -> rollCalls.computeIfPresent(id, (_, rollCall) -> {
            codes.addAll(rollCall.issues());
            return rollCall.with(codes);
        }));
    }

    static void need(Records records, List<String> columns, String what) {
        if (!records.columns().containsAll(columns)) {
            throw new DataException("%s is no file of %s: it needs the columns %s and has %s."
                    .formatted(
                            records.name(),
                            what,
                            String.join(", ", columns),
                            String.join(
                                    ", ", records.columns().stream().limit(20).toList())));
        }
    }

    static void atMost(int count, String file) {
        if (count > MOST) {
            throw new DataException("%s holds more than %,d roll calls; split it.".formatted(file, MOST));
        }
    }

    /** Which column holds what; -1 for one that the file does not have. */
    static final class Cells {
        private final Records records;
        final int id;
        private final Map<String, Integer> places = new HashMap<>();

        Cells(Records records) {
            this.records = records;
            for (int i = records.columns().size() - 1; i >= 0; i--) {
                places.put(records.columns().get(i), i);
            }
            this.id = place("rcid");
        }

        int place(String column) {
            return places.getOrDefault(column, -1);
        }

        /** The roll call that the record describes; empty, and refused, where number, session or date cannot be read or be. */
        Optional<RollCall> rollCall(Refusals refusals) {
            int number = records.whole(id);
            int session = records.whole(place("session"));
            Optional<LocalDate> date = date(records.text(place("date")));
            if (number < 0 || session < 0) {
                refusals.add(records.refuse(
                        number < 0 ? id : place("session"), Reason.NOT_A_NUMBER, "A whole number is needed here."));
            } else if (date.isEmpty()) {
                refusals.add(records.refuse(
                        place("date"), Reason.NO_SUCH_PERIOD, "A date is written 1990-12-31 or 12/31/1990."));
            } else if (!isOfTheAssembly(date.get().getYear(), session)) {
                refusals.add(records.refuse(
                        session > LAST_SESSION ? place("session") : place("date"),
                        Reason.NO_SUCH_PERIOD,
                        "A roll call lies in the years %d to %d, in a session up to the %dth."
                                .formatted(FIRST_YEAR, LAST_YEAR, LAST_SESSION)));
            } else {
                return Optional.of(new RollCall(
                        number,
                        session,
                        date.get(),
                        words("unres"),
                        words("short"),
                        words("descr"),
                        flag("amend"),
                        flag("para"),
                        flag("importantvote"),
                        issues()));
            }
            return Optional.empty();
        }

        /** The same with words from another file; where this one has no date, as the other describes it. */
        Optional<RollCall> rollCall(Map<Integer, RollCall> others, Refusals refusals) {
            RollCall other = others.get(records.whole(id));
            if (other != null && words("date").isEmpty()) {
                int session = records.whole(place("session"));
                return Optional.of(
                        other.with(issues()).in(session < 0 || session > LAST_SESSION ? other.session() : session));
            }
            return rollCall(refusals).map(own -> other == null ? own : own.worded(other));
        }

        private String words(String column) {
            return place(column) < 0 ? "" : records.text(place(column)).strip();
        }

        private Optional<Boolean> flag(String column) {
            return switch (words(column)) {
                case "1" -> Optional.of(true);
                case "0" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        private Set<String> issues() {
            Set<String> codes = new TreeSet<>();
            for (String code : List.of("me", "nu", "di", "co", "hr", "ec")) {
                if (flag(code).orElse(false)) {
                    codes.add(code);
                }
            }
            return codes;
        }
    }

    private static boolean isOfTheAssembly(int year, int session) {
        return year >= FIRST_YEAR && year <= LAST_YEAR && session <= LAST_SESSION;
    }

    private static Optional<LocalDate> date(String text) {
        Matcher american = MONTH_DAY_YEAR.matcher(text.strip());
        try {
            return Optional.of(
                    american.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(american.group(3)),
                                    Integer.parseInt(american.group(1)),
                                    Integer.parseInt(american.group(2)))
                            : LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
