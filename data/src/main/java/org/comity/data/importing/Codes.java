package org.comity.data.importing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.Refusal.Reason;
import org.comity.data.duck.Duck;
import org.comity.model.Country;
import org.comity.model.Period;
import org.comity.model.Resolution;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Resolves the distinct codes and periods of what is staged into the table {@code codes}. */
final class Codes {
    /** Fault of a cell that belongs to something that is no country. */
    static final String OUT_OF_SCOPE = "out of scope";

    private Codes() {}

    private record Code(@Nullable String code, @Nullable String period) {}

    /** Reads (code, period) by the query file and fills {@code codes} anew. */
    static void resolve(Duck duck, String query, CodeResolver resolver) throws SQLException {
        List<Code> all = new ArrayList<>();
        duck.read(Codes.class, query, row -> all.add(new Code(row.getString(1), row.getString(2))));
        duck.run(Codes.class, "codes.sql");
        try (DuckDBAppender appender = duck.appender("main", "codes")) {
            for (Code code : all) {
                append(appender, code, resolver);
            }
        }
    }

    private static void append(DuckDBAppender out, Code code, CodeResolver resolver) throws SQLException {
        out.beginRow();
        text(out, code.code());
        text(out, code.period());
        Period period;
        try {
            period = Period.parse(code.period() == null ? "" : code.period());
        } catch (IllegalArgumentException e) {
            fault(out, Reason.NO_SUCH_PERIOD.label(), String.valueOf(e.getMessage()), "period");
            return;
        }
        if (code.code() == null) {
            fault(out, Reason.MISSING_CODE.label(), "The row names no country.", "code");
            return;
        }
        switch (resolver.resolve(code.code(), period)) {
            case Resolution.Matched(var country) -> matched(out, country, period);
            case Resolution.OutOfScope(var why) -> fault(out, OUT_OF_SCOPE, why, "code");
            case Resolution.Refused(var reason, var detail) ->
                fault(out, Reason.valueOf(reason.name()).label(), detail, "code");
        }
    }

    private static void matched(DuckDBAppender out, Country country, Period period) throws SQLException {
        out.append(country.code());
        out.append(number(country));
        out.append((short) period.year());
        out.append((short) period.sub());
        out.append(String.valueOf(period.frequency().letter()));
        out.appendNull();
        out.appendNull();
        out.appendNull();
        out.endRow();
    }

    private static void fault(DuckDBAppender out, String reason, String detail, String part) throws SQLException {
        for (int i = 0; i < 5; i++) {
            out.appendNull();
        }
        out.append(reason);
        out.append(detail);
        out.append(part);
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
