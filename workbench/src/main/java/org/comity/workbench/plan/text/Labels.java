package org.comity.workbench.plan.text;

import java.util.Set;

/** Labels of list items and numbered paragraphs at the start of a line: {@code (a)}, {@code iv)}, {@code 12.}, {@code •}. */
final class Labels {
    private static final String BULLETS = "•·▪●○◦‣■□➢➤✓✔*-–—►⁃§¾";
    private static final String ROMAN = "ivxlcIVXLC";
    /** Where the signs of symbol fonts begin. */
    private static final char SYMBOLS = 0xF000;

    private static final int LONGEST = 12;
    private static final Set<String> GROUPS = Set.of(
            "B20", "C20", "D8", "E3", "E5", "G4", "G5", "G7", "G8", "G10", "G20", "G24", "G77", "L20", "P5", "Y20");

    private Labels() {}

    /** A bullet, also one of a symbol font, which has its signs where Unicode has private ones. */
    private static boolean isBullet(char c) {
        return BULLETS.indexOf(c) >= 0 || (c >= SYMBOLS && c < SYMBOLS + 0x100);
    }

    /** How many characters the label takes, with the space after it; 0 for none. */
    static int length(String line) {
        int from = skipSpaces(line, 0);
        if (from >= line.length()) {
            return 0;
        }
        char first = line.charAt(from);
        if (isBullet(first) || (first == 'o' && spaces(line, from + 1) >= 1)) {
            int next = skipSpaces(line, from + 1);
            boolean sign =
                    first == '-' && next < line.length() && Character.isDigit(line.charAt(next)) && next == from + 1;
            boolean spaced = next > from + 1 || Character.isUpperCase(line.charAt(Math.min(next, line.length() - 1)));
            return next < line.length() && spaced && !sign ? next : 0;
        }
        int end = numbered(line, from);
        end = end == 0 ? lettered(line, from) : end;
        if (end == 0) {
            return 0;
        }
        int next = skipSpaces(line, end);
        return next < line.length() ? next : 0;
    }

    /** The end of a label of numbers or letters that begins at {@code from}; 0 for none. */
    private static int numbered(String line, int from) {
        boolean open = line.charAt(from) == '(' || line.charAt(from) == '[';
        int at = open ? from + 1 : from;
        int start = at;
        int dots = 0;
        while (at < line.length() && at - start < LONGEST) {
            char c = line.charAt(at);
            boolean dot = c == '.' && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1)) && at > start;
            if (!Character.isLetterOrDigit(c) && !dot) {
                break;
            }
            dots += dot ? 1 : 0;
            at++;
        }
        String core = line.substring(start, at);
        if (!isCounter(core)) {
            return 0;
        }
        char close = at < line.length() ? line.charAt(at) : ' ';
        boolean closed = close == ')' || close == ']';
        boolean marked = closed || (!open && (close == '.' || close == '、' || close == '/'));
        if (marked) {
            int end = at + 1;
            if (close == '.' && end < line.length() && line.charAt(end) == ')') {
                end++;
            }
            boolean spaced = end >= line.length() || line.charAt(end) == ' ' || Character.isUpperCase(line.charAt(end));
            boolean initial = close == '.'
                    && core.length() == 1
                    && Character.isUpperCase(core.charAt(0))
                    && !spacedOut(line, end);
            return spaced && !initial ? end : 0;
        }
        return !open && dots > 0 && Character.isDigit(core.charAt(0)) && close == ' ' ? at : 0;
    }

    /** The end of a label such as {@code C.2}, {@code A1} or {@code B.3.1}, before a word with a capital; 0 for none. */
    private static int lettered(String line, int from) {
        char first = line.charAt(from);
        int at = from + 1;
        if (first < 'A' || first > 'Z' || at >= line.length() || isGroup(line, from)) {
            return 0;
        }
        boolean number = false;
        while (at < line.length() && at - from < 7 && (line.charAt(at) == '.' || Character.isDigit(line.charAt(at)))) {
            number |= Character.isDigit(line.charAt(at));
            at++;
        }
        if (!number || (at < line.length() && line.charAt(at) != ' ') || at - from > 6) {
            return 0;
        }
        int next = skipSpaces(line, at);
        return next >= line.length()
                        || Character.isUpperCase(line.charAt(next))
                        || !Character.isLetter(line.charAt(next))
                ? at
                : 0;
    }

    /** "G20 Leaders' Declaration": a group of states, not a label. */
    private static boolean isGroup(String line, int from) {
        int space = line.indexOf(' ', from);
        return GROUPS.contains(line.substring(from, space < 0 ? line.length() : space));
    }

    /** Whether a line is a label and nothing else, as where a text lost the tab after it. */
    static boolean isLone(String line) {
        String plain = line.strip();
        return plain.length() <= LONGEST && length(plain + " x") == plain.length() + 1;
    }

    /** "A. Trade" is a label; "A. Karimov" may be a name, and names are followed by a verb, not told here. */
    private static boolean spacedOut(String line, int end) {
        return end < line.length() && line.charAt(end) == ' ';
    }

    private static boolean isCounter(String core) {
        if (core.isEmpty()) {
            return false;
        }
        if (Character.isDigit(core.charAt(0))) {
            int first = core.indexOf('.') < 0 ? core.length() : core.indexOf('.');
            return (first <= 3 && core.chars().allMatch(c -> Character.isDigit(c) || c == '.'))
                    || (core.length() <= 4
                            && core.substring(0, core.length() - 1).chars().allMatch(Character::isDigit));
        }
        if (core.length() == 1) {
            return Character.isLetter(core.charAt(0)) && core.charAt(0) < 128;
        }
        boolean doubled = core.length() == 2 && core.charAt(0) == core.charAt(1) && core.charAt(0) < 128;
        return doubled || (core.length() <= 6 && core.chars().allMatch(c -> ROMAN.indexOf(c) >= 0));
    }

    /** The style of a label, so that two items of one list can be told from items of different lists. */
    static String style(String label) {
        StringBuilder style = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            char kind = Character.isDigit(c) ? '1' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c;
            if (style.isEmpty() || style.charAt(style.length() - 1) != kind || kind == '.') {
                style.append(kind);
            }
        }
        return style.toString();
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int spaces(String line, int from) {
        return skipSpaces(line, from) - from;
    }
}
