package org.comity.workbench;

import java.util.regex.Pattern;

/**
 * A command that gives an answer again, as a shell reads it: a value is quoted when a shell would read more into it, so
 * that what somebody wrote into an address runs nothing when the command is pasted.
 */
public record CommandLine(String text) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.,:/+-]*");

    /** Begins with the command itself. */
    public static CommandLine of(String command) {
        return new CommandLine(command);
    }

    /** With an option; without it when the value is empty. */
    public CommandLine with(String option, String value) {
        return value.isEmpty() ? this : new CommandLine(text + " " + option + " " + quoted(value));
    }

    /** With an argument that no option names. */
    public CommandLine with(String value) {
        return new CommandLine(text + " " + quoted(value));
    }

    /** With an option that takes no value, where it is set. */
    public CommandLine with(String option, boolean set) {
        return set ? new CommandLine(text + " " + option) : this;
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text;
    }
}
