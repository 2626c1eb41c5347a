package org.comity.data.importing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.data.Refusal.Reason;
import org.comity.data.duck.Duck;
import org.comity.model.Country;
import org.comity.model.Period;
import org.comity.model.Resolution;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what is staged: its periods into the table {@code periods}, its codes into {@code codes}. A code is resolved
 * once for all periods of an era, in which it means the same.
 */
final class Codes {
    /** Fault of a cell that belongs to something that is no country. */
    static final String OUT_OF_SCOPE = "out of scope";

    private Codes() {}

    private record Code(@Nullable String code, int era) {}

    /**
     * Reads the distinct periods, then the distinct (code, era), and fills both tables anew.
     *
     * @param staged how the two query files begin
     * @param era what periods of one era have in common; the period itself for faults that are to name its day
     */
    static void resolve(Duck duck, String staged, Function<Period, Object> era, CodeResolver resolver)
            throws SQLException {
        List<Period> firstOfEra = periods(duck, staged + "-periods.sql", era);
        List<Code> all = new ArrayList<>();
        duck.read(Codes.class, staged + "-codes.sql", row -> all.add(new Code(row.getString(1), row.getInt(2))));
        duck.run(Codes.class, "codes.sql");
        try (DuckDBAppender appender = duck.appender("main", "codes")) {
            for (Code code : all) {
                append(appender, code, firstOfEra.get(code.era()), resolver);
            }
        }
    }

    private static List<Period> periods(Duck duck, String query, Function<Period, Object> era) throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        duck.read(Codes.class, query, row -> all.add(row.getString(1)));
        duck.run(Codes.class, "periods.sql");
        Map<Object, Integer> eras = new HashMap<>();
        List<Period> firstOfEra = new ArrayList<>();
        try (DuckDBAppender appender = duck.appender("main", "periods")) {
            for (String text : all) {
                appender.beginRow();
                text(appender, text);
                Period period;
                try {
                    period = Period.parse(text == null ? "" : text);
                } catch (IllegalArgumentException e) {
                    fault(appender, 4, Reason.NO_SUCH_PERIOD.label(), String.valueOf(e.getMessage()));
                    continue;
                }
                int number = eras.computeIfAbsent(era.apply(period), key -> eras.size());
                if (number == firstOfEra.size()) {
                    firstOfEra.add(period);
                }
                appender.append((short) period.year());
                appender.append((short) period.sub());
                appender.append(String.valueOf(period.frequency().letter()));
                appender.append(number);
                appender.appendNull();
                appender.appendNull();
                appender.endRow();
            }
        }
        return firstOfEra;
    }

    private static void append(DuckDBAppender out, Code code, Period period, CodeResolver resolver)
            throws SQLException {
        out.beginRow();
        text(out, code.code());
        out.append(code.era());
        if (code.code() == null) {
            fault(out, 2, Reason.MISSING_CODE.label(), "The row names no country.");
            return;
        }
        switch (resolver.resolve(code.code(), period)) {
            case Resolution.Matched(var country) -> {
                out.append(country.code());
                out.append(number(country));
                out.appendNull();
                out.appendNull();
                out.endRow();
            }
            case Resolution.OutOfScope(var why) -> fault(out, 2, OUT_OF_SCOPE, why);
            case Resolution.Refused(var reason, var detail) ->
                fault(out, 2, Reason.valueOf(reason.name()).label(), detail);
        }
    }

    /** Ends the row with a reason after so many empty columns. */
    private static void fault(DuckDBAppender out, int empty, String reason, String detail) throws SQLException {
        for (int i = 0; i < empty; i++) {
            out.appendNull();
        }
        out.append(reason);
        out.append(detail);
        out.endRow();
    }

    private static void text(DuckDBAppender out, @Nullable String text) throws SQLException {
        if (text == null) {
            out.appendNull();
        } else {
            out.append(text);
        }
    }

    /** A country's number, below 2^15, in the alphabetical order of codes: the letters in base 26. */
    static int number(Country country) {
        String code = country.code();
        return ((code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A') * 26 + code.charAt(2) - 'A';
    }
}
