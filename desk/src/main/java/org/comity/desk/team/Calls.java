package org.comity.desk.team;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a comment calls: {@code @amina}, at the beginning or after anything that is no part of a name. */
public final class Calls {
    private static final Pattern CALL =
            Pattern.compile("(?<![A-Za-z0-9.@_-])@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?)");

    private Calls() {}

    /** The names, each once, as accounts are named: in small letters. */
    public static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = CALL.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).toLowerCase(java.util.Locale.ROOT));
        }
        return names;
    }
}
