package org.comity.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of years as written on the command line, {@code 2000-2014} or {@code 2014}. */
record Years(int first, int last) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    Years {
        if (last < first) {
            throw new IllegalArgumentException("The years %d-%d run backwards.".formatted(first, last));
        }
    }

    static Years parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("Years are written 2000-2014 or 2014, not \"%s\".".formatted(text));
        }
        int first = Integer.parseInt(match.group(1));
        return new Years(first, match.group(2) == null ? first : Integer.parseInt(match.group(2)));
    }
}
