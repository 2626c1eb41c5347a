package org.comity.desk.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;

/** What a fault of the database means to a person: one sentence. */
public final class Faults {
    private static final Pattern POSTGRESQL_RULE = Pattern.compile("constraint \"([a-z0-9_]+)\"");
    private static final Pattern H2_RULE = Pattern.compile("\"(?:PUBLIC\\.)?([A-Z0-9_]+)");

    private Faults() {}

    /** The exception to throw in place of a fault. */
    public static DeskException of(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return switch (state) {
            case "23505" ->
                new DeskException(
                        Reason.INVALID, "There is one already that is the same in %s.".formatted(rule(fault)), fault);
            case "23503", "23506" ->
                new DeskException(
                        Reason.INVALID,
                        "What one record names must be there, and what is named must stay (rule %s)."
                                .formatted(rule(fault)),
                        fault);
            case "23513", "23514" ->
                new DeskException(Reason.INVALID, "This breaks the rule %s.".formatted(rule(fault)), fault);
            case "23502" -> new DeskException(Reason.INVALID, "Something that is needed was left out.", fault);
            case "22001" -> new DeskException(Reason.INVALID, "A text is longer than its column.", fault);
            default ->
                new DeskException(
                        Reason.BROKEN,
                        "The desk's database failed (%s: %s).".formatted(state, firstLine(fault)),
                        fault);
        };
    }

    private static String rule(SQLException fault) {
        String message = String.valueOf(fault.getMessage());
        for (Pattern pattern : new Pattern[] {POSTGRESQL_RULE, H2_RULE}) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                return matcher.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("_index_\\w+$", "")
                        .replace('_', ' ');
            }
        }
        return firstLine(fault);
    }

    private static String firstLine(SQLException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
